/**
 * Patterns that windows of points complete: seven on one side, seven rising, two of three near a limit. A pattern is
 * marked where each window is complete; whole patterns reach from the start of the first window to the end of the last.
 *
 * All that is counted here stands without ghosts: who calls has left them out.
 */
import { isThere, sideOf, type Sign } from '../numbers';

export interface Pattern {
  readonly side: Sign;
  /** Indices of its points, ascending. */
  readonly points: readonly number[];
}

/** For each point whether it completes so many in a row on one side. A point on the line breaks the row. */
export function completesShift(sides: readonly Sign[], length: number): Sign[] {
  let row = 0;
  return sides.map((side, index) => {
    row = side === 0 ? 0 : side === sides[index - 1] ? row + 1 : 1;
    return row >= length ? side : 0;
  });
}

/** For each point whether it completes so many that rise (1) or fall (-1) by each step. A gap and equal neighbours break. */
export function completesTrend(values: readonly number[], length: number): Sign[] {
  let [steps, way]: [number, Sign] = [0, 0];
  return values.map((value, index) => {
    const step = sideOf(value, values[index - 1] ?? Number.NaN);
    steps = step === 0 ? 0 : step === way ? steps + 1 : 1;
    way = step;
    // A row of one point has no steps; it counts as falling, as it does in Power BI’s charts.
    if (length <= 1) return isThere(value) ? -1 : 0;
    return steps >= length - 1 ? way : 0;
  });
}

/** The whole patterns of so many points, from marks at the points that complete them. */
export function wholePatterns(completed: readonly Sign[], length: number): Pattern[] {
  const patterns: { side: Sign; points: number[] }[] = [];
  completed.forEach((side, index) => {
    if (side === 0) return;
    const last = patterns.at(-1);
    if (last && completed[index - 1] === side) {
      last.points.push(index);
      return;
    }
    const from = Math.max(0, index - length + 1);
    patterns.push({ side, points: Array.from({ length: index - from + 1 }, (_, at) => from + at) });
  });
  return patterns;
}
