/**
 * Chooses on which side of a mark its label stands: where it covers nothing and the fewest ties pass under it. Below
 * unless another side is better.
 */
import type { Point, Rect } from '../types/types';
import {
  labelRect,
  mapSizes,
  markRect,
  overlap,
  type MapPerson,
  type MapTie,
  type Places,
  type Side,
} from './mapTypes';

const sides: readonly Side[] = ['below', 'right', 'above', 'left'];
/** Better no label over another than any number of ties under it; of equals the first side. */
const cost = { covered: 1_000, crossed: 1, later: 0.2 } as const;

export function labelSides(
  people: readonly MapPerson[],
  places: Places,
  ties: readonly MapTie[],
): ReadonlyMap<string, Side> {
  const at = ({ id }: { readonly id: string }): Point => places.get(id) ?? { x: 0, y: 0 };
  const marks = people.map((person) => markRect(at(person)));
  const labels = people.map((person) => labelRect(person, at(person), 'below'));
  const chosen = people.map((): Side => 'below');
  const lines = ties.map(({ from, to }) => [at({ id: from }), at({ id: to })] as const);
  const near = people.map((person) => reachOf(person, at(person)));
  // Who and what could come into the way of a label: looked for once, not for each side.
  const others = near.map((reach, one) =>
    [...people.keys()].filter((other) => other !== one && overlap(reach, near[other] ?? reach)),
  );
  const passing = near.map((reach) => lines.filter(([from, to]) => crosses(reach, from, to)));
  for (let round = 0; round < 2; round += 1)
    for (const [one, person] of people.entries()) {
      let [best, least] = [chosen[one] ?? 'below', Number.POSITIVE_INFINITY];
      for (const [rank, side] of sides.entries()) {
        const label = labelRect(person, at(person), side);
        const covers = (rect: Rect | undefined) => rect !== undefined && overlap(label, rect, 2);
        const covered = (others[one] ?? []).filter((other) => covers(marks[other]) || covers(labels[other])).length;
        const crossed = covered > 0 ? 0 : (passing[one] ?? []).filter(([from, to]) => crosses(label, from, to)).length;
        const costs = covered * cost.covered + crossed * cost.crossed + rank * cost.later;
        if (costs < least) [best, least] = [side, costs];
      }
      chosen[one] = best;
      labels[one] = labelRect(person, at(person), best);
    }
  return new Map(people.map(({ id }, one) => [id, chosen[one] ?? 'below']));
}

/** All that mark and label could take up. */
function reachOf({ width, height }: MapPerson, { x, y }: Point): Rect {
  const across = mapSizes.radius + mapSizes.labelGap + width;
  const down = mapSizes.radius + mapSizes.labelGap + height;
  return { x: x - across, y: y - down, width: 2 * across, height: 2 * down };
}

/** Whether a straight line passes through a rectangle (Liang and Barsky). */
function crosses({ x, y, width, height }: Rect, from: Point, to: Point): boolean {
  // Most lines pass far off: what tells them is cheap.
  if (Math.max(from.x, to.x) < x || Math.min(from.x, to.x) > x + width) return false;
  if (Math.max(from.y, to.y) < y || Math.min(from.y, to.y) > y + height) return false;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const limits = [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const;
  let [enters, leaves] = [0, 1];
  for (const [towards, room] of limits) {
    if (towards === 0 && room < 0) return false;
    if (towards < 0) enters = Math.max(enters, room / towards);
    if (towards > 0) leaves = Math.min(leaves, room / towards);
  }
  return enters < leaves;
}
