/**
 * Answers quickly which boxes a line would run through, however many there are: boxes are filed in the squares of a
 * coarse grid.
 */
import type { NodeId } from '../plan/schema';
import type { Point, Rect } from './types';

/** Side of a square in px, a little more than a box is wide. */
const side = 256;
/** A slanting line is tried in pieces of this extent (px), or in so many where it is very long. */
const step = 8;
const mostPieces = 250;

export interface Obstacles {
  /** The boxes within `margin` px of the polyline, but for those in `except`. */
  readonly hitBy: (points: readonly Point[], margin: number, except: readonly NodeId[]) => readonly Rect[];
}

export function createObstacles(boxes: Readonly<Record<NodeId, Rect>>): Obstacles {
  const squares = new Map<string, [NodeId, Rect][]>();
  for (const [id, box] of Object.entries(boxes)) {
    for (const key of squaresOf(box)) {
      const filed = squares.get(key);
      if (filed) filed.push([id, box]);
      else squares.set(key, [[id, box]]);
    }
  }
  return {
    hitBy: (points, margin, except) => {
      const hit = new Set<Rect>();
      for (const piece of piecesOf(points, margin)) {
        for (const key of squaresOf(piece)) {
          for (const [id, box] of squares.get(key) ?? []) {
            if (meets(piece, box) && !except.includes(id)) hit.add(box);
          }
        }
      }
      return [...hit];
    },
  };
}

/** The line as rectangles: a level or upright piece is one, a slanting piece is cut into short ones. */
function piecesOf(points: readonly Point[], margin: number): Rect[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const count = Math.max(1, Math.min(mostPieces, Math.ceil(Math.min(Math.abs(dx), Math.abs(dy)) / step)));
    return Array.from({ length: count }, (_, at) => ({
      x: Math.min(from.x + (dx * at) / count, from.x + (dx * (at + 1)) / count) - margin,
      y: Math.min(from.y + (dy * at) / count, from.y + (dy * (at + 1)) / count) - margin,
      width: Math.abs(dx) / count + 2 * margin,
      height: Math.abs(dy) / count + 2 * margin,
    }));
  });
}

function squaresOf({ x, y, width, height }: Rect): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(x / side); column <= Math.floor((x + width) / side); column += 1) {
    for (let row = Math.floor(y / side); row <= Math.floor((y + height) / side); row += 1) keys.push(`${column} ${row}`);
  }
  return keys;
}

function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
