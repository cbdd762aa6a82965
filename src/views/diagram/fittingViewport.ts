/** Where the view has to stand to show the whole diagram, or its beginning. Pure: sizes in, a viewport out. */
import type { Box, Geometry, Rect } from '../../geometry/types/types';
import { canvasRoom as room } from './canvasRoom';

/** A diagram that was given the form of the window may fill it with letters so much larger than usual. */
export const largest = 1.3;

export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

/** What a canvas of this size (px) leaves for the boxes below titles of one line. */
export function roomIn({ width, height }: CanvasSize): CanvasSize {
  return { width: width - 2 * room.edge, height: height - room.strip - room.below - room.edge };
}

/**
 * All boxes within `size` (px on the screen) below the strip of titles (`strip` px high), no smaller than `least` and no
 * larger than `most`: where they are too large, the beginning, the aim, comes into sight, at 100 %.
 */
export function fittingViewport(
  { bounds, headingHeight, boxes }: Pick<Geometry, 'bounds' | 'headingHeight' | 'boxes'>,
  { width, height }: CanvasSize,
  { least = 0.01, most = 1, strip = room.strip } = {},
): { x: number; y: number; zoom: number } {
  const drawn = { ...bounds, y: bounds.y + headingHeight, height: Math.max(bounds.height - headingHeight, 1) };
  const top = strip + room.below;
  const foot = height - room.edge;
  const [across, down] = [(width - 2 * room.edge) / drawn.width, (foot - top) / drawn.height];
  const whole = Math.min(across, down, most);
  const zoom = whole < least ? 1 : Math.max(whole, 0.01);
  const isCut = zoom > across;
  const x = isCut ? room.edge - drawn.x * zoom : (width - drawn.width * zoom) / 2 - drawn.x * zoom;
  const free = foot - top - drawn.height * zoom;
  if (free >= -1) return { x, y: top + Math.max(0, free / 2) - drawn.y * zoom, zoom };
  return { x, y: aimInSight(drawn, Object.values(boxes), { top, foot, zoom }), zoom };
}

/**
 * The beginning stands at the top if the aim is whole in sight then; else the aim in the middle, and nothing is left empty
 * above or below. Of the places near by the one where the fewest boxes are cut by the strip.
 */
function aimInSight(
  drawn: Rect,
  boxes: readonly Box[],
  { top, foot, zoom }: { readonly top: number; readonly foot: number; readonly zoom: number },
): number {
  const lowest = top - drawn.y * zoom;
  const highest = foot - (drawn.y + drawn.height) * zoom;
  const aim = boxes.find((box) => box.kind === 'aim') ?? drawn;
  if (lowest + (aim.y + aim.height) * zoom <= foot) return lowest;
  const centred = (top + foot) / 2 - (aim.y + aim.height / 2) * zoom;
  const within = (y: number) => Math.min(lowest, Math.max(highest, y));
  // The view begins a little above a box.
  const places = [centred, ...boxes.map((box) => top - box.y * zoom)]
    .map(within)
    .filter((y) => Math.abs(y - within(centred)) <= nearBy);
  const cutAt = (y: number) =>
    boxes.filter((box) => box.y * zoom + y < top - 1 && (box.y + box.height) * zoom + y > top - room.below).length;
  const rated = places.map((y) => ({ y, cut: cutAt(y), off: Math.abs(y - centred) }));
  return rated.reduce((a, b) => (b.cut < a.cut || (b.cut === a.cut && b.off < a.off) ? b : a)).y;
}

/** Px. */
const nearBy = 80;
