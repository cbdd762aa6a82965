/**
 * How far the view has to go so that what its reader looks at stays where it is on the screen, while others move boxes: the
 * box in use where that is in sight, else the one nearest the middle. Pure: places in, a way out.
 */
import type { Geometry, Rect } from '../../geometry/types/types';
import { own } from '../../kit/own';
import type { NodeId } from '../../plan/model/schema';
import type { CanvasSize } from './fittingViewport';

type Boxes = Geometry['boxes'];

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface Looked {
  readonly view: View;
  readonly frame: CanvasSize;
  readonly inUse: NodeId | undefined;
}

/** @returns px on the screen; none where nothing in sight is still there */
export function steadyWay(before: Boxes, now: Boxes, { view, frame, inUse }: Looked): { x: number; y: number } {
  const stay = Object.values(before).filter((box) => own(now, box.id) && isInSight(box, view, frame));
  const off = (box: Rect) => {
    const { x, y } = middleOnScreen(box, view);
    return Math.hypot(x - frame.width / 2, y - frame.height / 2);
  };
  const held = stay.find(({ id }) => id === inUse) ?? stay.toSorted((a, b) => off(a) - off(b))[0];
  const next = held && own(now, held.id);
  if (!next) return { x: 0, y: 0 };
  return { x: (held.x - next.x) * view.zoom, y: (held.y - next.y) * view.zoom };
}

function middleOnScreen({ x, y, width, height }: Rect, view: View): { x: number; y: number } {
  return { x: (x + width / 2) * view.zoom + view.x, y: (y + height / 2) * view.zoom + view.y };
}

function isInSight(box: Rect, view: View, { width, height }: CanvasSize): boolean {
  const [left, top] = [box.x * view.zoom + view.x, box.y * view.zoom + view.y];
  return left < width && top < height && left + box.width * view.zoom > 0 && top + box.height * view.zoom > 0;
}
