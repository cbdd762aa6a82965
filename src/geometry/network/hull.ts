/** Encloses places: the convex hull as a path, and whether somebody else stands within. */
import type { Point } from '../types/types';

/** Corners in turn (Andrew's monotone chain); fewer than three where the places lie on one line. */
export function hullOf(places: readonly Point[]): readonly Point[] {
  const sorted = places.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const half = (points: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of points) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** How far a place lies outside of a hull, px; 0 or less within. */
export function outside(hull: readonly Point[], place: Point): number {
  const [first] = hull;
  if (!first) return Number.POSITIVE_INFINITY;
  const edges = hull.map((corner, at) => [corner, hull[(at + 1) % hull.length] ?? first] as const);
  const isWithin = hull.length > 2 && edges.every(([a, b]) => turn(a, b, place) >= 0);
  return isWithin ? 0 : Math.min(...edges.map(([a, b]) => distance(a, b, place)));
}

export function pathOf(hull: readonly Point[]): string {
  return `${hull.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(x)},${Math.round(y)}`).join(' ')} Z`;
}

/** Above 0 where the way a → b → c turns to the side of the inside. */
function turn(a: Point | undefined, b: Point | undefined, c: Point): number {
  return a && b ? (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) : 0;
}

function distance(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const at = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(a.x + at * dx - x, a.y + at * dy - y);
}
