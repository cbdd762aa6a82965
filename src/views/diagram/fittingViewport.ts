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
  const foot = height - room.edge;
  const down = (foot - room.top) / bounds.height;
  const zoom = Math.max(least, Math.min(across, down, 1));
  const x = (width - bounds.width * zoom) / 2 - bounds.x * zoom;
  const y = room.top + Math.max(0, (foot - room.top - bounds.height * zoom) / 2) - bounds.y * zoom;
  if (zoom <= Math.min(across, down)) return { x, y, zoom };
  const aim = Object.values(boxes).find((box) => box.kind === 'aim');
  const middle = aim ? aim.y + aim.height / 2 : bounds.y + bounds.height / 2;
  const left = zoom > across ? room.edge - bounds.x * zoom : x;
  if (zoom <= down) return { x: left, y, zoom };
  const centred = (room.top + foot) / 2 - middle * zoom;
  // Nothing is left empty above or below while something of the diagram is out of sight.
  const [highest, lowest] = [foot - (bounds.y + bounds.height) * zoom, room.top - bounds.y * zoom];
  return { x: left, y: Math.min(lowest, Math.max(highest, centred)), zoom };
}
