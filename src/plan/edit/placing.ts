/**
 * Places a box in its column. A box that moves takes what stands under it along, column by column, so that the lines
 * of one branch do not come to cross those of the next. Nothing else moves.
 *
 * Must not know: links being made or cut (the edits do that first), heights, what is visible.
 */
import { byOrder, keysAt, type Slot } from '../model/order';
import { groupBy } from '../../kit/groupBy';
import { settled } from '../../kit/perIdentity';
import { columnsOf, nodeIn, nodeLevel, nodesInColumn } from '../ask/queries';
import { primaryBranchOf, primaryParent } from '../ask/relations';
import type { ColumnId, NodeId, Plan, PlanNode } from '../model/schema';

const nobody: ReadonlySet<NodeId> = new Set();

/**
 * Where in `column` a box under `parent` reads best: behind its other children, or, where it has none there, behind
 * those of the box above it. Boxes that are `moving` do not count.
 */
export function slotUnder(plan: Plan, parent: NodeId, column: ColumnId, moving: ReadonlySet<NodeId> = nobody): Slot {
  const from = nodeIn(plan, parent);
  let above: { id: NodeId; ancestor: PlanNode } | undefined;
  let below: { id: NodeId; ancestor: PlanNode } | undefined;
  for (const { id } of nodesInColumn(plan, column)) {
    const ancestor = moving.has(id) ? undefined : ancestorIn(plan, id, from.column);
    if (!ancestor) continue;
    const isBelow = byOrder(ancestor, from) > 0;
    if (!isBelow && (!above || byOrder(ancestor, above.ancestor) >= 0)) above = { id, ancestor };
    if (isBelow && (!below || byOrder(ancestor, below.ancestor) < 0)) below = { id, ancestor };
  }
  if (above) return { after: above.id };
  if (below) return { before: below.id };
  const grandparent = primaryParent(plan, parent);
  return grandparent === undefined ? columnEnd(plan, column, moving) : slotUnder(plan, grandparent, column, moving);
}

/** The bottom of a column. */
export function columnEnd(plan: Plan, column: ColumnId, moving: ReadonlySet<NodeId> = nobody): Slot {
  const last = nodesInColumn(plan, column).findLast(({ id }) => !moving.has(id));
  return last ? { after: last.id } : 'end';
}

/**
 * Puts boxes of one column of the draft, in the order given, into a slot of it, and what stands under them where it then
 * belongs. What stands under the boxes that are still `waiting` for their own place does not count.
 */
export function placeBranches(
  draft: Plan,
  roots: readonly NodeId[],
  slot: Slot,
  waiting: ReadonlySet<NodeId> = nobody,
): void {
  const [first] = roots;
  if (first === undefined) return;
  const start = settled(draft);
  const rootOf = new Map(roots.flatMap((root, at) => [...primaryBranchOf(start, root)].map((id) => [id, at] as const)));
  const moving = new Set([...rootOf.keys(), ...waiting]);
  placeTogether(draft, roots, slot);
  for (const column of columnsOf(draft).slice(nodeLevel(start, first) + 1)) {
    const plan = settled(draft);
    const branches = groupBy(nodesInColumn(plan, column.id), ({ id }) => rootOf.get(id));
    const block = roots.flatMap((_, at) => branches.get(at) ?? []).map(({ id }) => id);
    if (block.length > 0) placeTogether(draft, block, slotUnder(plan, first, column.id, moving));
  }
}

/** Puts boxes of one column, in the order given, into a slot; gives no new keys where they already stand there. */
function placeTogether(draft: Plan, block: readonly NodeId[], slot: Slot): void {
  const plan = settled(draft);
  const [first] = block;
  if (first === undefined) return;
  const moving = new Set(block);
  const column = nodesInColumn(plan, nodeIn(plan, first).column).map(({ id }) => id);
  const rest = column.filter((id) => !moving.has(id));
  const free = clearOf(column, moving, slot);
  const wanted = rest.toSpliced(spliceIndex(rest, free), 0, ...block);
  if (wanted.every((id, index) => id === column[index])) return;
  for (const [index, key] of keysAt(draft.nodes, free, block.length).entries()) {
    const id = block[index];
    if (id !== undefined) nodeIn(draft, id).order = key;
  }
}

/** The same slot, named by a box that stays where it is. */
function clearOf(column: readonly NodeId[], moving: ReadonlySet<NodeId>, slot: Slot): Slot {
  if (slot === 'end') return slot;
  const anchor = 'after' in slot ? slot.after : slot.before;
  if (!moving.has(anchor)) return slot;
  const at = column.indexOf(anchor);
  const above = column.slice(0, at).findLast((id) => !moving.has(id));
  if (above !== undefined) return { after: above };
  const below = column.slice(at).find((id) => !moving.has(id));
  return below === undefined ? 'end' : { before: below };
}

function spliceIndex(rest: readonly NodeId[], slot: Slot): number {
  if (slot === 'end') return rest.length;
  return 'after' in slot ? rest.indexOf(slot.after) + 1 : Math.max(0, rest.indexOf(slot.before));
}

/** The box of `column` that `id` stands under, from primary parent to primary parent; itself when it is there. */
function ancestorIn(plan: Plan, id: NodeId, column: ColumnId): PlanNode | undefined {
  for (let at: NodeId | undefined = id; at !== undefined; at = primaryParent(plan, at)) {
    const node: PlanNode | undefined = plan.nodes[at];
    if (node?.column === column) return node;
  }
  return undefined;
}
