/**
 * Finds room for boxes among boxes that may stand anywhere. It stays fast with thousands of boxes, as it keeps the
 * taken room sorted, strip by strip.
 *
 * Must not know: columns, links.
 */
import type { Point, Rect } from '../types/types';

type Size = Pick<Rect, 'width' | 'height'>;

export interface FreeRoom {
  /** The rectangle is taken from now on. */
  take(rect: Rect): void;
  /**
   * The place nearest to `near`, straight above or below it, where a box of `size` keeps its distance from all that is
   * taken; `near` itself where it is free.
   */
  find(size: Size, near: Point): Point;
}

/** A taken part of a strip, in px from the top. */
interface Taken {
  top: number;
  bottom: number;
}

interface Strip {
  readonly x: number;
  readonly width: number;
  /** Ascending, none overlapping another. */
  readonly taken: Taken[];
}

/** `gap`: the distance in px that boxes keep from each other. */
export function createFreeRoom(gap: number): FreeRoom {
  const rects: Rect[] = [];
  const strips = new Map<string, Strip>();

  const isBeside = (strip: Strip, { x, width }: Rect) => x < strip.x + strip.width + gap && strip.x < x + width + gap;

  const stripAt = (x: number, width: number): Strip => {
    const key = `${x} ${width}`;
    const known = strips.get(key);
    if (known) return known;
    const strip: Strip = { x, width, taken: [] };
    strips.set(key, strip);
    for (const rect of rects) if (isBeside(strip, rect)) insert(strip.taken, rect);
    return strip;
  };

  return {
    take(rect) {
      rects.push(rect);
      for (const strip of strips.values()) if (isBeside(strip, rect)) insert(strip.taken, rect);
    },
    find({ width, height }, { x, y }) {
      const { taken } = stripAt(x, width);
      const [up, down] = [freeAbove(taken, y, height, gap), freeBelow(taken, y, height, gap)];
      return { x, y: y - up <= down - y ? up : down };
    },
  };
}

/** The first index whose part ends below `y`. */
function firstBelow(taken: readonly Taken[], y: number): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.bottom ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

function insert(taken: Taken[], { y, height }: Rect): void {
  const part = { top: y, bottom: y + height };
  const from = firstBelow(taken, part.top);
  let to = from;
  for (let met = taken[to]; met && met.top < part.bottom; met = taken[to]) {
    part.top = Math.min(part.top, met.top);
    part.bottom = Math.max(part.bottom, met.bottom);
    to += 1;
  }
  taken.splice(from, to - from, part);
}

/** The nearest free place at or below `y`; below the lowest there is always one. */
function freeBelow(taken: readonly Taken[], y: number, height: number, gap: number): number {
  let at = y;
  for (let index = firstBelow(taken, y - gap); index < taken.length; index += 1) {
    const next = taken[index]!;
    if (at + height + gap <= next.top) break;
    at = Math.max(at, next.bottom + gap);
  }
  return at;
}

/** The nearest free place at or above `y`. */
function freeAbove(taken: readonly Taken[], y: number, height: number, gap: number): number {
  let at = y;
  // Whatever ends below `y` may still begin above the box's lower edge.
  let index = firstBelow(taken, y + height + gap);
  if (!(taken[index] && taken[index]!.top < y + height + gap)) index -= 1;
  for (; index >= 0; index -= 1) {
    const next = taken[index]!;
    if (at >= next.bottom + gap) break;
    at = Math.min(at, next.top - gap - height);
  }
  return at;
}
