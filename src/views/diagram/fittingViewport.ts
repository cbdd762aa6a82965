/** Where the view has to stand to show the whole diagram, or its beginning. Pure: sizes in, a viewport out. */
import type { Geometry } from '../../geometry/types/types';
import { canvasRoom as room } from './canvasRoom';

/** At this zoom text can still be read: a plan is not met smaller than that. */
export const readable = 0.82;
/** A diagram that was given the form of the window may fill it with letters so much larger than usual. */
export const largest = 1.3;

/** What a canvas of this size (px) leaves for the diagram. */
export function roomIn({ width, height }: { readonly width: number; readonly height: number }) {
  return { width: width - 2 * room.side, height: height - room.edge - room.top };
}

/**
 * The whole diagram within `size` (px on the screen), no smaller than `least` and no larger than `most`: where it is too
 * large, its beginning, the aim, comes into sight, at 100 %.
 */
export function fittingViewport(
  { bounds, boxes }: Pick<Geometry, 'bounds' | 'boxes'>,
  { width, height }: { readonly width: number; readonly height: number },
  { least = 0.01, most = 1 } = {},
): { x: number; y: number; zoom: number } {
  const free = roomIn({ width, height });
  const foot = room.top + free.height;
  const [across, down] = [free.width / bounds.width, free.height / bounds.height];
  const whole = Math.min(across, down, most);
  const zoom = whole < least ? 1 : whole;
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
