/** What the tests of the edits look at: a plan after a change, and what stands where. */
import { freeze, produce } from 'immer';
import { expect } from 'vitest';
import { planFaults } from '../../../src/plan/model/checkPlan';
import { columnsOf, nodesInColumn } from '../../../src/plan/ask/queries';
import { linksOf } from '../../../src/plan/ask/relations';
import type { Plan } from '../../../src/plan/model/schema';
import { smallPlan } from '../../fixtures/plans';

/** The plan after the edits; it must be sound. */
export function changed(recipe: (draft: Plan) => void, plan: Plan = smallPlan()): Plan {
  const next = produce(freeze(plan, true), (draft) => void recipe(draft));
  expect(planFaults(next)).toEqual([]);
  return next;
}

/** The ids in each column, from top to bottom: `P1 P2`. */
export function page(plan: Plan): Record<string, string> {
  return Object.fromEntries(
    columnsOf(plan).map(({ id }) => [
      id,
      nodesInColumn(plan, id)
        .map((node) => node.id)
        .join(' '),
    ]),
  );
}

/** The ends of the links out of a box, as `S1→P1`. */
export function linesFrom(plan: Plan, id: string): string[] {
  return linksOf(plan).flatMap((link) => (link.from === id ? `${link.from}→${link.to}` : []));
}

/** Ids `n1`, `n2` … one after the other. */
export function counter(): () => string {
  let made = 0;
  return () => `n${(made += 1)}`;
}
