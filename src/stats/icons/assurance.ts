/** The assurance icon: whether the process as it is meets its target. It compares the target with the limits. */
import type { Wish } from './variation';

export type Assurance = 'passes' | 'fails' | 'hit or miss';

export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/**
 * @param atLimit a target exactly on a limit: `hit or miss` as in NHSRplotthedots, or counted to the side on which it lies,
 *   as the texts of Making Data Count have it
 */
export function assuranceOf(
  { lower, upper }: Range,
  target: number,
  wish: Exclude<Wish, undefined>,
  atLimit: 'hit or miss' | 'counts' = 'hit or miss',
): Assurance {
  const isBelow = atLimit === 'counts' ? target <= lower : target < lower;
  const isAbove = atLimit === 'counts' ? target >= upper : target > upper;
  // Passing is asked first: where every value is the target, every value meets it.
  if (wish === 'increase') return isBelow ? 'passes' : isAbove ? 'fails' : 'hit or miss';
  return isAbove ? 'passes' : isBelow ? 'fails' : 'hit or miss';
}
