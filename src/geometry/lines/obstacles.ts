/**
 * Answers quickly which boxes a line would run through, however many there are: boxes are filed in the squares of a
 * coarse grid.
 */
import type { NodeId } from '../../plan/model/schema';
import type { Point, Rect } from '../types/types';

/** Side of a square in px, a little more than a box is wide. */
const side = 256;
/** More rows of squares than a picture has, to number squares by. */
const rows = 1 << 20;
const none: readonly never[] = [];
/** Squares and boxes looked at in all: as much as a diagram of some thousand boxes may need, and about a second. */
const patience = 10_000_000;
/** A slanting line is tried in pieces of this extent (px), or in so many where it is very long. */
const step = 8;
const mostPieces = 250;

export interface Obstacles {
  /**
   * The boxes within `margin` px of the polyline, but for those in `except`. Where thousands of boxes stand in each
   * other's way nobody sees a good way from a bad one: after a certain amount of looking this finds nothing more, so
   * that no diagram takes for ever.
   */
  readonly hitBy: (points: readonly Point[], margin: number, except: readonly NodeId[]) => readonly Rect[];
}

export function createObstacles(boxes: Readonly<Record<NodeId, Rect>>): Obstacles {
  const squares = new Map<number, [NodeId, Rect][]>();
  for (const filed of Object.entries(boxes)) {
    forSquares(filed[1], (square) => {
      const others = squares.get(square);
      if (others) others.push(filed);
      else squares.set(square, [filed]);
    });
  }
  let looked = 0;
  return {
    hitBy: (points, margin, except) => {
      const hit = new Set<Rect>();
      if (looked > patience) return [];
      for (const piece of piecesOf(points, margin)) {
        forSquares(piece, (square) => {
          const here = squares.get(square) ?? none;
          looked += 1 + here.length;
          for (const [id, box] of here) {
            if (meets(piece, box) && !except.includes(id)) hit.add(box);
          }
        });
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

function forSquares({ x, y, width, height }: Rect, visit: (square: number) => void): void {
  const [right, bottom] = [Math.floor((x + width) / side), Math.floor((y + height) / side)];
  for (let column = Math.floor(x / side); column <= right; column += 1) {
    for (let row = Math.floor(y / side); row <= bottom; row += 1) visit(column * rows + row);
  }
}

function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
