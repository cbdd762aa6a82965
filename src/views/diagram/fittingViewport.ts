/** Where the view has to stand to show the whole diagram, or its beginning. Pure: sizes in, a viewport out. */
import type { Geometry } from '../../geometry/types/types';
import { canvasRoom as room } from './canvasRoom';

/** At this zoom text can still be read: a plan is not met smaller than that. */
export const readable = 0.6;

/**
 * The whole diagram within `size` (px on the screen), at 100 % at most and no smaller than `least`: where that is too
 * large, its beginning, the aim, comes into sight.
 */
export function fittingViewport(
  { bounds, boxes }: Pick<Geometry, 'bounds' | 'boxes'>,
  { width, height }: { readonly width: number; readonly height: number },
  least = 0.01,
): { x: number; y: number; zoom: number } {
  const across = (width - 2 * room.side) / bounds.width;
  const down = (height - room.top - room.bottom) / bounds.height;
  const zoom = Math.max(least, Math.min(across, down, 1));
  const x = (width - bounds.width * zoom) / 2 - bounds.x * zoom;
  const y = room.top + Math.max(0, (height - room.top - room.bottom - bounds.height * zoom) / 2) - bounds.y * zoom;
  if (zoom <= Math.min(across, down)) return { x, y, zoom };
  const aim = Object.values(boxes).find((box) => box.kind === 'aim');
  const middle = aim ? aim.y + aim.height / 2 : bounds.y + bounds.height / 2;
  const left = zoom > across ? room.edge - bounds.x * zoom : x;
  return { x: left, y: (room.top + height - room.bottom) / 2 - middle * zoom, zoom };
}
