/**
 * Moves boxes: up and down a column, under another parent, one level nearer to the aim or away from it.
 *
 * Must not know: gestures and keys; whether a move is possible is answered in `whereToMove.ts`.
 */
import { slotBeside, type Beside } from './boxes';
import { EditRefused } from '../model/editRefused';
import { addLinks } from './linkBoxes';
import { moveProblem, planMove, type Move, type MovePlan } from './whereToMove';
import { groupBy } from '../../kit/groupBy';
import { settled } from '../../kit/perIdentity';
import type { Slot } from '../model/order';
import { columnEnd, placeBranches, slotUnder } from './placing';
import { byPage, nodeIn, nodesInColumn } from '../ask/queries';
import { linksOutOf, primaryBranchOf, primaryParent, siblingsOf, topmostOf } from '../ask/relations';
import type { ColumnId, LinkId, NodeId, Plan } from '../model/schema';

/** Puts a box, with what stands under it, elsewhere in its column or, where its links allow, into another column. */
export function moveBox(draft: Plan, { id, column, ...beside }: Beside & { id: NodeId; column?: ColumnId }): void {
  const plan = settled(draft);
  const target = column ?? nodeIn(plan, id).column;
  const slot = slotBeside(plan, target, beside) ?? columnEnd(plan, target, primaryBranchOf(plan, id));
  if (beside.after === id || beside.before === id) return;
  shiftColumns(draft, planned(plan, { ids: [id], column: target }));
  placeBranches(draft, [id], slot);
}

/**
 * Moves boxes one place up (-1) or down (1), each past its sibling; the first or last of its siblings moves on past the box
 * beside it, and where there is none it stays. None passes another that is moved.
 */
export function moveBoxesBy(draft: Plan, ids: readonly NodeId[], step: -1 | 1): void {
  const order = topmostOf(settled(draft), ids).sort(byPageIds(settled(draft)));
  const moving = new Set(order);
  for (const id of step < 0 ? order : order.toReversed()) {
    const beside = neighbour(settled(draft), id, step, moving);
    if (beside !== undefined) moveBox(draft, { id, ...(step < 0 ? { before: beside } : { after: beside }) });
  }
}

/** Makes several boxes siblings of their parents, in the order that they have. */
export function promoteAll(draft: Plan, ids: readonly NodeId[], newId: () => LinkId): void {
  const order = topmostOf(settled(draft), ids).sort(byPageIds(settled(draft)));
  for (const id of order.toReversed()) promote(draft, { id, newId });
}

/** Makes several boxes children of what stands above the first of them. */
export function demoteAll(draft: Plan, ids: readonly NodeId[], newId: () => LinkId): void {
  for (const id of topmostOf(settled(draft), ids).sort(byPageIds(settled(draft)))) demote(draft, { id, newId });
}

function byPageIds(plan: Plan): (a: NodeId, b: NodeId) => number {
  const order = byPage(plan);
  return (a, b) => order(nodeIn(plan, a), nodeIn(plan, b));
}

function neighbour(plan: Plan, id: NodeId, step: -1 | 1, moving: ReadonlySet<NodeId>): NodeId | undefined {
  const isMeant = (other: NodeId) => other === id || !moving.has(other);
  const siblings = siblingsOf(plan, id).filter(isMeant);
  const column = nodesInColumn(plan, nodeIn(plan, id).column).flatMap((node) => (isMeant(node.id) ? node.id : []));
  return siblings[siblings.indexOf(id) + step] ?? column[column.indexOf(id) + step];
}

/**
 * Makes boxes children of another parent, with the drivers that hang only on them. The link to their old parent gets
 * the new one as its end and keeps what was noted on it; `newId` makes the links of boxes that had no parent.
 */
export function moveToParent(
  draft: Plan,
  { newId, after, before, ...move }: Move & Beside & { parent: NodeId; newId: () => LinkId },
): void {
  const { parent } = move;
  const movePlan = planned(settled(draft), move);
  shiftColumns(draft, movePlan);
  hangOn(draft, movePlan, parent, newId);
  const plan = settled(draft);
  const waiting = new Set(movePlan.roots.flatMap((root) => [...primaryBranchOf(plan, root)]));
  // Column by column, not box by box: the whole plan is gone through once for each.
  for (const roots of groupBy(movePlan.roots, (root) => nodeIn(plan, root).column).values()) {
    placeBranches(draft, roots, slotFor(settled(draft), roots, parent, waiting, { after, before }), waiting);
    for (const root of roots) for (const id of primaryBranchOf(plan, root)) waiting.delete(id);
  }
}

/** Beside the box that is named, where it stands in the column of `roots`; else below the parent's other children. */
function slotFor(
  plan: Plan,
  roots: readonly NodeId[],
  parent: NodeId,
  moving: ReadonlySet<NodeId>,
  { after, before }: Beside,
): Slot {
  const [first = ''] = roots;
  const { column } = nodeIn(plan, first);
  const anchor = after ?? before;
  const named = anchor !== undefined && anchor !== first && nodeIn(plan, anchor).column === column;
  return (named && slotBeside(plan, column, { after, before })) || slotUnder(plan, parent, column, moving);
}

/** Gives each root a line to the new parent: the one that it has already, the old one with a new end, or a new one. */
function hangOn(draft: Plan, { roots, replaced }: MovePlan, parent: NodeId, newId: () => LinkId): void {
  const plan = settled(draft);
  const unlinked: NodeId[] = [];
  for (const root of roots) {
    const existing = linksOutOf(plan, root).find(({ to }) => to === parent);
    const old = replaced.get(root);
    const link = old && draft.links[old.id];
    if (existing) {
      if (old && old.id !== existing.id) delete draft.links[old.id];
    } else if (link) link.to = parent;
    else unlinked.push(root);
  }
  addLinks(
    draft,
    unlinked.map((from) => ({ id: newId(), from, to: parent })),
  );
}

function shiftColumns(draft: Plan, { columns }: MovePlan): void {
  for (const [id, column] of columns) nodeIn(draft, id).column = column;
}

function planned(plan: Plan, move: Move): MovePlan {
  const result = planMove(plan, move);
  if (typeof result === 'string') throw new EditRefused(result);
  return result;
}

/** Why a box cannot become a sibling of its parent; null when it can. */
export function promoteProblem(plan: Plan, id: NodeId): string | null {
  const move = promotion(plan, id);
  return typeof move === 'string' ? move : moveProblem(plan, move);
}

/** Makes a box a sibling of its parent, right below it. */
export function promote(draft: Plan, { id, newId }: { id: NodeId; newId: () => LinkId }): void {
  const move = promotion(settled(draft), id);
  if (typeof move === 'string') throw new EditRefused(move);
  moveToParent(draft, { ...move, newId });
}

function promotion(plan: Plan, id: NodeId): (Move & { parent: NodeId; after: NodeId }) | string {
  const old = primaryParent(plan, nodeIn(plan, id).id);
  if (old === undefined) return 'This box has no parent to leave.';
  const parent = primaryParent(plan, old);
  if (parent === undefined) return 'This box cannot come nearer to the aim.';
  return { ids: [id], parent, column: nodeIn(plan, old).column, after: old };
}

/** Why a box cannot become a child of the sibling above it; null when it can. */
export function demoteProblem(plan: Plan, id: NodeId): string | null {
  const move = demotion(plan, id);
  return typeof move === 'string' ? move : moveProblem(plan, move);
}

/** Makes a box a child of the sibling above it, below that one's other children. */
export function demote(draft: Plan, { id, newId }: { id: NodeId; newId: () => LinkId }): void {
  const move = demotion(settled(draft), id);
  if (typeof move === 'string') throw new EditRefused(move);
  moveToParent(draft, { ...move, newId });
}

function demotion(plan: Plan, id: NodeId): (Move & { parent: NodeId }) | string {
  nodeIn(plan, id);
  const siblings = siblingsOf(plan, id);
  const parent = siblings[siblings.indexOf(id) - 1];
  return parent === undefined ? 'There is no box above it that it could contribute to.' : { ids: [id], parent };
}
