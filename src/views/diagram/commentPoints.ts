/** Where on a line of the diagram a comment is marked. */
import type { Point } from '../../geometry/types/types';

/** Half-way along a polyline. */
export function middleOf(points: readonly Point[]): Point {
  const pieces = points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  let left = pieces.reduce((sum, { length }) => sum + length, 0) / 2;
  for (const { from, to, length } of pieces) {
    if (left <= length && length > 0) {
      const share = left / length;
      return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}
