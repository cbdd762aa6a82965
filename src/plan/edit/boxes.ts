/**
 * New boxes: anywhere in a column, as the child of a box, as its sibling.
 *
 * Must not know: who makes ids (they are arguments), what is selected afterwards.
 */
import { EditRefused, refuseIf } from '../model/editRefused';
import { addLink } from './linkBoxes';
import { fittingText } from './setMember';
import { inOrder, keysAt, type Slot } from '../model/order';
import { settled } from '../../kit/perIdentity';
import { columnEnd, slotUnder } from './placing';
import { columnIn, isChangeIdea, nextColumn, nodeIn } from '../ask/queries';
import { primaryParent } from '../ask/relations';
import { limits, type ColumnId, type LinkId, type NodeId, type Plan } from '../model/schema';

/** Beside which box of its column something should stand. */
export interface Beside {
  readonly after?: NodeId;
  readonly before?: NodeId;
}

interface NewBox extends Beside {
  readonly id: NodeId;
  readonly column: ColumnId;
  readonly text?: string;
}

/** Why no box can be added to this column; null when one can. */
export function boxProblem(plan: Plan, column: ColumnId): string | null {
  if (columnIn(plan, column).kind === 'aim') return 'A plan has one aim.';
  return inOrder(plan.nodes).length < limits.nodes
    ? null
    : `A plan holds up to ${limits.nodes.toLocaleString('en-GB')} boxes.`;
}

/** Why this box can have no child; null when it can. */
export function childProblem(plan: Plan, parent: NodeId): string | null {
  nodeIn(plan, parent);
  return isChangeIdea(plan, parent) ? 'A change idea has no children.' : null;
}

/** Why this box can have no sibling; null when it can. */
export function siblingProblem(plan: Plan, of: NodeId): string | null {
  return boxProblem(plan, nodeIn(plan, of).column);
}

/** Adds a box that is not linked yet: beside another of its column, else at the bottom. */
export function addBox(draft: Plan, { id, column, text = '', ...beside }: NewBox): void {
  const plan = settled(draft);
  insertBox(draft, { id, column, text }, slotBeside(plan, column, beside) ?? columnEnd(plan, column));
}

/**
 * Adds a box that contributes to `parent`: in the next column unless another right of the parent is named, below the
 * parent's other children unless a box is named that it should stand beside.
 */
export function addChild(
  draft: Plan,
  { parent, link, ...box }: Omit<NewBox, 'column'> & { parent: NodeId; link: LinkId; column?: ColumnId },
): void {
  const plan = settled(draft);
  refuseIf(childProblem(plan, parent));
  const column = columnIn(plan, box.column ?? nextColumn(plan, parent)?.id ?? '').id;
  insertBox(
    draft,
    { id: box.id, column, text: box.text ?? '' },
    slotBeside(plan, column, box) ?? slotUnder(plan, parent, column),
  );
  addLink(draft, { id: link, from: box.id, to: parent });
}

/** Adds a box right below or above another, contributing to the same primary parent (to none where that has none). */
export function addSibling(
  draft: Plan,
  { of, side, id, link, text = '' }: { of: NodeId; side: 'below' | 'above'; id: NodeId; link: LinkId; text?: string },
): void {
  const plan = settled(draft);
  refuseIf(siblingProblem(plan, of));
  const parent = primaryParent(plan, of);
  const { column } = nodeIn(plan, of);
  insertBox(draft, { id, column, text }, side === 'below' ? { after: of } : { before: of });
  if (parent !== undefined) addLink(draft, { id: link, from: id, to: parent });
}

function insertBox(draft: Plan, box: { id: NodeId; column: ColumnId; text: string }, slot: Slot): void {
  refuseIf(boxProblem(draft, box.column));
  if (draft.nodes[box.id]) throw new EditRefused('There is a box with this id already.');
  const [order = ''] = keysAt(draft.nodes, slot, 1);
  draft.nodes[box.id] = { id: box.id, order, column: box.column, text: fittingText(box.text) };
}

/** The slot that the arguments of an edit name, if they name one. */
export function slotBeside(plan: Plan, column: ColumnId, { after, before }: Beside): Slot | undefined {
  const anchor = after ?? before;
  if (anchor === undefined) return undefined;
  if (nodeIn(plan, anchor).column !== column)
    throw new EditRefused('A box can only stand beside a box of its own column.');
  return after === undefined ? { before: anchor } : { after: anchor };
}
