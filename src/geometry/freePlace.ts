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
export function findFreePlace(
  size: Pick<Rect, 'width' | 'height'>,
  near: Point,
  others: readonly Rect[],
  gap: number,
): Point {
  const aside = (other: Rect) => other.x >= near.x + size.width + gap || near.x >= other.x + other.width + gap;
  const apart = (other: Rect, y: number) => other.y >= y + size.height + gap || y >= other.y + other.height + gap;
  if (others.every((other) => apart(other, near.y) || aside(other))) return near;
  const beside = others.filter((other) => !aside(other));
  const nearest = beside
    .flatMap((other) => [other.y - gap - size.height, other.y + other.height + gap])
    .sort((a, b) => Math.abs(a - near.y) - Math.abs(b - near.y))
    .find((y) => beside.every((other) => apart(other, y)));
  // Below the lowest box there is always room.
  return { x: near.x, y: nearest ?? near.y };
}
