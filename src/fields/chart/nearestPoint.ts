/** Which point is meant where the pointer is: the one whose day is nearest. */
import type { ChartFigurePoint } from '../../figure/compose/chart/chartFigure';

/** @param x px in the picture; points stand by their dates, from left to right */
export function nearestPoint(points: readonly ChartFigurePoint[], x: number): ChartFigurePoint | undefined {
  let [low, high] = [0, points.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  const [before, at] = [points[low - 1], points[low]];
  return before && at && x - before.x < at.x - x ? before : at;
}
