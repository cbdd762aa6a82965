/** To which branch of the diagram a box belongs, and how boxes follow one another there. */
import { own } from '../../../kit/own';
import { aimOf, columnLevel, nodesOf } from '../../ask/queries';
import { primaryParent } from '../../ask/relations';
import type { NodeId, Plan } from '../../model/schema';

/** A primary driver, or where a box stands that is below none. */
export type Branch = { readonly driver: NodeId } | 'aim' | 'unplaced';

/** Tells of each box of a plan in which branch it stands: that of the driver that it reaches from primary parent to primary parent. */
export function branchesIn(plan: Plan): (id: NodeId) => Branch {
  const known = new Map<NodeId, Branch>();
  const aim = aimOf(plan).id;
  const endAt = (id: NodeId): Branch | undefined => {
    if (id === aim) return 'aim';
    const node = own(plan.nodes, id);
    return node && columnLevel(plan, node.column) === 1 ? { driver: id } : known.get(id);
  };
  return (id) => {
    const way: NodeId[] = [];
    let at: NodeId | undefined = id;
    let end = endAt(id);
    while (at !== undefined && end === undefined) {
      way.push(at);
      at = primaryParent(plan, at);
      if (at !== undefined) end = endAt(at);
    }
    const branch = end ?? 'unplaced';
    for (const each of way) known.set(each, branch);
    return branch;
  };
}

/** The places of the boxes of both states as they are read; what went stands where it stood among those that stayed. */
export function pageRanks(before: Plan, after: Plan): (id: NodeId) => number {
  const ranks = new Map(nodesOf(after).map(({ id }, at) => [id, at]));
  let last = -1;
  for (const { id } of nodesOf(before)) {
    const rank = ranks.get(id);
    if (rank === undefined) ranks.set(id, last + 0.5);
    else if (Number.isInteger(rank)) last = rank;
  }
  return (id) => ranks.get(id) ?? ranks.size;
}
