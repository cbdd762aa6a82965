/** The lines of one phase of a chart, and how they follow from a centre and a spread. */
import { isThere } from '../numbers';
import type { MeanRange, Screening } from './movingRanges';

/** The points of one phase. What is missing is NaN. */
export interface Stretch {
  /** As they are drawn. */
  readonly values: readonly number[];
  /** What was counted, and out of how many; or the standard deviation of so many. */
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
  readonly spreads: readonly number[];
  /** Indices of those from which centre and limits are taken, gaps among them, ghosts not. */
  readonly base: readonly number[];
}

/** One number for each point. */
export interface Lines {
  /** Drawn values, where the chart draws others than it was given. */
  readonly values?: readonly number[];
  readonly centre: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** At two thirds of the way to the limits. */
  readonly nearLower: readonly number[];
  readonly nearUpper: readonly number[];
  readonly ranges?: MeanRange;
}

export interface LimitChoices extends Screening {
  /** Limits of an XmR chart by 2.66 mean ranges, or by 3 / 1.128, which is 2.6596. */
  readonly factor: 'rounded' | 'exact';
  /** Values cannot go below. */
  readonly floor: number;
  /** Standard deviations of samples are joined by their sizes; else their plain mean is taken. */
  readonly pooled: boolean;
  /** Limits of what cannot be negative end at 0. */
  readonly clip: boolean;
}

interface Around {
  readonly centre: number;
  /** Of each point. */
  readonly sigma: (index: number) => number;
  /** Between which values can lie. */
  readonly within?: readonly [low: number, high: number];
  /** The line that is drawn, where the limits lie about another. */
  readonly drawn?: number;
  readonly ranges?: MeanRange;
}

/** Limits at three sigma about the centre, near limits at two. */
export function linesAround(length: number, { centre, sigma, within, drawn = centre, ranges }: Around): Lines {
  const [low, high] = within ?? [-Infinity, Infinity];
  const at = (sigmas: number) => {
    const line: number[] = [];
    for (let index = 0; index < length; index += 1) {
      line.push(Math.max(low, Math.min(high, centre + sigmas * sigma(index))));
    }
    return line;
  };
  return {
    centre: Array.from({ length }, () => drawn),
    lower: at(-3),
    upper: at(3),
    nearLower: at(-2),
    nearUpper: at(2),
    ...(ranges && { ranges }),
  };
}

/** What the points of the base have there; only those that have all. */
export function ofBase({ base }: Stretch, ...columns: readonly (readonly number[])[]): number[][] {
  const rows = base
    .map((index) => columns.map((column) => column[index] ?? Number.NaN))
    .filter((row) => row.every(isThere));
  return columns.map((_, column) => rows.map((row) => row[column] ?? Number.NaN));
}

/** The values of the base, gaps included. */
export function alongBase({ base }: Stretch, values: readonly number[]): number[] {
  return base.map((index) => values[index] ?? Number.NaN);
}
