/**
 * Handles mouse, wheel and touch on the frame: dragging moves the picture, wheel and pinch zoom it. A drag does not
 * count as a click.
 */
import type { Point } from '../geometry/types/types';
import type { Camera } from './camera';

/** Px that a pointer may tremble while it clicks. */
const tremble = 4;
/** Px of a turn of the wheel, where the browser counts in lines. */
const line = 16;

export function listenToGestures(frame: HTMLElement, { panBy, zoomBy }: Camera): void {
  const pointers = new Map<number, Point>();
  let moved = false;

  const place = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = false;
    pointers.set(event.pointerId, place(event));
  });
  frame.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    if (!moved && distance(before, now) < tremble) return;
    if (!moved) frame.setPointerCapture(event.pointerId);
    moved = true;
    pointers.set(event.pointerId, now);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other) return panBy(now.x - before.x, now.y - before.y);
    panBy((now.x - before.x) / 2, (now.y - before.y) / 2);
    const apart = distance(before, other);
    if (apart > 0) zoomBy(distance(now, other) / apart, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  });
  for (const end of ['pointerup', 'pointercancel'] as const)
    window.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  frame.addEventListener(
    'click',
    (event) => {
      if (moved) event.stopPropagation();
      moved = false;
    },
    { capture: true },
  );
  frame.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const turned = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? line : 1);
      // A pinch on a touchpad comes as small turns with Ctrl held.
      zoomBy(Math.exp(-turned * (event.ctrlKey ? 0.01 : 0.0015)), place(event));
    },
    { passive: false },
  );
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
