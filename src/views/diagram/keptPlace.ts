/**
 * The place in a diagram that its reader looks at, told so that it is found again when boxes or the window have changed:
 * by a box near the middle of the view. Pure; it is kept beside the plan, and what was kept is read as if by a stranger.
 */
import type { Box, Geometry } from '../../geometry/types/types';
import type { NodeId } from '../../plan/model/schema';
import type { CanvasSize } from './fittingViewport';

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface KeptPlace {
  readonly node: NodeId;
  /** Where the middle of the box stands from the middle of the view, px on the screen. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Undefined where there is no box. */
export function placeOf(
  { boxes }: Pick<Geometry, 'boxes'>,
  view: View,
  { width, height }: CanvasSize,
): KeptPlace | undefined {
  const { zoom } = view;
  const places = Object.values(boxes).map((box) => {
    const middle = middleOf(box);
    return { node: box.id, x: middle.x * zoom + view.x - width / 2, y: middle.y * zoom + view.y - height / 2, zoom };
  });
  if (places.length === 0) return undefined;
  return places.reduce((a, b) => (Math.hypot(b.x, b.y) < Math.hypot(a.x, a.y) ? b : a));
}

/** Undefined where the box is gone or hidden. A box that was in sight comes into sight, also in a smaller window. */
export function viewAt(
  { boxes }: Pick<Geometry, 'boxes'>,
  { node, x, y, zoom }: KeptPlace,
  { width, height }: CanvasSize,
): View | undefined {
  const box = Object.hasOwn(boxes, node) ? boxes[node] : undefined;
  if (!box) return undefined;
  const middle = middleOf(box);
  const within = (off: number, size: number) => Math.max(-size / 2, Math.min(size / 2, off));
  return {
    x: width / 2 + within(x, width) - middle.x * zoom,
    y: height / 2 + within(y, height) - middle.y * zoom,
    zoom,
  };
}

export function readPlace(stored: unknown): KeptPlace | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { node, x, y, zoom } = stored as Readonly<Record<string, unknown>>;
  if (typeof node !== 'string' || !isNumber(x) || !isNumber(y) || !isNumber(zoom)) return undefined;
  return zoom < leastZoom || zoom > greatestZoom ? undefined : { node, x, y, zoom };
}

/** How far the view can be zoomed. */
export const leastZoom = 0.01;
export const greatestZoom = 2.5;

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function middleOf({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
