import { freeze } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEffects } from '../../../../src/plan/change/applyEffects';
import { reversed, type Effect } from '../../../../src/plan/change/effects';
import { effectsBetween } from '../../../../src/plan/change/effectsBetween';
import { joinEffects } from '../../../../src/plan/change/joinEffects';
import { record } from '../../../../src/plan/change/record';
import { planFaults } from '../../../../src/plan/model/checkPlan';
import type { Plan } from '../../../../src/plan/model/schema';
import { randomEdit, seededRng, seedPlan } from '../../../fixtures/randomEdits';
import { smallPlan } from '../../../fixtures/plans';

/** Makes `count` edits and checks the plan after each. */
function edited(first: Plan, seed: number, count: number): { last: Plan; steps: (readonly Effect[])[] } {
  const rng = seededRng(seed);
  const steps: (readonly Effect[])[] = [];
  let plan = first;
  for (let made = 0; made < count; made += 1) {
    const { label, recipe } = randomEdit(plan, rng);
    const { plan: next, effects } = record(plan, recipe);
    const faults = planFaults(next);
    if (faults.length > 0) throw new Error(`${label}, edit ${made}: ${faults.join('; ')}`);
    expect(byPlace(effectsBetween(plan, next))).toStrictEqual(byPlace(effects));
    steps.push(effects);
    plan = next;
  }
  return { last: plan, steps };
}

/** Effects in an order that does not depend on how they were found. */
function byPlace(effects: readonly Effect[]): Effect[] {
  return effects.toSorted((a, b) => (a.path.join('/') < b.path.join('/') ? -1 : 1));
}

describe('any sequence of 200 edits', () => {
  it('leaves a valid plan; undoing them all gives the first state back, redoing them all the last', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, fromSmall) => {
        const first = freeze(fromSmall ? smallPlan() : seedPlan(), true);
        const { last, steps } = edited(first, seed, 200);
        const undone = steps.reduceRight((plan, effects) => applyEffects(plan, reversed(effects)), last);
        expect(undone).toStrictEqual(first);
        const redone = steps.reduce((plan, effects) => applyEffects(plan, effects), undone);
        expect(redone).toStrictEqual(last);
        const joined = steps.reduce<readonly Effect[]>((all, effects) => joinEffects(all, effects), []);
        expect(applyEffects(first, joined)).toStrictEqual(last);
        expect(applyEffects(last, reversed(joined))).toStrictEqual(first);
        expect(byPlace(effectsBetween(first, last))).toStrictEqual(byPlace(joined));
      }),
      { numRuns: 12 },
    );
    // Two or three seconds of work; a busy machine may take many times that.
  }, 60_000);

  it('is the same on a plan that nobody has frozen, as it comes from a file', () => {
    const frozen = edited(freeze(smallPlan(), true), 7, 200).last;
    expect(edited(smallPlan(), 7, 200).last).toStrictEqual(frozen);
  });
});
