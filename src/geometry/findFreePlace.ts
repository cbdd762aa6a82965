/**
 * Where a new box goes in a free arrangement: at the place wished for, or as near above or below it as nothing is in
 * the way. It stays at its x, so that it stays in its column.
 */
import type { Point, Rect } from './types';

/**
 * The top-left corner nearest to `near` at which a box of `size` keeps at least `gap` from all of `others` (px). Of a
 * place below and one above at the same distance, the one below.
 */
export function findFreePlace(
  size: Pick<Rect, 'width' | 'height'>,
  near: Point,
  others: readonly Rect[],
  gap: number,
): Point {
  const taken = others
    .filter(({ x, width }) => x < near.x + size.width + gap && near.x < x + width + gap)
    .map(({ y, height }) => ({ above: y - gap - size.height, below: y + height + gap }))
    .sort((a, b) => a.above - b.above);

  let above = near.y;
  let below = near.y;
  // One pass each way is enough: downwards the taken stretches come by their beginnings, upwards by their ends.
  for (const stretch of taken) if (stretch.above < below && below < stretch.below) below = stretch.below;
  for (const stretch of taken.toSorted((a, b) => b.below - a.below))
    if (stretch.above < above && above < stretch.below) above = stretch.above;
  return { x: near.x, y: near.y - above < below - near.y ? above : below };
}
