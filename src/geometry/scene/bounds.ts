/** Measures how far the picture reaches, headings included. */
import type { LinkId, NodeId } from '../../plan/model/schema';
import type { ColumnBand, Connector, Rect } from '../types/types';

/** The least rectangle that holds all boxes, lines and columns; the band of `headings` px is its top. */
export function boundsOf(
  boxes: Readonly<Record<NodeId, Rect>>,
  connectors: Readonly<Record<LinkId, Connector>>,
  bands: readonly ColumnBand[],
  headings: number,
): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y, width, height } of Object.values(boxes)) {
    reach(x, y);
    reach(x + width, y + height);
  }
  for (const { points } of Object.values(connectors)) for (const { x, y } of points) reach(x, y);
  // With no box to stand over, headings stand over nothing.
  if (top > bottom) [top, bottom] = [0, 0];
  for (const { x, width } of bands) {
    left = Math.min(left, x);
    right = Math.max(right, x + width);
  }
  return { x: left, y: top - headings, width: right - left, height: bottom - top + headings };
}
