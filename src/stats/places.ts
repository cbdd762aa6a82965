/** Where the points of a phase lie: on which side of the centre, beyond which limit, how many sigmas away. */
import type { ChartKind } from './limits/chartKinds';
import type { Lines } from './limits/lines';
import { isThere, missing, sideOf, type Sign } from './numbers';

export interface Places {
  /** Null for a gap. */
  readonly sides: readonly (Sign | null)[];
  readonly outside: readonly Sign[];
  /** Beyond two thirds of the way to a limit, as far as the rules count it. */
  readonly near: readonly boolean[];
}

/** @param grain what is nearer to a line than this lies on it */
export function placesOf(values: readonly number[], lines: Lines, grain: number, nearCountsOutside: boolean): Places {
  const { centre, lower, upper, nearLower, nearUpper } = lines;
  const sides = values.map((value, at) => (isThere(value) ? sideOf(value, centre[at] ?? missing, grain) : null));
  const outside = values.map((value, at) => beyond(value, lower[at], upper[at], grain));
  const near = values.map(
    (value, at) => (nearCountsOutside || outside[at] === 0) && beyond(value, nearLower[at], nearUpper[at], grain) !== 0,
  );
  return { sides, outside, near };
}

function beyond(value: number, lower = missing, upper = missing, grain = 0): Sign {
  return value - upper > grain ? 1 : lower - value > grain ? -1 : 0;
}

/** Where limits end at the edge of what is possible, the other side tells how wide a sigma is. */
export function scoresOf(values: readonly number[], { centre, lower, upper }: Lines, kind: ChartKind): number[] {
  const isEven = kind !== 't' && kind !== 'g';
  return values.map((value, at) => {
    const middle = centre[at] ?? missing;
    const [above, below] = [((upper[at] ?? missing) - middle) / 3, (middle - (lower[at] ?? missing)) / 3];
    const sigma = isEven ? Math.max(above, below) : value > middle ? above : below;
    return (value - middle) / sigma;
  });
}
