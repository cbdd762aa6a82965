/** How far the view of the diagram has to go for a box to be in sight. Pure: places in, a way out. */
import type { Rect } from '../../geometry/types/types';
import { canvasRoom as room } from './canvasRoom';
import type { CanvasSize } from './fittingViewport';

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** @param top what lies over the upper edge of the frame, px; @returns px on the screen */
export function wayIntoSight(box: Rect, view: View, frame: CanvasSize, top: number): { x: number; y: number } {
  const { zoom } = view;
  const left = box.x * zoom + view.x;
  const width = box.width * zoom;
  // A box that stands at the side in a fitted diagram is in sight: the view is left alone.
  const isBeside = left >= room.edge - 1 && left + width <= frame.width - room.edge + 1;
  return {
    x: isBeside ? 0 : inside(left, width, room.side, frame.width - room.side),
    y: inside(box.y * zoom + view.y, box.height * zoom, top, frame.height - room.bottom),
  };
}

/** How far to shift so that [start, start + length] lies within [low, high]; its start wins when it is longer. */
function inside(start: number, length: number, low: number, high: number): number {
  if (start < low || length > high - low) return low - start;
  return start + length > high ? high - start - length : 0;
}
