/**
 * How often a set of rules cries wolf: of 100 charts of normal values on which nothing ever changes, so many show at least
 * one sign. From 10,000 simulated charts each; recomputed by a smaller, seeded simulation in the tests.
 */
import type { RuleSet } from '../options';

const sizes = [12, 24, 36, 60, 120] as const;
type Rates = readonly [number, number, number, number, number];

/** Percent, by the numbers of points above. */
export const falseAlarmRates: Readonly<Record<RuleSet, { readonly run: Rates; readonly limits: Rates }>> = {
  mdc: { run: [0, 6, 14, 28, 57], limits: [7, 19, 29, 47, 75] },
  ihi: { run: [13, 37, 56, 80, 97], limits: [19, 44, 62, 84, 98] },
  anhoej: { run: [1, 3, 4, 4, 7], limits: [7, 12, 17, 22, 36] },
  we: { run: [0, 2, 5, 13, 32], limits: [8, 19, 28, 45, 72] },
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
