import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/stats/chart';
import type { Cause, ChartOptions } from '../../../src/stats/options';
import { falls, monthly } from '../../fixtures/chartPoints';

const cause: Cause = { date: '2025-12-20', words: 'Nurse at the door' };
const suggested = (options: ChartOptions, values: readonly number[]) =>
  chartOf(monthly(values), 'xmr', { goal: 'decrease', causes: [cause], ...options }).suggestion;

describe('A new phase', () => {
  it('is suggested where a sustained, wished change holds to the end and has a cause', () => {
    const chart = chartOf(monthly(falls), 'xmr', { goal: 'decrease', causes: [cause] });
    expect(chart.suggestion).toMatchObject({ from: '2026-01-01', first: 12, row: 8, cause });
    expect(chart.suggestion?.centreAfter).toBeCloseTo(4.2, 10);
    expect(chart.suggestion?.centreBefore).toBe(chart.phases[0]?.centre);
    expect(chart.suggestion?.words).toBe(
      'Since January it seems to have settled at 4.2, with a cause you know (Nurse at the door).',
    );
    // It is only suggested.
    expect(chart.phases).toHaveLength(1);
  });

  it('takes for its cause what stands at a point', () => {
    const points = monthly(falls).map((point, index) => (index === 11 ? { ...point, mark: 'New floor' } : point));
    expect(chartOf(points, 'xmr', { goal: 'decrease' }).suggestion?.cause.words).toBe('New floor');
  });

  it.each<[string, ChartOptions, readonly number[]]>([
    ['no cause is known', { causes: [] }, falls],
    ['the cause lies far away', { causes: [{ ...cause, date: '2025-06-01' }] }, falls],
    ['the cause is over', { causes: [{ ...cause, lasts: false }] }, falls],
    ['the change goes the wrong way', { goal: 'increase' }, falls],
    ['nothing should change', { goal: 'maintain' }, falls],
    ['it has not held for eight values', {}, falls.slice(0, -1)],
    ['it does not hold to the end', {}, [...falls, 6.4]],
    ['there is a second shift within', {}, [...falls, 3, 3.1, 2.9, 3, 3.1, 2.9, 3.1, 3, 2.9]],
    ['it has begun already', { phases: [{ from: '2026-01-01' }] }, falls],
  ])('is not suggested where %s', (_, options, values) => {
    expect(suggested(options, values)).toBeNull();
  });

  it('on a run chart wants nine', () => {
    const step = (values: readonly number[]) =>
      chartOf(monthly(values), 'run', { goal: 'decrease', causes: [cause] }).suggestion;
    expect(step(falls)).toBeNull();
    expect(step([...falls, 4.1])?.row).toBe(9);
  });
});
