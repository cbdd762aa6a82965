import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/stats/chart';
import type { Chart } from '../../../src/stats/chartTypes';
import type { ChartOptions, ChartPoint } from '../../../src/stats/options';
import { counted, daily, falls, monthly, quiet } from '../../fixtures/chartPoints';

const signs = (chart: Chart) => chart.flags.map(({ rule, side, points }) => [rule, side, ...points]);
const ghostAt = (points: readonly ChartPoint[], ...indices: number[]) =>
  points.map((point, index) => (indices.includes(index) ? { ...point, ghost: true } : point));
const repeated = (times: number, values: readonly number[]) => Array.from({ length: times }, () => values).flat();

describe('How far limits are to be trusted', () => {
  it.each([
    [11, 'none', 'too few'],
    [12, 'trial', undefined],
    [19, 'trial', undefined],
    [20, 'settled', undefined],
  ])('follows from the number of values: %s', (size, standing, because) => {
    const chart = chartOf(monthly(repeated(10, [4, 6]).slice(0, size)), 'xmr');
    expect(chart.phases[0]?.standing).toBe(standing);
    expect(chart.phases[0]?.because).toBe(because);
    expect(chart.points[0]?.upper === null).toBe(standing === 'none');
  });

  it('counts those of the baseline, not those that come after it', () => {
    const baseline = { from: '2025-01-01', to: '2025-11-01' };
    const chart = chartOf(monthly(falls), 'xmr', { baseline });
    expect(chart.phases[0]).toMatchObject({ standing: 'none', because: 'too few', base: { counted: 11, last: 10 } });
  });

  it('shows icons from 13 values of the last phase', () => {
    expect(chartOf(monthly(quiet.slice(0, 12)), 'xmr').icons.variation).toBeNull();
    expect(chartOf(monthly(quiet.slice(0, 13)), 'xmr').icons.variation).toEqual({ is: 'common cause' });
    const phases = [{ from: '2025-06-01' }];
    expect(chartOf(monthly(quiet), 'xmr', { phases }).icons.variation).toBeNull();
    // No rule has looked where the baseline is too short for limits.
    const short = { from: '2025-01-01', to: '2025-05-01' };
    expect(chartOf(monthly(quiet), 'xmr', { baseline: short }).icons.variation).toBeNull();
  });
});

describe('Gaps and ghosts', () => {
  const values = [10, 12, 50, 11, 13, 9, 10, 12, 11, 13, 10, 12, 11];

  it('a ghost is drawn where it lies, neighbours meet across it, and no sign has it', () => {
    const chart = chartOf(ghostAt(monthly(values), 2), 'xmr');
    const without = chartOf(
      monthly(values).filter((_, index) => index !== 2),
      'xmr',
    );
    expect(chart.points[2]).toMatchObject({ value: 50, isGhost: true, outside: 1, flags: [] });
    expect(chart.points[0]).toEqual(without.points[0]);
    expect(chart.phases[0]?.counted).toBe(12);
    expect(chart.method).toContain('1 value left out');
  });

  it('a gap takes both ranges that touch it away', () => {
    const chart = chartOf(monthly(values.with(2, Number.NaN).map((value) => (value > 0 ? value : null))), 'xmr', {
      rules: { screen: false },
    });
    const ranges = [2, 2, 4, 1, 2, 1, 2, 3, 2, 1];
    const mean = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
    expect(chart.points[0]?.upper).toBeCloseTo((chart.points[0]?.centre ?? 0) + 2.66 * mean, 10);
    expect(chart.points[2]).toMatchObject({ value: null, side: null });
  });

  it('a gap neither breaks a shift nor counts in it', () => {
    const rising = [...repeated(5, [4, 6]), 9, 9, 9, null, 9, 9, 9, 9];
    expect(signs(chartOf(monthly(rising), 'xmr'))).toContainEqual(['shift', 1, 10, 11, 12, 14, 15, 16, 17]);
  });

  it('a trend of Making Data Count does not go over a gap, one of the IHI does', () => {
    const rising = [5, 4, 5, 4, 5, 1, 2, 3, null, 4, 5, 6, 7, 8];
    expect(
      signs(chartOf(monthly(rising), 'run', { rules: { set: 'mdc' } })).filter(([rule]) => rule === 'trend'),
    ).toEqual([]);
    expect(signs(chartOf(monthly(rising), 'run')).filter(([rule]) => rule === 'trend')).toEqual([
      ['trend', 1, 5, 6, 7, 9, 10, 11, 12, 13],
    ]);
  });
});

describe('Phases', () => {
  const phases = [{ from: '2026-01-01', reason: 'Nurse at the door' }];

  it('have their own lines, and know the centre before', () => {
    const chart = chartOf(monthly(falls), 'xmr', { phases });
    expect(chart.phases).toMatchObject([
      { first: 0, end: 12, counted: 12, standing: 'trial', formerCentre: null },
      { first: 12, end: 20, counted: 8, standing: 'none', reason: 'Nurse at the door' },
    ]);
    expect(chart.phases[1]?.formerCentre).toBe(chart.phases[0]?.centre);
    expect(chart.points[11]?.centre).toBeCloseTo(6.1, 10);
    expect(chart.points[12]?.centre).toBeCloseTo(4.2, 10);
  });

  it('are never counted across', () => {
    const rising = [4, 6, 4, 6, 4, 6, 4, 6, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const together = signs(chartOf(monthly(rising), 'xmr'));
    const apart = signs(chartOf(monthly(rising), 'xmr', { phases: [{ from: '2026-02-01' }] }));
    expect(together.some(([rule]) => rule === 'trend')).toBe(true);
    expect(apart).toEqual([]);
  });

  it('begin with the first value of their day or after, whatever their order in the file; those beyond the end do not', () => {
    const given = [{ from: '2030-01-01' }, { from: '2026-01-01' }, { from: '2025-05-20' }, { from: '2024-01-01' }];
    const chart = chartOf(monthly(falls), 'xmr', { phases: given });
    expect(chart.phases.map(({ first, end }) => [first, end])).toEqual([
      [0, 5],
      [5, 12],
      [12, 20],
    ]);
  });

  it('can have a baseline in one of them', () => {
    const chart = chartOf(monthly([...falls, ...falls]), 'xmr', {
      phases,
      baseline: { from: '2026-01-01', to: '2026-12-01' },
    });
    expect(chart.phases.map(({ base }) => [base.isBaseline, base.counted])).toEqual([
      [false, 12],
      [true, 12],
    ]);
  });

  it('end a baseline that reaches beyond them', () => {
    const chart = chartOf(monthly([...falls, ...falls]), 'xmr', {
      phases,
      baseline: { from: '2025-02-01', to: '2026-03-01' },
    });
    expect(chart.phases.map(({ base }) => [base.isBaseline, base.first, base.last])).toEqual([
      [true, 1, 11],
      [false, 12, 39],
    ]);
  });

  it('take all values where none lies within the baseline', () => {
    const chart = chartOf(monthly(falls), 'xmr', { baseline: { from: '2019-01-01', to: '2019-12-31' } });
    expect(chart.phases[0]?.base).toMatchObject({ counted: 20, isBaseline: false });
    expect(chart.hints).toEqual(['No value lies within the baseline, so all values were taken.']);
  });
});

describe('Rules', () => {
  it('are those of the IHI on run charts and of Making Data Count elsewhere, unless another set is chosen', () => {
    expect(chartOf([], 'run').rules).toMatchObject({ set: 'ihi', shift: 6, trend: 5 });
    expect(chartOf([], 'xmr').rules).toMatchObject({ set: 'mdc', shift: 7, trend: 7, screen: true });
    expect(chartOf([], 'run', { rules: { set: 'mdc' } }).rules).toMatchObject({ set: 'mdc', shift: 7 });
  });

  it('have lengths that can be changed, within reason', () => {
    const rules = { shift: 8, trend: 6.4 };
    expect(chartOf([], 'xmr', { rules }).rules).toMatchObject({ shift: 8, trend: 6 });
    expect(chartOf([], 'xmr', { rules: { shift: -1, trend: 1e9 } }).rules).toMatchObject({ shift: 3, trend: 100 });
  });

  it('name the points that make each sign, whole patterns, the strongest first', () => {
    const values = [...repeated(6, [4, 6]), 5.2, 5.4, 5.6, 5.8, 6, 6.2, 6.4, 19];
    const chart = chartOf(monthly(values), 'xmr');
    expect(signs(chart)).toEqual([
      ['outside', 1, 19],
      ['trend', 1, 12, 13, 14, 15, 16, 17, 18, 19],
    ]);
    expect(chart.points[19]?.flags).toEqual([0, 1]);
  });

  it('count values outside a limit as near it when that is chosen', () => {
    const values = [...repeated(7, [4.5, 5.5]), 8, 7.2, 5.2, ...repeated(3, [4.5, 5.5])];
    const baseline = { from: '2025-01-01', to: '2026-02-01' };
    const near = (nearCountsOutside: boolean) =>
      signs(chartOf(monthly(values), 'xmr', { baseline, rules: { nearCountsOutside } })).filter(
        ([rule]) => rule === 'near',
      );
    expect(chartOf(monthly(values), 'xmr', { baseline }).points[14]?.outside).toBe(1);
    expect(near(true)).toEqual([['near', 1, 14, 15]]);
    expect(near(false)).toEqual([]);
  });

  it('of Anhøj and of the IHI see too few crossings', () => {
    const values = [...repeated(12, [1]), ...repeated(12, [9])].map((value, index) => value + (index % 2) / 10);
    expect(signs(chartOf(monthly(values), 'run', { rules: { set: 'anhoej' } })).map(([rule]) => rule)).toEqual([
      'long run',
      'few crossings',
    ]);
    expect(signs(chartOf(monthly(values), 'run')).map(([rule]) => rule)).toEqual(['shift', 'shift', 'too few runs']);
    const saw = repeated(12, [1, 9]);
    expect(signs(chartOf(monthly(saw), 'run')).map(([rule]) => rule)).toEqual(['too many runs']);
  });

  it('of Western Electric look into the zones', () => {
    const values = [...repeated(10, [4, 6]), 7, 6.9, 5, 7, 7.1];
    const options: ChartOptions = {
      rules: { set: 'we', screen: false },
      baseline: { from: '2025-01-01', to: '2026-08-01' },
    };
    expect(signs(chartOf(monthly(values), 'xmr', options))).toEqual([['four of five', 1, 20, 21, 23, 24]]);
  });
});

describe('Icons', () => {
  it.each([
    ['decrease', { is: 'improvement', letter: 'L' }],
    ['increase', { is: 'concern', letter: 'L' }],
    ['maintain', { is: 'change', letter: 'L' }],
    [undefined, { is: 'change', letter: 'L' }],
  ] as const)('judge the latest value by the wish: %s', (goal, icon) => {
    expect(chartOf(monthly(falls), 'xmr', { ...(goal && { goal }) }).icons.variation).toEqual(icon);
  });

  it('look at the latest value only', () => {
    expect(chartOf(monthly([19, ...quiet, ...quiet]), 'xmr', { goal: 'decrease' }).icons.variation?.is).toBe(
      'common cause',
    );
  });

  it('where patterns overlap that speak both ways show both, and the rule that stands first decides', () => {
    // Above the average, and falling since the step.
    const values = [...repeated(8, [1, 2]), 19, 18.5, 18, 17.5, 17, 16.5, 16];
    const chart = chartOf(monthly(values), 'xmr', {
      goal: 'increase',
      baseline: { from: '2025-01-01', to: '2027-01-01' },
    });
    const sides = chart.icons.variations.map(({ is }) => is);
    expect(sides).toEqual(['improvement', 'concern']);
    expect(chart.said.change).toContain('At the same time seven months in a row, each lower than the one before.');
  });

  it.each([
    ['decrease', 12, 'passes'],
    ['decrease', 5, 'hit or miss'],
    ['decrease', 0, 'fails'],
    ['increase', 12, 'fails'],
    ['increase', 0, 'passes'],
  ] as const)('say whether the target is met: %s, %s', (goal, target, assurance) => {
    expect(chartOf(monthly(quiet), 'xmr', { goal, target }).icons.assurance).toBe(assurance);
  });

  it('take the target of the day', () => {
    const targets = [
      { from: '2026-01-01', value: 12 },
      { from: '2025-01-01', value: 0 },
    ];
    const chart = chartOf(monthly(quiet), 'xmr', { goal: 'decrease', target: 5, targets });
    expect([chart.points[0]?.target, chart.points[13]?.target]).toEqual([0, 12]);
    expect(chart.icons.assurance).toBe('passes');
  });

  it('do not fail what always meets its target', () => {
    const chart = chartOf(monthly(repeated(15, [100])), 'xmr', { goal: 'increase', target: 100, unit: '%' });
    expect(chart.icons.assurance).toBe('passes');
    expect(chart.said.target).toBe('That is always at the target of 100 %.');
  });
});

describe('Values', () => {
  it('of shares come as percent where their unit is that, and refuse what cannot be', () => {
    const chart = chartOf(
      counted([
        [5, 10],
        [7, 0],
        [11, 10],
        [-1, 10],
      ]),
      'p',
      { unit: '%' },
    );
    expect(chart.points.map(({ value }) => value)).toEqual([50, null, null, null]);
    expect(chart.hints[0]).toBe('3 values cannot stand on this chart, which needs counts: so many out of so many.');
  });

  it('of rates are so many in so many', () => {
    expect(chartOf(counted([[3, 1_500]]), 'u', { per: 1_000 }).points[0]?.value).toBe(2);
  });

  it('of counts draw their ratio on charts of single values', () => {
    expect(chartOf(counted([[3, 12]]), 'xmr', { unit: '%' }).points[0]?.value).toBe(25);
  });

  it('of T charts are the days since the event before, which need not be typed', () => {
    const dates = ['2025-01-01', '2025-01-11', '2025-01-12', '2025-02-01'].map((date) => ({ date }));
    expect(chartOf(dates, 't').points.map(({ value }) => value)).toEqual([null, 10, 1, 20]);
    const ghost = dates.map((point, index) => ({ ...point, ghost: index === 1 }));
    expect(chartOf(ghost, 't').points.map(({ value }) => value)).toEqual([null, 10, 11, 20]);
  });

  it('do not go below the floor', () => {
    const values = repeated(10, [1, 9]);
    expect(chartOf(monthly(values), 'xmr').points[0]?.lower).toBeLessThan(0);
    const chart = chartOf(monthly(values), 'xmr', { floor: 0 });
    expect(chart.points[0]).toMatchObject({ lower: 0, nearLower: 0 });
    expect(chart.method).toContain('cut at the lowest possible value');
  });

  it('of which most are 0 are told to want another chart', () => {
    expect(chartOf(daily(repeated(6, [0, 0, 1])), 'run').hints[0]).toMatch(/^More than half of the values are 0/);
    expect(chartOf(counted(repeated(14, [1]).map((_, index) => [200 + index, 4_000])), 'p').hints[0]).toMatch(/P′/);
  });
});
