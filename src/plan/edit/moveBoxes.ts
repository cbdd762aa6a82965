/**
 * Moving boxes: up and down a column, under another parent, one level nearer to the aim or away from it.
 *
 * Must not know: gestures and keys; whether a move is possible is answered in `moving.ts`.
 */
import { slotBeside, type Beside } from './boxes';
import { EditRefused } from '../model/editRefused';
import { addLink } from './linkBoxes';
import { moveProblem, planMove, type Move, type MovePlan } from './whereToMove';
import { settled } from '../../kit/perIdentity';
import { columnEnd, placeBranch, slotUnder } from './placing';
import { nodeIn, nodesInColumn } from '../ask/queries';
import { linksOutOf, primaryBranchOf, primaryParent, siblingsOf } from '../ask/relations';
import type { ColumnId, LinkId, NodeId, Plan } from '../model/schema';

/** Puts a box, with what stands under it, elsewhere in its column or, where its links allow, into another column. */
export function moveBox(draft: Plan, { id, column, ...beside }: Beside & { id: NodeId; column?: ColumnId }): void {
  const plan = settled(draft);
  const target = column ?? nodeIn(plan, id).column;
  const slot = slotBeside(plan, target, beside) ?? columnEnd(plan, target, primaryBranchOf(plan, id));
  if (beside.after === id || beside.before === id) return;
  shiftColumns(draft, planned(plan, { ids: [id], column: target }));
  placeBranch(draft, id, slot);
}

/** Moves a box above the sibling above it; the first of its siblings moves on past the box above. Nothing when there is none. */
export function moveBoxUp(draft: Plan, id: NodeId): void {
  const before = neighbour(settled(draft), id, -1);
  if (before !== undefined) moveBox(draft, { id, before });
}

/** Moves a box below the sibling below it; the last of its siblings moves on past the box below. Nothing when there is none. */
export function moveBoxDown(draft: Plan, id: NodeId): void {
  const after = neighbour(settled(draft), id, 1);
  if (after !== undefined) moveBox(draft, { id, after });
}

function neighbour(plan: Plan, id: NodeId, step: -1 | 1): NodeId | undefined {
  const siblings = siblingsOf(plan, id);
  const column = nodesInColumn(plan, nodeIn(plan, id).column).map((node) => node.id);
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
  let last: NodeId | undefined;
  for (const root of movePlan.roots) {
    hangOn(draft, root, parent, movePlan, newId);
    const plan = settled(draft);
    const { column } = nodeIn(plan, root);
    const beside = last !== undefined && nodeIn(plan, last).column === column ? { after: last } : { after, before };
    const anchor = beside.after ?? beside.before;
    const fits = anchor !== undefined && anchor !== root && nodeIn(plan, anchor).column === column;
    placeBranch(
      draft,
      root,
      (fits && slotBeside(plan, column, beside)) || slotUnder(plan, parent, column, primaryBranchOf(plan, root)),
    );
    last = root;
  }
}

function hangOn(draft: Plan, root: NodeId, parent: NodeId, { replaced }: MovePlan, newId: () => LinkId): void {
  const old = replaced.get(root);
  const existing = linksOutOf(settled(draft), root).find(({ to }) => to === parent);
  if (existing) {
    if (old && old.id !== existing.id) delete draft.links[old.id];
    return;
  }
  const link = old && draft.links[old.id];
  if (link) link.to = parent;
  else addLink(draft, { id: newId(), from: root, to: parent });
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
