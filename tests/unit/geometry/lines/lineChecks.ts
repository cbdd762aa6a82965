/** What the tests of lines ask of their polylines: pieces that run together, crossings, corners. */
import type { Connector, Point } from '../../../../src/geometry/types/types';

interface Piece {
  readonly from: Point;
  readonly to: Point;
}

export function uprightsAndLevels({ points }: Pick<Connector, 'points'>): {
  readonly uprights: Piece[];
  readonly levels: Piece[];
  readonly slanting: Piece[];
} {
  const pieces = points.slice(1).map((to, at): Piece => ({ from: points[at] as Point, to }));
  const long = pieces.filter(({ from, to }) => from.x !== to.x || from.y !== to.y);
  return {
    uprights: long.filter(({ from, to }) => from.x === to.x),
    levels: long.filter(({ from, to }) => from.y === to.y),
    slanting: long.filter(({ from, to }) => from.x !== to.x && from.y !== to.y),
  };
}

/** Pairs of lines to different boxes that have more than `longest` px in common. */
export function sharedPieces(lines: readonly Connector[], longest: number): string[] {
  return pairs(lines).flatMap(([a, b]) => {
    const [one, other] = [uprightsAndLevels(a), uprightsAndLevels(b)];
    const along = (p: Piece, q: Piece, axis: 'x' | 'y') =>
      Math.min(Math.max(p.from[axis], p.to[axis]), Math.max(q.from[axis], q.to[axis])) -
      Math.max(Math.min(p.from[axis], p.to[axis]), Math.min(q.from[axis], q.to[axis]));
    const together = [
      ...one.uprights.flatMap((p) =>
        other.uprights.map((q) => (Math.abs(p.from.x - q.from.x) < 0.5 ? along(p, q, 'y') : 0)),
      ),
      ...one.levels.flatMap((p) =>
        other.levels.map((q) => (Math.abs(p.from.y - q.from.y) < 0.5 ? along(p, q, 'x') : 0)),
      ),
    ];
    const most = Math.max(0, ...together);
    return most > longest ? [`${a.id} and ${b.id}: ${most} px`] : [];
  });
}

interface Crossing {
  readonly at: Point;
  readonly lines: readonly [Connector, Connector];
}

/** Where lines to different boxes cross. */
export function crossingsIn(lines: readonly Connector[]): Crossing[] {
  return pairs(lines).flatMap(([a, b]) => [...meetings(a, b), ...meetings(b, a)]);
}

function meetings(upright: Connector, level: Connector): Crossing[] {
  return uprightsAndLevels(upright).uprights.flatMap(({ from, to }) =>
    uprightsAndLevels(level).levels.flatMap((piece): Crossing[] => {
      const at = { x: from.x, y: piece.from.y };
      const isIn = (value: number, one: number, other: number) =>
        value >= Math.min(one, other) && value <= Math.max(one, other);
      return isIn(at.y, from.y, to.y) && isIn(at.x, piece.from.x, piece.to.x) ? [{ at, lines: [upright, level] }] : [];
    }),
  );
}

/** From a point of a line to its nearest corner or end, in px. */
export function nearestBend({ points }: Connector, at: Point): number {
  return Math.min(...points.map(({ x, y }) => Math.hypot(x - at.x, y - at.y)));
}

/** All pairs of lines to different boxes. */
function pairs(lines: readonly Connector[]): (readonly [Connector, Connector])[] {
  return lines.flatMap((a, index) => lines.slice(index + 1).flatMap((b) => (a.to === b.to ? [] : [[a, b] as const])));
}
