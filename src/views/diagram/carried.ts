/** Boxes that a dragged one takes along: what hangs on it alone keeps its place beside it. */
import type { Geometry, Point } from '../../geometry/types/types';
import { isAim } from '../../plan/ask/queries';
import { ownBranchOf } from '../../plan/ask/relations';
import type { NodeId, Plan } from '../../plan/model/schema';

/**
 * What comes along with the boxes `ids`; with `isAlone`, where boxes stay as put, nothing does. The aim goes alone: with all
 * that hangs on it, nothing would have moved.
 */
export function carriedBy(plan: Plan, ids: readonly NodeId[], isAlone: boolean): readonly NodeId[] {
  if (isAlone && plan.appearance.arrangement === 'free') return [];
  const heads = ids.filter((id) => !isAim(plan, id));
  return [...ownBranchOf(plan, ...heads)].filter((id) => !ids.includes(id));
}

export function moved(places: Iterable<readonly [NodeId, Point]>, shift: Point): Map<NodeId, Point> {
  return new Map(Array.from(places, ([id, { x, y }]) => [id, { x: x + shift.x, y: y + shift.y }]));
}

/** The places of the dragged boxes, and of those that they take along: as far from where they stood as the first of them. */
export function withCarried(
  { boxes }: Geometry,
  places: Map<NodeId, Point>,
  carried: readonly NodeId[],
): ReadonlyMap<NodeId, Point> {
  const [first] = places;
  const was = first && boxes[first[0]];
  if (!first || !was) return places;
  const by = { x: first[1].x - was.x, y: first[1].y - was.y };
  for (const id of carried) {
    const box = boxes[id];
    if (box && !places.has(id)) places.set(id, { x: box.x + by.x, y: box.y + by.y });
  }
  return places;
}
