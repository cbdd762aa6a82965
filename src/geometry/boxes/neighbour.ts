/**
 * Finds the box to which an arrow key goes: the nearest one in that direction as the eye sees it. Left and right
 * prefer a linked box.
 */
import { childrenOf, primaryParent } from '../../plan/ask/relations';
import type { NodeId, Plan } from '../../plan/model/schema';
import type { Rect } from '../types/types';

interface Placed extends Rect {
  readonly id: NodeId;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The box to go to, or null at the edge of the diagram. */
export function neighbour(
  plan: Plan,
  boxes: Readonly<Record<NodeId, Placed>>,
  from: NodeId,
  direction: Direction,
): NodeId | null {
  const here = boxes[from];
  if (!here) return null;
  if (direction === 'left') {
    const parent = primaryParent(plan, from);
    if (parent && boxes[parent]) return parent;
  }
  if (direction === 'right') {
    const children = childrenOf(plan, from).flatMap((id) => boxes[id] ?? []);
    if (children.length > 0) return nearest(here, children, 'right');
  }
  const others = Object.values(boxes).filter((box) => box !== here && lies(here, box, direction));
  return nearest(here, others, direction);
}

function lies(here: Placed, box: Placed, direction: Direction): boolean {
  const sameColumn = box.x < here.x + here.width && here.x < box.x + box.width;
  if (direction === 'up') return sameColumn && centre(box).y < centre(here).y;
  if (direction === 'down') return sameColumn && centre(box).y > centre(here).y;
  return !sameColumn && (direction === 'left' ? box.x < here.x : box.x > here.x);
}

function nearest(here: Placed, boxes: readonly Placed[], direction: Direction): NodeId | null {
  const from = centre(here);
  // Off the axis of travel a box seems farther away than it is along it; the next column always comes first.
  const [alongX, alongY] = direction === 'left' || direction === 'right' ? [4, 1] : [1, 1];
  const distance = (box: Placed) =>
    alongX * Math.abs(centre(box).x - from.x) + alongY * Math.abs(centre(box).y - from.y);
  return boxes.toSorted((a, b) => distance(a) - distance(b))[0]?.id ?? null;
}

const centre = (box: Placed) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
