import { describe, expect, it } from 'vitest';
import { proposedChart } from '../../../src/stats/proposedChart';
import { counted, monthly, quiet } from '../../fixtures/chartPoints';

const outOf = (size: number) => counted(quiet.map((value, index) => [value, size + index]));

describe('The chart that is proposed', () => {
  it.each([
    ['run', 'no values', [], {}],
    ['run', 'few values', monthly(quiet.slice(0, 11)), {}],
    ['xmr', 'one number each time', monthly(quiet), { unit: 'days' }],
    ['xmr', 'sums out of something', counted(quiet.map((value) => [value + 0.5, 20])), {}],
    ['p', 'so many out of so many', outOf(20), { unit: '%' }],
    ['p', 'the same with its percent said', outOf(20), { unit: '%', per: 100 }],
    ['pp', 'so many out of thousands', outOf(2_000), { unit: '%' }],
    ['u', 'a rate', outOf(800), { per: 1_000 }],
    ['u', 'more events than exposure', counted(quiet.map((value) => [value, 5])), {}],
    ['t', 'noughts', monthly(quiet.map((value) => (value > 5 ? 1 : 0))), {}],
    ['t', 'noughts out of many', counted(quiet.map((value) => [value > 5 ? 1 : 0, 900])), { per: 1_000 }],
  ] as const)('is %s for %s', (kind, _, points, options) => {
    const proposed = proposedChart(points, options);
    expect(proposed.kind).toBe(kind);
    expect(proposed.reason).toMatch(/^[A-Z].*\.$/);
  });

  it('leaves out what does not count', () => {
    const ghosts = monthly(quiet).map((point, index) => ({ ...point, ghost: index > 9 }));
    expect(proposedChart(ghosts).kind).toBe('run');
  });
});
