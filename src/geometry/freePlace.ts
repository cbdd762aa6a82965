/**
 * Finds room for a box among boxes that stand anywhere.
 *
 * Must not know: columns, links.
 */
import type { Point, Rect } from './types';

/**
 * The place nearest to `near`, straight above or below it, where a box of `size` keeps `gap` px from all `others`;
 * `near` itself where it is free.
 */
export function findFreePlace(size: Pick<Rect, 'width' | 'height'>, near: Point, others: Iterable<Rect>, gap: number): Point {
  const beside = Array.from(others).filter(
    (other) => other.x < near.x + size.width + gap && near.x < other.x + other.width + gap,
  );
  const isFree = (y: number) =>
    beside.every((other) => other.y >= y + size.height + gap || y >= other.y + other.height + gap);
  if (isFree(near.y)) return near;
  const nearest = beside
    .flatMap((other) => [other.y - gap - size.height, other.y + other.height + gap])
    .sort((a, b) => Math.abs(a - near.y) - Math.abs(b - near.y))
    .find(isFree);
  // Below the lowest box there is always room.
  return { x: near.x, y: nearest ?? near.y };
}
