/**
 * How often rules cry wolf: of 100 charts of normal values on which nothing ever changes, so many show at least one sign.
 * Of the sets as they usually are it is known from 10,000 simulated charts each, which the tests recompute by a smaller,
 * seeded simulation; of other run lengths and choices it is simulated when somebody asks.
 */
import { usualLengths, type Rules, type RuleSet } from '../options';
import { simulatedAlarms } from './simulatedAlarms';

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
export function falseAlarms(rules: Rules, hasLimits: boolean, points: number): number | null {
  if (points < sizes[0]) return null;
  const rates = falseAlarmRates[rules.set][hasLimits ? 'limits' : 'run'];
  const isAsUsual = isUsual(rules, hasLimits);
  const rateAt = (at: number) =>
    isAsUsual ? (rates[at] ?? 0) : simulatedAlarms(rules, hasLimits, sizes[at] ?? sizes[0]);
  const above = sizes.findIndex((size) => size >= points);
  if (above < 0) return rateAt(sizes.length - 1);
  const size = sizes[above] ?? points;
  if (size === points) return rateAt(above);
  const [sizeBelow = 0, rate, rateBelow] = [sizes[above - 1], rateAt(above), rateAt(above - 1)];
  return Math.round(rateBelow + ((rate - rateBelow) * (points - sizeBelow)) / (size - sizeBelow));
}

/** As the set is without choices of one’s own, as far as they matter on such a chart. */
function isUsual({ set, shift, trend, screen, nearCountsOutside }: Rules, hasLimits: boolean): boolean {
  const lengths = usualLengths[set];
  if (shift !== lengths.shift || trend !== lengths.trend) return false;
  return !hasLimits || (screen && (set !== 'mdc' || !nearCountsOutside));
}
