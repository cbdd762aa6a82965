import { describe, expect, it } from 'vitest';
import { pointsById } from '../../../src/plan/model/points';
import { fittingChart } from '../../../src/stats/fittingChart';

const days = (many: number) => Array.from({ length: many }, (_, at) => `2025-01-${String(at + 1).padStart(2, '0')}`);
const values = (many: number, value: (at: number) => number) =>
  pointsById(days(many).map((date, at) => ({ date, value: value(at) })));
const counts = (numerator: number, denominator: number) =>
  pointsById(days(14).map((date) => ({ date, numerator, denominator })));

describe('the chart that fits', () => {
  it.each([
    ['few values', { points: values(5, (at) => at) }, 'run'],
    ['no values', { points: {} }, 'run'],
    ['one number at a time', { points: values(14, (at) => 10 + at) }, 'xmr'],
    ['so many out of so many', { points: counts(12, 30), unit: '%' }, 'p'],
    ['so many out of thousands', { points: counts(1_200, 3_000) }, 'pp'],
    ['events for so much', { points: counts(4, 900), per: 1_000, unit: 'per 1,000 bed days' }, 'u'],
    ['events for very much', { points: counts(40, 9_000), per: 1_000 }, 'up'],
    ['more than there were', { points: counts(40, 30) }, 'u'],
    ['rare events', { points: values(14, (at) => (at % 5 === 0 ? 1 : 0)) }, 't'],
    ['days without values', { points: pointsById(days(3).map((date) => ({ date }))) }, 't'],
  ])('to %s', (_, measure, kind) => {
    const { kind: fits, because } = fittingChart(measure);
    expect(fits).toBe(kind);
    expect(because).toMatch(/^[A-Z].*\.$/);
  });
});
