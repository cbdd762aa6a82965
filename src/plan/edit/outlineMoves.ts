/**
 * Moves a line of the outline: in under the line above, out beside what it stands under, up and down. Where a box stands
 * under several others, only the line that is moved changes what it contributes to.
 *
 * Must not know: which line that is on the screen, keys.
 */
import { settled } from '../../kit/perIdentity';
import { nodeIn, nodesInColumn } from '../ask/queries';
import { childrenOf, linksOutOf, orphans } from '../ask/relations';
import { EditRefused } from '../model/editRefused';
import type { LinkId, NodeId, Plan } from '../model/schema';
import { removeLinks } from './linkBoxes';
import { moveBox, moveToParent } from './moveBoxes';
import { moveProblem } from './whereToMove';

/** A line: the box, and the boxes above it from where the branch begins. */
export interface Line {
  readonly id: NodeId;
  readonly path: readonly NodeId[];
}

type NewId = () => LinkId;

/** The boxes that stand beside it, itself among them. */
function besides(plan: Plan, { path }: Line): readonly NodeId[] {
  const parent = path.at(-1);
  return parent === undefined ? orphans(plan).map(({ id }) => id) : childrenOf(plan, parent);
}

/** The line above that this one could go under; undefined where it is the first. */
export function lineAbove(plan: Plan, line: Line): NodeId | undefined {
  const lines = besides(plan, line);
  return lines[lines.indexOf(line.id) - 1];
}

/** Makes it contribute to the line above, instead of what it contributes to here. */
export function moveIn(draft: Plan, line: Line, newId: NewId): void {
  const parent = lineAbove(settled(draft), line);
  if (parent === undefined) throw new EditRefused('There is no box above it that it could contribute to.');
  moveToParent(draft, { ids: [line.id], parent, ...instead(line), newId });
}

/** Makes it contribute to what the box that it stands under contributes to, right below that box. */
export function moveOut(draft: Plan, line: Line, newId: NewId): void {
  const [parent, over] = [line.path.at(-1), line.path.at(-2)];
  if (parent === undefined) throw new EditRefused('This box has no parent to leave.');
  if (over === undefined) throw new EditRefused('This box cannot come nearer to the aim.');
  const { column } = nodeIn(draft, parent);
  moveToParent(draft, { ids: [line.id], parent: over, ...instead(line), column, after: parent, newId });
}

/**
 * One line up (-1) or down (1) among those of its column; at the end of its branch into the branch beside that, so that it
 * stays as deep as it is. Nothing where there is none.
 */
export function moveLine(
  draft: Plan,
  line: Line,
  step: -1 | 1,
  newId: NewId,
  moving: ReadonlySet<NodeId> = new Set(),
): void {
  const plan = settled(draft);
  const beside = lineBeside(plan, line, step, moving);
  if (beside !== undefined)
    return moveBox(draft, { id: line.id, ...(step < 0 ? { before: beside } : { after: beside }) });
  const next = branchBeside(plan, line, step);
  if (next === undefined) return;
  const { column } = nodeIn(plan, line.id);
  const first = childrenOf(plan, next).find((id) => nodeIn(plan, id).column === column && id !== line.id);
  const before = step > 0 && first !== undefined ? { before: first } : {};
  moveToParent(draft, { ids: [line.id], parent: next, ...instead(line), ...before, newId });
}

/** The line of the same column beside it that is not moved as well. */
function lineBeside(plan: Plan, line: Line, step: -1 | 1, moving: ReadonlySet<NodeId>): NodeId | undefined {
  const { column } = nodeIn(plan, line.id);
  const lines = besides(plan, line).filter(
    (id) => nodeIn(plan, id).column === column && (id === line.id || !moving.has(id)),
  );
  return lines[lines.indexOf(line.id) + step];
}

/** What stands beside that under which it stands. */
function branchBeside(plan: Plan, { path }: Line, step: -1 | 1): NodeId | undefined {
  const parent = path.at(-1);
  if (parent === undefined) return undefined;
  const parents = nodesInColumn(plan, nodeIn(plan, parent).column).map(({ id }) => id);
  return parents[parents.indexOf(parent) + step];
}

/** Several lines, from top to bottom, as `moveLine` moves one; none passes another of them. */
export function moveLines(draft: Plan, lines: readonly Line[], step: -1 | 1, newId: NewId): void {
  const moving = new Set(lines.map(({ id }) => id));
  for (const line of step < 0 ? lines : lines.toReversed()) moveLine(draft, line, step, newId, moving);
}

/** Several lines, from top to bottom, in under what stands above the first of them. */
export function moveLinesIn(draft: Plan, lines: readonly Line[], newId: NewId): void {
  for (const line of lines) moveIn(draft, line, newId);
}

/** Several lines, from top to bottom, out beside what they stand under, in their order. */
export function moveLinesOut(draft: Plan, lines: readonly Line[], newId: NewId): void {
  for (const line of lines.toReversed()) moveOut(draft, line, newId);
}

/** The box stays wherever else it stands; where it stands nowhere else, it is not yet placed. */
export function unlinkHere(draft: Plan, { id, path }: Line): void {
  const link = linksOutOf(settled(draft), id).find(({ to }) => to === path.at(-1));
  if (!link) throw new EditRefused('This box contributes to nothing here.');
  removeLinks(draft, [link.id]);
}

/** Where lines are dropped: on a line, on its upper or lower edge, or among what is not yet placed. */
export type Drop = { readonly at: Line; readonly side: 'in' | 'above' | 'below' } | 'unplaced';

export interface Dragged {
  /** The line that is dragged, and the boxes that go with it: itself, and others that are selected. */
  readonly line: Line;
  readonly ids: readonly NodeId[];
}

/** Why lines cannot be dropped there; null when they can. */
export function dropProblem(plan: Plan, { line, ids }: Dragged, drop: Drop): string | null {
  const parent = parentAt(drop);
  if (parent === undefined) return line.path.length > 0 ? null : 'It is not placed as it is.';
  return moveProblem(plan, { ids, parent, ...(ids.length === 1 ? instead(line) : {}) });
}

/** Moves the lines there; among what is not yet placed, the one that is dragged is taken away from what it stands under. */
export function dropLines(draft: Plan, { line, ids }: Dragged, drop: Drop, newId: NewId): void {
  const parent = parentAt(drop);
  if (parent === undefined) return unlinkHere(draft, line);
  const beside =
    drop === 'unplaced' || drop.side === 'in' || drop.at.path.length === 0
      ? {}
      : drop.side === 'above'
        ? { before: drop.at.id }
        : { after: drop.at.id };
  moveToParent(draft, { ids, parent, ...(ids.length === 1 ? instead(line) : {}), ...beside, newId });
}

function parentAt(drop: Drop): NodeId | undefined {
  if (drop === 'unplaced') return undefined;
  return drop.side === 'in' ? drop.at.id : drop.at.path.at(-1);
}

function instead({ path }: Line): { readonly from?: NodeId } {
  const from = path.at(-1);
  return from === undefined ? {} : { from };
}
