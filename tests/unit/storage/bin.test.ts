import { expect, it } from 'vitest';
import { daysLeft, isPastItsTime } from '../../../src/storage/bin';

const removed = '2026-11-01T12:00:00.000Z';

it.each([
  ['2026-11-01T12:00:00.000Z', 30],
  ['2026-11-02T11:59:59.000Z', 30],
  ['2026-11-02T12:00:00.000Z', 29],
  ['2026-11-30T13:00:00.000Z', 1],
  ['2026-12-01T11:59:59.999Z', 1],
  ['2026-12-01T12:00:00.000Z', 0],
  ['2027-06-01T12:00:00.000Z', 0],
  ['2025-01-01T12:00:00.000Z', 30],
])('a plan deleted on 1 November at noon has, at %s, %i days left', (now, days) => {
  expect(daysLeft({ removed, edited: removed }, now)).toBe(days);
});

it.each([
  ['after 30 days', removed, removed, '2026-12-01T12:00:00.000Z', true],
  ['not a millisecond before', removed, removed, '2026-12-01T11:59:59.999Z', false],
  ['not while a clock says that it was deleted in the future', removed, removed, '2020-01-01T00:00:00.000Z', false],
  ['not when another tab wrote into it since', removed, '2026-11-20T12:00:00.000Z', '2026-12-10T12:00:00.000Z', false],
  ['not when the instant is none', 'yesterday', removed, '2027-12-10T12:00:00.000Z', false],
] as const)('a plan goes for good %s', (_, at, edited, now, gone) => {
  expect(isPastItsTime({ removed: at, edited }, now)).toBe(gone);
});

it('work that another tab wrote into the bin starts the days anew', () => {
  const edited = '2026-11-20T12:00:00.000Z';
  expect(daysLeft({ removed, edited }, '2026-11-25T12:00:00.000Z')).toBe(25);
});

it('a plan that is not in the bin never goes', () => {
  expect(isPastItsTime({ edited: removed }, '2030-01-01T00:00:00.000Z')).toBe(false);
});
