import { expect, it } from 'vitest';
import type { KeptPlan } from '../../../src/storage/planStore';
import { isTimeToRemind, plansAtRisk } from '../../../src/storage/reminder';

const now = '2026-11-24T12:00:00.000Z';
const edited = '2026-11-20T12:00:00.000Z';
const plan: KeptPlan = { id: 'plan-1', title: 'Falls', boxes: 5, changeIdeas: 1, cycles: 0, seq: 3, edited };

it.each<[string, Partial<KeptPlan>, boolean]>([
  ['work of the last two weeks that is in no file', {}, true],
  ['work since it was last in a file', { savedAt: '2026-11-20T11:59:59.999Z' }, true],
  ['work that is in a file', { savedAt: edited }, false],
  ['work that is older than two weeks', { edited: '2026-11-10T12:00:00.000Z' }, false],
  ['work that a wrong clock puts into the future', { edited: '2027-01-01T00:00:00.000Z' }, false],
  ['a copy of an example to which nothing was done', { seq: 0 }, false],
  ['a plan in the bin', { removed: edited }, false],
])('%s', (_, members, atRisk) => {
  expect(plansAtRisk([{ ...plan, ...members }], now)).toHaveLength(atRisk ? 1 : 0);
});

it.each([
  [undefined, true],
  [{ not: 'an instant' }, true],
  ['2026-11-17T12:00:00.000Z', true],
  ['2026-11-17T12:00:00.001Z', false],
  ['2026-11-24T12:00:00.000Z', false],
  ['2027-11-24T12:00:00.000Z', true],
])('last reminded at %s, it is time to remind: %s', (last, due) => {
  expect(isTimeToRemind(last, now)).toBe(due);
});
