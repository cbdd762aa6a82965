/**
 * How often a set of rules cries wolf: of 100 charts of normal values on which nothing ever changes, so many show at least
 * one sign. Recomputed by a seeded simulation in the tests.
 */
import type { RuleSet } from '../options';

const sizes = [12, 24, 36, 60, 120] as const;
type Rates = readonly [number, number, number, number, number];

/** Percent, by the numbers of points above. */
export const falseAlarmRates: Readonly<Record<RuleSet, { readonly run: Rates; readonly limits: Rates }>> = {
  mdc: { run: [1, 9, 15, 28, 51], limits: [8, 19, 28, 43, 68] },
  ihi: { run: [13, 39, 55, 78, 96], limits: [19, 45, 60, 80, 97] },
  anhoej: { run: [2, 3, 4, 4, 5], limits: [7, 11, 15, 20, 33] },
  we: { run: [0, 5, 9, 17, 30], limits: [10, 20, 30, 50, 75] },
};

/** In percent; null under 12 points. Beyond 120 points at least as many as there. */
export function falseAlarms(set: RuleSet, hasLimits: boolean, points: number): number | null {
  const rates = falseAlarmRates[set][hasLimits ? 'limits' : 'run'];
  const above = sizes.findIndex((size) => size >= points);
  if (points < sizes[0]) return null;
  if (above < 0) return rates[rates.length - 1] ?? null;
  const [size = 0, rate = 0] = [sizes[above], rates[above]];
  if (size === points) return rate;
  const [sizeBelow = 0, rateBelow = 0] = [sizes[above - 1], rates[above - 1]];
  return Math.round(rateBelow + ((rate - rateBelow) * (points - sizeBelow)) / (size - sizeBelow));
}
