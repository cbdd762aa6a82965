/** The way of the line from a comment to what it is on, as SVG paths in px of the window. */

export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far the frame stands off what it surrounds. */
const gap = 3;

/** `point`: the place within `to` that is meant, as shares of its sides. It ends there, else at the side that is nearer. */
export function linePath(
  from: Place,
  to: Place,
  point?: { readonly x: number; readonly y: number },
): { readonly path: string; readonly frame: string } {
  const start = { x: from.left, y: Math.min(from.top + 20, from.bottom) };
  const end = point
    ? { x: to.left + point.x * (to.right - to.left), y: to.top + point.y * (to.bottom - to.top) }
    : { x: to.right + gap, y: (to.top + to.bottom) / 2 };
  const bend = Math.max(24, (start.x - end.x) / 2);
  const [left, top] = [round(to.left - gap), round(to.top - gap)];
  const [right, bottom] = [round(to.right + gap), round(to.bottom + gap)];
  return {
    path: `M${round(start.x)} ${round(start.y)}C${round(start.x - bend)} ${round(start.y)} ${round(end.x + bend)} ${round(end.y)} ${round(end.x)} ${round(end.y)}`,
    frame: `M${left} ${top}H${right}V${bottom}H${left}Z`,
  };
}

const round = (px: number) => Math.round(px * 10) / 10;
