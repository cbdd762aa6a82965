/**
 * Where a dragged box would land. Pure: places in, an intention out; the view draws it while dragging and carries it
 * out at the end.
 */
import type { Box, ColumnBand, Geometry, Point } from '../../geometry/types/types';
import { nodesInColumn } from '../../plan/ask/queries';
import { primaryBranchOf, primaryParent } from '../../plan/ask/relations';
import type { ColumnId, NodeId, Plan } from '../../plan/model/schema';

export type Drop =
  | { readonly kind: 'none' }
  /** Onto another box: it becomes that box's child. */
  | { readonly kind: 'onto'; readonly parent: NodeId }
  /** Between boxes of its own column; `parent` differs from its own when it lands within another branch. */
  | {
      readonly kind: 'between';
      readonly parent: NodeId | undefined;
      readonly after?: NodeId;
      readonly before?: NodeId;
    }
  /** Into another column, which makes it a box of another kind. */
  | { readonly kind: 'into'; readonly column: ColumnId; readonly after?: NodeId; readonly before?: NodeId };

/** `centre` is the middle of the dragged box, `pointer` what the user points with; both in diagram px. */
export function dropTarget(plan: Plan, geometry: Geometry, dragged: NodeId, centre: Point, pointer = centre): Drop {
  const column = plan.nodes[dragged]?.column;
  const own = primaryParent(plan, dragged);
  const over = boxAt(geometry, pointer, dragged);
  if (over && over.column !== column) return over.id === own ? { kind: 'none' } : { kind: 'onto', parent: over.id };
  const band = bandAt(geometry, pointer.x, column);
  if (!column || !band) return { kind: 'none' };
  if (band.id !== column) return into(plan, geometry, dragged, band.id, centre.y);

  const others = nodesInColumn(plan, column).flatMap(({ id }) => (id === dragged ? [] : (geometry.boxes[id] ?? [])));
  const next = others.findIndex((box) => box.y + box.height / 2 > centre.y);
  const index = next < 0 ? others.length : next;
  const above = others[index - 1]?.id;
  const below = others[index]?.id;
  const parents = [above, below].map((id) => (id === undefined ? undefined : primaryParent(plan, id)));
  // Beside one of its own branch it stays there; between two boxes of another branch it joins that one.
  const stays = parents.includes(own) || own === undefined;
  const parent = stays ? own : (parents[0] ?? parents[1]);
  // An only child that is let go where it was stays what it is, though its neighbours are of other branches.
  const unmoved = neighboursNow(plan, column, dragged).every((id, side) => id === (side === 0 ? above : below));
  if (unmoved || (above === undefined && below === undefined)) return { kind: 'none' };
  return { kind: 'between', parent, ...(above === undefined ? { before: below } : { after: above }) };
}

/** The column that a box would be put in; its own reaches further than the others. */
function bandAt(geometry: Geometry, x: number, own: ColumnId | undefined): ColumnBand | undefined {
  const reaches = (by: number) => (band: ColumnBand) => x >= band.x - by && x <= band.x + band.width + by;
  return geometry.columns.filter(({ id }) => id === own).find(reaches(40)) ?? geometry.columns.find(reaches(20));
}

function into(plan: Plan, geometry: Geometry, dragged: NodeId, column: ColumnId, y: number): Drop {
  // What stands under it moves along and is nothing to stand beside.
  const moving = primaryBranchOf(plan, dragged);
  const boxes = nodesInColumn(plan, column).flatMap(({ id }) => (moving.has(id) ? [] : (geometry.boxes[id] ?? [])));
  const above = boxes.findLast((box) => box.y + box.height / 2 <= y)?.id;
  const below = boxes[0]?.id;
  return { kind: 'into', column, ...(above ? { after: above } : below ? { before: below } : {}) };
}

function neighboursNow(plan: Plan, column: ColumnId, id: NodeId): (NodeId | undefined)[] {
  const ids = nodesInColumn(plan, column).map((node) => node.id);
  const at = ids.indexOf(id);
  return [ids[at - 1], ids[at + 1]];
}

/** The line between two boxes at which a dragged box would be put in; nothing when it would not go between boxes. */
export function slotLine(
  geometry: Geometry,
  drop: Drop,
  dragged: NodeId,
): { x: number; y: number; width: number } | null {
  const goesBeside = drop.kind === 'between' || drop.kind === 'into';
  const beside = goesBeside ? geometry.boxes[drop.after ?? drop.before ?? ''] : undefined;
  if (!goesBeside || !beside) return null;
  const { x, width } = beside;
  if (drop.after === undefined) return { x, width, y: beside.y - edge };
  const bottom = beside.y + beside.height;
  const below = Object.values(geometry.boxes)
    .filter((box) => box.column === beside.column && box.id !== dragged && box.y >= bottom)
    .map((box) => box.y);
  // Far from the box below, the line keeps to the one above.
  return { x, width, y: Math.min(bottom + edge, (bottom + Math.min(...below, Infinity)) / 2) };
}

/** From a box to the line beside it, px. */
const edge = 8;

/** The box that covers the point. */
export function boxAt(geometry: Geometry, { x, y }: Point, except?: NodeId): Box | undefined {
  return Object.values(geometry.boxes).find(
    (box) => box.id !== except && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
  );
}

/** The column at x, and the boxes above and below y in it: where a new box would stand. */
export function gapAt(
  plan: Plan,
  geometry: Geometry,
  { x, y }: Point,
): { column: ColumnId; after?: NodeId; before?: NodeId } | null {
  const band = geometry.columns.find((column) => x >= column.x - 20 && x <= column.x + column.width + 20);
  if (!band || band.kind === 'aim') return null;
  const boxes = nodesInColumn(plan, band.id).flatMap(({ id }) => geometry.boxes[id] ?? []);
  const above = boxes.findLast((box) => box.y + box.height / 2 <= y);
  const first = boxes[0];
  return { column: band.id, ...(above ? { after: above.id } : first ? { before: first.id } : {}) };
}
