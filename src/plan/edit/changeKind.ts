/**
 * Moves boxes into another column, which makes them boxes of another kind: a driver of another level, a change idea. They
 * stay under what they contribute to as long as that stands on their left; else they join the branch that they come to.
 *
 * Must not know: gestures, menus.
 */
import { groupBy } from '../../kit/groupBy';
import { settled } from '../../kit/perIdentity';
import type { ColumnId, LinkId, NodeId, Plan } from '../model/schema';
import { columnLevel, nodeLevel } from '../ask/queries';
import { primaryParent, topmostOf } from '../ask/relations';
import type { Beside } from './boxes';
import { moveBox, moveToParent } from './moveBoxes';
import { moveProblem } from './whereToMove';

/** `after` and `before` name the box of the new column that they shall stand beside. */
export interface KindChange extends Beside {
  readonly ids: readonly NodeId[];
  readonly column: ColumnId;
}

/** Why these boxes cannot be of that column; null when they can. */
export function kindProblem(plan: Plan, { ids, column, ...beside }: KindChange): string | null {
  for (const root of topmostOf(plan, ids)) {
    const parent = parentIn(plan, root, column, beside);
    const problem = moveProblem(plan, { ids: [root], column, ...(parent !== undefined && { parent }) });
    if (problem !== null) return problem;
  }
  return null;
}

export function changeKind(draft: Plan, { ids, column, newId, ...beside }: KindChange & { newId: () => LinkId }): void {
  const plan = settled(draft);
  const byParent = groupBy(topmostOf(plan, ids), (root) => parentIn(plan, root, column, beside));
  for (const [parent, roots] of byParent) {
    if (parent !== undefined) moveToParent(draft, { ids: roots, parent, column, newId, ...beside });
    else for (const id of roots) moveBox(draft, { id, column, ...beside });
  }
}

/**
 * What a box contributes to once it is in the column: beside boxes of its own branch what it did, or what that leads to
 * where that no longer stands on its left; beside those of another branch what they do.
 */
function parentIn(plan: Plan, id: NodeId, column: ColumnId, { after, before }: Beside): NodeId | undefined {
  const level = columnLevel(plan, column);
  let own = primaryParent(plan, id);
  while (own !== undefined && nodeLevel(plan, own) >= level) own = primaryParent(plan, own);
  const anchor = after ?? before;
  const theirs = anchor === undefined ? undefined : primaryParent(plan, anchor);
  return theirs === undefined || theirs === id ? own : theirs;
}
