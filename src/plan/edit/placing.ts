/**
 * Where a box stands in its column. A box that moves takes what stands under it along, column by column, so that the
 * lines of one branch do not come to cross those of the next; nothing else moves.
 *
 * Must not know: links being made or cut (the edits do that first), heights, what is visible.
 */
import { byOrder, keysAt, type Slot } from '../model/order';
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

/** Puts a box of the draft into a slot of its column, and what stands under it where it then belongs. */
export function placeBranch(draft: Plan, root: NodeId, slot: Slot): void {
  const moving = primaryBranchOf(settled(draft), root);
  placeTogether(draft, [root], slot);
  for (const column of columnsOf(draft).slice(nodeLevel(draft, root) + 1)) {
    const plan = settled(draft);
    const block = nodesInColumn(plan, column.id).flatMap(({ id }) => (moving.has(id) ? id : []));
    if (block.length > 0) placeTogether(draft, block, slotUnder(plan, root, column.id, moving));
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
  const wanted = rest.toSpliced(spliceIndex(rest, slot), 0, ...block);
  if (wanted.every((id, index) => id === column[index])) return;
  for (const [index, key] of keysAt(draft.nodes, slot, block.length).entries()) {
    const id = block[index];
    if (id !== undefined) nodeIn(draft, id).order = key;
  }
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
