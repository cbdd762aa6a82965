/**
 * The rules of Western Electric (1956) and Nelson (1984) on standardised values: centre 0, sigma 1. Each tells the points
 * that complete its pattern, those above first.
 */
import type { Sign } from '../numbers';
import { completesTrend } from './patterns';

export interface Completed {
  readonly at: number;
  readonly side: Sign;
  /** How many points back the pattern begins. */
  readonly span: number;
}

/** So many of so many points beyond a number of sigmas on one side, the last of them among them. */
function beyond(count: number, of: number, sigmas: number) {
  return (scores: readonly number[]): Completed[] =>
    ([1, -1] as const).flatMap((side) => {
      const isBeyond = scores.map((score) => score * side > sigmas);
      let among = 0;
      return isBeyond.flatMap((is, at) => {
        among += Number(is) - Number(isBeyond[at - of] ?? false);
        return is && at >= of - 1 && among >= count ? [{ at, side, span: of }] : [];
      });
    });
}

/** Six in a row that rise, or fall. */
function steady(scores: readonly number[]): Completed[] {
  const trends = completesTrend(scores, 6);
  return ([1, -1] as const).flatMap((side) =>
    trends.flatMap((each, at) => (each === side ? [{ at, side, span: 6 }] : [])),
  );
}

/** So many in a row of which each is so, side aside. */
function inRow(length: number, holds: (scores: readonly number[], at: number) => boolean) {
  return (scores: readonly number[]): Completed[] => {
    let row = 0;
    return scores.flatMap((_, at) => {
      row = holds(scores, at) ? row + 1 : 0;
      return row >= length ? [{ at, side: 0 as const, span: length }] : [];
    });
  };
}

const at = (scores: readonly number[], index: number) => scores[index] ?? Number.NaN;

function turns(scores: readonly number[], index: number): boolean {
  const [first, middle, last] = [at(scores, index - 2), at(scores, index - 1), at(scores, index)];
  return (middle - first) * (last - middle) < 0;
}

/** Eight in a row none of which is within one sigma, on both sides. */
function mixture(scores: readonly number[]): Completed[] {
  return inRow(
    8,
    (all, index) => Math.abs(at(all, index)) > 1,
  )(scores).filter(({ at: end }) => {
    const window = scores.slice(end - 7, end + 1);
    return window.some((score) => score > 1) && window.some((score) => score < -1);
  });
}

export const zoneRules = {
  WER1: beyond(1, 1, 3),
  WER2: beyond(2, 3, 2),
  WER3: beyond(4, 5, 1),
  WER4: beyond(8, 8, 0),
  NEL1: beyond(1, 1, 3),
  NEL2: beyond(9, 9, 0),
  NEL3: steady,
  NEL4: inRow(12, turns),
  NEL5: beyond(2, 3, 2),
  NEL6: beyond(4, 5, 1),
  NEL7: inRow(15, (scores, index) => Math.abs(at(scores, index)) <= 1),
  NEL8: mixture,
} as const;
