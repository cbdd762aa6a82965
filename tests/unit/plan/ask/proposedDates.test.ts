import { describe, expect, it } from 'vitest';
import { proposedDay, type ProposedField } from '../../../../src/plan/ask/proposedDates';
import type { Cycle, Plan } from '../../../../src/plan/model/schema';
import { smallPlan } from '../../../fixtures/plans';

const today = '2026-11-23';

interface Given {
  readonly cycle?: Partial<Pick<Cycle, 'plan' | 'do'>>;
  readonly before?: Partial<Pick<Cycle, 'plan' | 'do'>>;
  readonly idea?: { readonly start?: string; readonly due?: string };
}

/** The second cycle of the small plan, which follows the first. */
function given({ cycle = {}, before = {}, idea = {} }: Given): Plan {
  const plan = smallPlan();
  const { 'cycle-1': first, 'cycle-2': second } = plan.cycles;
  const { C1 } = plan.nodes;
  if (!first || !second || !C1) throw new Error('The small plan has other cycles.');
  const bare = { plan: {}, do: {} };
  const { start: _, due: __, ...box } = C1;
  return {
    ...plan,
    nodes: { ...plan.nodes, C1: { ...box, ...idea } },
    cycles: { 'cycle-1': { ...first, ...bare, ...before }, 'cycle-2': { ...second, ...bare, ...cycle } },
  };
}

type Case = readonly [string, ProposedField, Given, string | undefined, string | undefined];

const told: readonly (readonly [string, ProposedField, Given, string?, string?])[] = [
  ['begins today', 'plan.start', {}, '2026-11-23', 'Today, 23 Nov'],
  ['begins when its idea does', 'plan.start', { idea: { start: '2026-12-01' } }, '2026-12-01', 'When the idea starts, 1 Dec'],
  ['begins today where its idea has begun', 'plan.start', { idea: { start: '2026-10-01' } }, '2026-11-23'],
  ['begins after the cycle before', 'plan.start', { before: { plan: { end: '2026-11-30' } } }, '2026-12-01', 'After the cycle before, 1 Dec'],
  ['begins today after one that is long over', 'plan.start', { before: { do: { end: '2026-10-02' } } }, '2026-11-23'],
  ['has its date', 'plan.start', { cycle: { plan: { start: '2026-11-25' } } }, undefined],
  ['does not end before it begins', 'plan.end', {}, undefined],
  ['takes a week', 'plan.end', { cycle: { plan: { start: '2026-11-25' } } }, '2026-12-02', 'A week later, 2 Dec'],
  ['ends when its idea is due', 'plan.end', { cycle: { plan: { start: '2026-11-25' } }, idea: { due: '2026-11-27' } }, '2026-11-27', 'When the idea is due, 27 Nov'],
  ['takes its week where the idea was due before', 'plan.end', { cycle: { plan: { start: '2026-11-25' } }, idea: { due: '2026-11-01' } }, '2026-12-02'],
  ['cannot end after the last of days', 'plan.end', { cycle: { plan: { start: '9999-12-30' } } }, undefined],
  ['began as planned', 'do.start', { cycle: { plan: { start: '2026-11-20' } } }, '2026-11-20', '20 Nov, as planned'],
  ['began today, not on a day to come', 'do.start', { cycle: { plan: { start: '2026-11-25' } } }, '2026-11-23', 'Today, 23 Nov'],
  ['ends once it has begun', 'do.end', { cycle: { do: { start: '2026-11-20' } } }, '2026-11-23', 'Today, 23 Nov'],
  ['is not over before it began', 'do.end', {}, undefined],
]; // oxfmt-ignore

const cases = told.map(([what, field, plan, date, words]): Case => [what, field, plan, date, words]);

describe('A cycle', () => {
  it.each<Case>(cases)('%s: %s', (_, field, plan, date, words) => {
    const day = proposedDay(given(plan), 'cycle-2', field, today);
    expect(day?.date).toBe(date);
    if (words !== undefined) expect(day?.words).toBe(words);
  });

  it('that is not there has nothing proposed', () => {
    expect(proposedDay(smallPlan(), 'gone', 'plan.start', today)).toBeUndefined();
  });
});
