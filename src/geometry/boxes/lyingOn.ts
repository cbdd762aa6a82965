/**
 * Finds boxes that lie on one another, and the place nearest to where they are in which they do not.
 *
 * Must not know: columns, links.
 */
import { comfortable } from '../types/form';
import type { Point, Rect } from '../types/types';
import { createFreeRoom } from './freePlace';

type Places = Readonly<Record<string, Rect>>;

/** Of the boxes `ids`, those that lie on another box, each with the first that it lies on. */
export function lyingOn(boxes: Places, ids: readonly string[]): (readonly [lower: string, upper: string])[] {
  return ids.flatMap((id) => {
    const box = boxes[id];
    const other = box && Object.keys(boxes).find((each) => each !== id && meets(box, boxes[each]));
    return other === undefined ? [] : [[id, other] as const];
  });
}

/** Where the boxes `ids` would stand beside all others, one after the other straight above or below their places. */
export function placesBeside(boxes: Places, ids: readonly string[]): Readonly<Record<string, Point>> {
  const room = createFreeRoom(comfortable.gaps.sibling);
  for (const [id, box] of Object.entries(boxes)) if (!ids.includes(id)) room.take(box);
  const found: Record<string, Point> = {};
  for (const id of ids) {
    const box = boxes[id];
    if (!box) continue;
    const place = room.find(box, box);
    found[id] = place;
    room.take({ ...place, width: box.width, height: box.height });
  }
  return found;
}

function meets(a: Rect, b: Rect | undefined): boolean {
  return b !== undefined && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
