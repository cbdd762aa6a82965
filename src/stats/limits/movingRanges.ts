/** How much values differ from one to the next: what the limits of most charts are made from. */
import { grainOf, isThere, mean } from '../numbers';

/** Mean of the ranges of two values over their standard deviation (d2 for n = 2). */
export const rangePerSigma = 1.128;
/** Ranges of so many means and more are left out of the mean, once (D4 for n = 2). */
const outlying = 3.267;

export interface Screening {
  readonly screen: boolean;
  /** Where screening would leave no range, or only noughts and dust, all are taken. Without it there are then no limits. */
  readonly guard: boolean;
}

export interface MeanRange {
  /** Missing when there is no range. */
  readonly mean: number;
  readonly leftOut: number;
  /** All ranges were taken, as screening would have left nothing to reckon with. */
  readonly guarded: boolean;
}

/** Both ranges that touch a gap are missing. */
export function movingRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? Number.NaN)));
}

export function meanRange(ranges: readonly number[], { screen, guard }: Screening, bound = outlying): MeanRange {
  const there = ranges.filter(isThere);
  const all: MeanRange = { mean: mean(there), leftOut: 0, guarded: false };
  if (!screen) return all;
  const kept = there.filter((range) => range < bound * all.mean);
  const screened = mean(kept);
  // Beside the widest range what is left may be no more than rounding.
  if (guard && !(screened > grainOf(there))) return { ...all, guarded: there.length > 0 && all.mean > 0 };
  return { mean: screened, leftOut: there.length - kept.length, guarded: false };
}
