import { describe, expect, it } from 'vitest';
import { normal, seeded } from '../../../src/kit/seeded';
import { chartOf } from '../../../src/stats/chart';
import { rulesOf, type RuleSet } from '../../../src/stats/options';
import type { Measure } from '../../../src/plan/model/schema';
import type { RuleName } from '../../../src/stats/rules/findings';
import { falseAlarms } from '../../../src/stats/rules/falseAlarms';
import { daily } from '../../fixtures/chartPoints';

const sizes = [12, 24, 36] as const;
const series = 400;
/** In points of a percent: three standard errors of so many series. */
const leeway = 7;

type Rates = (rule: RuleName | 'any') => readonly number[];
const known = new Map<string, Rates>();

/** As it is simulated, each once. */
function simulated(set: RuleSet, kind: 'run' | 'xmr'): Rates {
  const rates = known.get(set + kind) ?? simulate({ set }, kind);
  known.set(set + kind, rates);
  return rates;
}

/** For each number of points, in how many of 100 charts each rule shows something, and any of them. */
function simulate(own: NonNullable<Measure['rules']>, kind: 'run' | 'xmr'): Rates {
  const next = normal(seeded(14));
  const fired = sizes.map(() => new Map<RuleName | 'any', number>());
  for (let run = 0; run < series; run += 1) {
    const points = daily(Array.from({ length: 36 }, next));
    sizes.forEach((size, at) => {
      const rules = new Set(chartOf(points.slice(0, size), kind, { rules: own }).flags.map(({ rule }) => rule));
      const names = rules.size > 0 ? [...rules, 'any' as const] : [];
      for (const name of names) fired[at]?.set(name, (fired[at].get(name) ?? 0) + 100 / series);
    });
  }
  return (rule) => fired.map((rates) => rates.get(rule) ?? 0);
}

const told = (rules: NonNullable<Measure['rules']>, kind: 'run' | 'xmr', points: number) =>
  falseAlarms(rulesOf(kind, { rules }), kind !== 'run', points);

const near = (rates: readonly number[], others: readonly number[]) =>
  rates.every((rate, at) => Math.abs(rate - (others[at] ?? Infinity)) <= leeway);

describe('How often rules cry wolf on 12, 24 and 36 values on which nothing changes', () => {
  it.each([
    // As the notes on charts give them, from 4,000 series each, and as the app tells them.
    ['ihi', 'run', [13, 39, 55]],
    ['anhoej', 'run', [2, 3, 4]],
    ['mdc', 'xmr', [8, 19, 28]],
    ['anhoej', 'xmr', [7, 11, 15]],
    ['we', 'xmr', [8, 19, 28]],
  ] as const)('is what is told: %s rules, %s chart', (set, kind, published) => {
    const rates = simulated(set, kind)('any');
    expect({ rates, near: near(rates, published) }).toMatchObject({ near: true });
    const said = sizes.map((size) => told({ set }, kind, size) ?? Infinity);
    expect({ rates, near: near(rates, said) }).toMatchObject({ near: true });
  });

  it('is what each rule has by itself', () => {
    const [ihi, mdc] = [simulated('ihi', 'run'), simulated('mdc', 'xmr')];
    const published = [
      [ihi('shift'), [2, 17, 28]],
      [ihi('trend'), [11, 26, 37]],
      [mdc('outside'), [6, 9, 13]],
      [mdc('trend'), [0, 0, 1]],
      [mdc('shift'), [1, 9, 15]],
      [mdc('near'), [3, 4, 5]],
    ] as const;
    for (const [rates, said] of published) expect({ rates, near: near(rates, said) }).toMatchObject({ near: true });
  });

  it('is not told of fewer than 12 values, lies between its neighbours, and goes no further than what was tried', () => {
    expect(told({ set: 'mdc' }, 'xmr', 11)).toBeNull();
    expect(told({ set: 'mdc' }, 'xmr', 18)).toBe(13);
    expect(told({ set: 'mdc' }, 'xmr', 5_000)).toBe(told({ set: 'mdc' }, 'xmr', 120));
  });

  it.each([
    ['longer rows', { set: 'ihi', shift: 8, trend: 7 }, 'run'],
    ['shorter rows', { set: 'mdc', shift: 6, trend: 6 }, 'xmr'],
    ['no screening', { set: 'mdc', screen: false }, 'xmr'],
    ['what is outside counted as near', { set: 'mdc', nearCountsOutside: true }, 'xmr'],
  ] as const)('is simulated for choices of one’s own: %s', (_, rules, kind) => {
    const rates = simulate(rules, kind)('any');
    const said = sizes.map((size) => told(rules, kind, size) ?? Infinity);
    expect({ rates, said, near: near(rates, said) }).toMatchObject({ near: true });
    expect(told(rules, kind, 36)).toBe(told(rules, kind, 36));
  });

  it('says less of longer rows and more of shorter ones', () => {
    const [long, usual, short] = [9, 7, 5].map((shift) => told({ set: 'mdc', shift }, 'xmr', 24) ?? 0);
    expect(long).toBeLessThan(usual ?? 0);
    expect(short).toBeGreaterThan(usual ?? 0);
  });

  it('grows with the number of values', () => {
    for (const set of ['mdc', 'ihi', 'anhoej', 'we'] as const)
      for (const kind of ['xmr', 'run'] as const)
        for (let points = 13; points <= 130; points += 1)
          expect(told({ set }, kind, points)).toBeGreaterThanOrEqual(told({ set }, kind, points - 1) ?? Infinity);
  });
});
