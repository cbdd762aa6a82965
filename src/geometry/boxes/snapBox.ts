/**
 * Works out where a box that is dragged freely comes to rest: on a column's edge or in line with another box, when it
 * is near one.
 */
import type { Rect } from '../types/types';

/** A line to show while the box is moved: at `at` on its axis, from `from` to `to` along the other one (px). */
export interface Guide {
  /** `x`: a vertical line at an x. `y`: a horizontal line at a y. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  readonly x: number;
  readonly y: number;
  readonly guides: readonly Guide[];
}

/**
 * The top-left corner for `moving`, all in px. Its left edge snaps to `columnXs` and to the left edges of `others`, its
 * top, centre and bottom to theirs; the nearest within `tolerance` wins, of equals columns, then tops, then the first
 * given. Guides name everything that is then in line; none where nothing snaps.
 */
export function snapBox(
  moving: Rect,
  others: readonly Rect[],
  columnXs: readonly number[],
  tolerance: number,
): Snapped {
  const shiftX = nearest(
    [...columnXs, ...others.map(({ x }) => x)].map((x) => x - moving.x),
    tolerance,
  );
  const shiftY = nearest(
    lines.flatMap((line) => others.map((other) => line(other) - line(moving))),
    tolerance,
  );
  const placed = { ...moving, x: moving.x + (shiftX ?? 0), y: moving.y + (shiftY ?? 0) };
  const guides: Guide[] = [];
  if (shiftX !== undefined) {
    const inLine = [placed, ...others.filter(({ x }) => same(x, placed.x))];
    guides.push({ axis: 'x', at: placed.x, ...span(inLine.map(({ y, height }) => [y, y + height])) });
  }
  if (shiftY !== undefined) {
    for (const line of lines) {
      const inLine = others.filter((other) => same(line(other), line(placed)));
      if (inLine.length === 0) continue;
      guides.push({ axis: 'y', at: line(placed), ...span([placed, ...inLine].map(({ x, width }) => [x, x + width])) });
    }
  }
  return { x: placed.x, y: placed.y, guides };
}

/** Top, centre and bottom of a box: like snaps to like. */
const lines: readonly ((box: Rect) => number)[] = [
  ({ y }) => y,
  ({ y, height }) => y + height / 2,
  ({ y, height }) => y + height,
];

/** The smallest shift that is not beyond `tolerance`, the first of equals. */
function nearest(shifts: readonly number[], tolerance: number): number | undefined {
  let best: number | undefined;
  for (const shift of shifts) {
    if (Math.abs(shift) <= tolerance && (best === undefined || Math.abs(shift) < Math.abs(best))) best = shift;
  }
  return best;
}

/** Halves and sums of px leave rests far below anything that can be seen. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

function span(ranges: readonly (readonly [number, number])[]): { from: number; to: number } {
  return { from: Math.min(...ranges.map(([from]) => from)), to: Math.max(...ranges.map(([, to]) => to)) };
}
