/**
 * From where moved boxes came: an arrow beside the column, from the gap in which a box stood to the box. The gap is found
 * by the box that stood above it, or below it, and has not moved itself.
 */
import { nodesInColumn } from '../../../plan/ask/queries';
import { own } from '../../../kit/own';
import type { ColumnId, NodeId, Plan } from '../../../plan/model/schema';
import type { Point, Rect } from '../../../geometry/types/types';
import type { Mark } from '../../marks/mark';

/** How far an arrow swings out beside its column, and from where on a move is worth one, px. */
const swing = 26;
const least = 14;
/** Half of the gap between two boxes. */
const halfGap = 7;
const head = { length: 8, half: 4 };

export interface MovedBoxes {
  readonly before: Plan;
  readonly after: Plan;
  readonly moved: ReadonlySet<NodeId>;
  readonly boxAt: (id: NodeId) => Rect | undefined;
}

export function movedArrows({ before, after, moved, boxAt }: MovedBoxes, colour: string, ground: string): Mark[] {
  const columns = new Set([...moved].flatMap((id) => own(before.nodes, id)?.column ?? []));
  const places = new Map([...columns].flatMap((column) => [...oldPlaces(before, after, { column, moved, boxAt })]));
  return [...moved].flatMap((id) => {
    const [from, box] = [places.get(id), boxAt(id)];
    return from && box ? arrow(from, box, colour, ground) : [];
  });
}

interface ColumnOfOld extends Pick<MovedBoxes, 'moved' | 'boxAt'> {
  readonly column: ColumnId;
}

/** Right of the gaps in which the boxes of a column stood. */
function oldPlaces(before: Plan, after: Plan, { column, moved, boxAt }: ColumnOfOld): Map<NodeId, Point> {
  const places = new Map<NodeId, Point>();
  const stays = (id: NodeId) => !moved.has(id) && own(after.nodes, id)?.column === column;
  let above: Rect | undefined;
  let waiting: NodeId[] = [];
  for (const { id } of nodesInColumn(before, column)) {
    if (moved.has(id)) {
      if (above) places.set(id, { x: above.x + above.width, y: above.y + above.height + halfGap });
      else waiting.push(id);
    } else if (stays(id)) {
      above = boxAt(id) ?? above;
      for (const each of waiting) if (above) places.set(each, { x: above.x + above.width, y: above.y - halfGap });
      waiting = [];
    }
  }
  return places;
}

function arrow(from: Point, box: Rect, colour: string, ground: string): Mark[] {
  const right = box.x + box.width;
  const to = { x: from.x <= box.x ? box.x : right, y: box.y + box.height / 2 };
  const isNear = to.x === from.x && Math.abs(to.y - from.y) < box.height / 2 + least;
  if (isNear) return [];
  const side = to.x === box.x ? -1 : 1;
  const bend = { x: Math.max(from.x, to.x) + (side === 1 ? 2 * swing : 0), y: (from.y + to.y) / 2 };
  const tip = { x: to.x + side * 1.5, y: to.y };
  const foot = tip.x + side * head.length;
  const path = `M ${from.x} ${from.y} Q ${bend.x} ${bend.y} ${foot} ${tip.y}`;
  const tipPath = `M ${tip.x} ${tip.y} L ${foot} ${tip.y - head.half} L ${foot} ${tip.y + head.half} Z`;
  return [
    { kind: 'path', path, stroke: { colour: ground, width: 5 } },
    { kind: 'path', name: 'From the old place', path, stroke: { colour, width: 1.75 } },
    { kind: 'path', path: tipPath, fill: colour },
    { kind: 'ellipse', centre: from, rx: 3, ry: 3, fill: ground, stroke: { colour, width: 1.75 } },
  ];
}
