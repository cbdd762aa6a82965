/** Where a box has moved, in words: its kind, what it stands below, and where among those that stand there with it. */
import { enumerate } from '../../../kit/english';
import { own } from '../../../kit/own';
import { perIdentity } from '../../../kit/perIdentity';
import { columnLevel, columnsOf, nodesInColumn } from '../../ask/queries';
import { linksOutOf, primaryParent } from '../../ask/relations';
import { kindName, quoted } from '../../ask/words';
import type { NodeId, Plan, PlanNode } from '../../model/schema';
import type { Fact } from './change';

/** The box is in both states. */
export function placeFact(before: Plan, after: Plan, id: NodeId): Fact {
  const words = [...kindWords(before, after, id), ...parentWords(before, after, id)];
  return { kind: 'moved', member: 'place', words: words.length === 0 ? orderWords(after, id) : words.join(', ') };
}

function kindWords(before: Plan, after: Plan, id: NodeId): string[] {
  const [was, is] = [own(before.nodes, id), own(after.nodes, id)];
  if (!was || !is || columnLevel(before, was.column) === columnLevel(after, is.column)) return [];
  return [`${kindName(before, was)} → ${kindName(after, is)}`.toLowerCase()];
}

/** Where lines only came or only went, these are told themselves. */
function parentWords(before: Plan, after: Plan, id: NodeId): string[] {
  const [old, now] = [parentIds(before, id), parentIds(after, id)];
  const lost = old.filter((each) => !now.includes(each));
  const won = now.filter((each) => !old.includes(each));
  if (won.length === 0 || lost.length !== won.length) return [];
  return [`from ${names(before, lost)} to ${names(after, won)}`];
}

function orderWords(plan: Plan, id: NodeId): string {
  const above = neighbours(plan).get(id);
  if (above !== undefined) return `now after ${quoted(own(plan.nodes, above))}`;
  return primaryParent(plan, id) === undefined ? 'now first in its column' : 'now first below its driver';
}

function parentIds(plan: Plan, id: NodeId): NodeId[] {
  return linksOutOf(plan, id).map(({ to }) => to);
}

function names(plan: Plan, ids: readonly NodeId[]): string {
  return enumerate(
    ids.map((id) => quoted(own(plan.nodes, id))),
    'and',
  );
}

/** “, below “Clear floors””; empty for a box that contributes to nothing, and for the aim. */
export function belowWords(plan: Plan, { id }: PlanNode): string {
  const parents = parentIds(plan, id);
  return parents.length === 0 ? '' : `, below ${names(plan, parents)}`;
}

/** Of each box the one that stands just above it below the same driver. */
const neighbours = perIdentity((plan: Plan): ReadonlyMap<NodeId, NodeId> => {
  const above = new Map<NodeId, NodeId>();
  for (const { id: column } of columnsOf(plan)) {
    const last = new Map<NodeId | undefined, NodeId>();
    for (const { id } of nodesInColumn(plan, column)) {
      const parent = primaryParent(plan, id);
      const other = last.get(parent);
      if (other !== undefined) above.set(id, other);
      last.set(parent, id);
    }
  }
  return above;
});
