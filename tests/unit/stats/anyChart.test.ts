import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/stats/chart';
import type { Chart } from '../../../src/stats/chartTypes';
import { chartKinds, type ChartKind } from '../../../src/stats/limits/chartKinds';
import type { ChartOptions, ChartPoint } from '../../../src/stats/options';
import { growth, linear } from '../../fixtures/growth';
import { daily, monthly } from '../../fixtures/chartPoints';

const kinds = Object.keys(chartKinds) as ChartKind[];
const number = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1e300, -1e300, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 0.1, 1e-300),
);
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const point: fc.Arbitrary<ChartPoint> = fc.record(
  {
    date,
    value: fc.option(number),
    numerator: number,
    denominator: number,
    ghost: fc.boolean(),
    note: fc.string(),
    sd: number,
  },
  { requiredKeys: ['date'] },
);
const points = fc
  .array(point, { maxLength: 45 })
  .map((list) => list.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
const options: fc.Arbitrary<ChartOptions> = fc.record(
  {
    name: fc.string(),
    unit: fc.constantFrom('', '%', 'days', '\u202e“x”'),
    per: number,
    goal: fc.constantFrom('increase', 'decrease', 'maintain'),
    target: number,
    targets: fc.array(fc.record({ from: date, value: number }), { maxLength: 3 }),
    floor: number,
    rules: fc.record(
      {
        set: fc.constantFrom('mdc', 'ihi', 'anhoej', 'we'),
        shift: number,
        trend: number,
        screen: fc.boolean(),
        nearCountsOutside: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    baseline: fc.record({ from: date, to: date }),
    phases: fc.array(fc.record({ from: date, reason: fc.string() }, { requiredKeys: ['from'] }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** Every number of a chart, with where it stands. */
function numbersIn(value: unknown, where = 'chart'): [string, number][] {
  if (typeof value === 'number') return [[where, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => numbersIn(member, `${where}.${name}`));
}

const wordsOf = ({ said, method, hints }: Chart) => [said.whole, method, ...hints].join(' ');

describe('Whatever comes in', () => {
  it('has a chart without NaN, without limits of no width, with sentences that can be read', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...kinds), options, (given, kind, choices) => {
        const chart = chartOf(given, kind, choices);
        expect(numbersIn(chart).filter(([, each]) => !Number.isFinite(each))).toEqual([]);
        expect(chart.points).toHaveLength(given.length);
        for (const { lower, upper, centre } of chart.points) {
          if (lower === null || upper === null) continue;
          expect(lower).toBeLessThanOrEqual(upper);
          expect(centre).not.toBeNull();
        }
        for (const { first, end, standing } of chart.phases)
          if (standing !== 'none')
            expect(chart.points.slice(first, end).some(({ lower, upper }) => (upper ?? 0) > (lower ?? 0))).toBe(true);
        expect(wordsOf(chart)).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
        expect(chart.said.whole).toMatch(/^\S.*[.…]$/su);
      }),
      { numRuns: 250 },
    );
  });

  it('flags only what counts, each sign with its rule and its points', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...kinds), options, (given, kind, choices) => {
        const chart = chartOf(given, kind, choices);
        for (const [index, flag] of chart.flags.entries()) {
          expect(flag.points.length).toBeGreaterThan(0);
          expect([...flag.points]).toEqual([...new Set(flag.points)].sort((a, b) => a - b));
          const { first, end } = chart.phases[flag.phase]!;
          for (const at of flag.points) {
            expect(at >= first && at < end).toBe(true);
            expect(chart.points[at]).toMatchObject({ isGhost: false, value: expect.any(Number) as number });
            expect(chart.points[at]?.flags).toContain(index);
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('does not change with its scale', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 40 }),
        fc.constantFrom('run', 'xmr'),
        fc.constantFrom(1e-200, 0.125, 1024, 2 ** 500),
        (values, kind, scale) => {
          const [one, other] = [values, values.map((value) => value * scale)].map((list) =>
            chartOf(monthly(list), kind),
          );
          expect(other?.flags).toEqual(one?.flags);
          expect(other?.icons.variation).toEqual(one?.icons.variation);
        },
      ),
    );
  });

  it('is turned over when its values are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 40 }), (values) => {
        const signs = (list: number[], turn: 1 | -1) =>
          chartOf(monthly(list), 'xmr').flags.map(({ rule, side, points: own }) => ({ rule, side: side * turn, own }));
        const bySide = (a: { rule: string; own: readonly number[] }, b: typeof a) =>
          a.rule === b.rule ? (a.own[0] ?? 0) - (b.own[0] ?? 0) : a.rule < b.rule ? -1 : 1;
        const mirrored = signs(
          values.map((value) => 30 - value),
          -1,
        );
        expect(mirrored.sort(bySide)).toEqual(signs(values, 1).sort(bySide));
      }),
    );
  });
});

describe('What is odd', () => {
  const same = (value: number) => Array.from({ length: 15 }, () => value);

  it.each([
    ['no values', [], 'No values yet.'],
    ['gaps alone', [null, null, null], 'No values yet.'],
    ['one value', [12], 'One value so far: 12 on 1 January 2025.'],
    ['two values', [12, 14], 'Two values so far, 12 to 14: from twelve on the chart says what to expect.'],
    ['the same twice', [12, 12], 'Both values are 12.'],
    ['constant values', same(0.1), 'All fifteen values are 0.1.'],
    ['noughts alone', same(0), 'All fifteen values are 0.'],
    ['one large value', [1e300], 'One value so far: 1 × 10³⁰⁰ on 1 January 2025.'],
    ['one small value', [-3e-12], 'One value so far: −3 × 10⁻¹² on 1 January 2025.'],
  ])('has a sentence: %s', (_, values, sentence) => {
    for (const kind of ['xmr', 'run'] as const) {
      const chart = chartOf(monthly(values), kind);
      expect(chart.said.whole.replace(', 12 to 14: from twelve on the chart says what to expect', '')).toBe(
        kind === 'run' && values.length === 2 && values[1] === 14
          ? 'No sign of change in two values: they lie about the median of 13.'
          : sentence.replace(', 12 to 14: from twelve on the chart says what to expect', ''),
      );
      expect(chart.flags).toEqual([]);
      expect(chart.points.every(({ lower, upper }) => lower === null && upper === null)).toBe(true);
    }
  });

  it('has limits of some width where screening would leave dust beside what it takes away', () => {
    const chart = chartOf(monthly([...Array.from({ length: 23 }, (_, at) => 10 + (at % 3)), 1e300]), 'xmr');
    expect(chart.phases[0]).toMatchObject({ guarded: true, leftOut: 0, standing: 'settled' });
    expect(chart.points.at(-1)?.outside).toBe(1);
    expect(chart.said.change).toMatch(/^1 × 10³⁰⁰ in December is above what chance alone would give/);
  });

  it('has limits where screening would leave nothing', () => {
    // One step among equal values: its range is the only one, and as an outlier it would go.
    const chart = chartOf(monthly([...same(5), ...same(9)]), 'xmr');
    expect(chart.phases[0]).toMatchObject({ guarded: true, leftOut: 0, standing: 'settled' });
    expect(chart.points[0]?.upper).toBeGreaterThan(chart.points[0]?.lower ?? Infinity);
    expect(chart.method).toContain('ranges not screened, as none would be left');
    expect(chart.hints).toEqual(['Screening would have left no moving ranges, so all of them were taken.']);
  });

  it('stands dates centuries apart', () => {
    const values = [3, 4, 2, 5, 3, 4, 2, 3, 5, 4, 2, 3, 4, 3];
    const chart = chartOf(
      values.map((value, index) => ({ date: `${String(1000 + index * 600).slice(0, 4)}-03-01`, value })).slice(0, 14),
      'xmr',
    );
    expect(chart.said.whole).toMatch(/^No sign of change in fourteen values: expect between /);
  });
});

describe('Large charts', () => {
  it.each(['xmr', 'run', 'up'] as const)('cost what their points cost: %s', (kind) => {
    const make = (amount: number) =>
      daily(Array.from({ length: amount }, (_, index) => Math.abs(Math.sin(index * index)) * 20)).map((each) => ({
        ...each,
        numerator: each.value ?? 0,
        denominator: 40,
      }));
    expect(growth(make, 1_250, (given) => chartOf(given, kind))).toBeLessThan(linear);
  });
});
