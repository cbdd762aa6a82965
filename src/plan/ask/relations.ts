/**
 * Answers questions about how boxes are linked. A box *contributes to* its parents, which stand left of it. It may
 * have several; the parent of its first link is its primary parent: the box stands under it and moves with it.
 *
 * Must not know: how a link is drawn, what a collapsed branch hides.
 */
import { groupBy } from '../../kit/groupBy';
import { inOrder } from '../model/order';
import { perIdentity } from '../../kit/perIdentity';
import { byPage, isAim, nodeLevel, nodesInColumn, nodesOf } from './queries';
import type { Link, NodeId, Plan, PlanNode } from '../model/schema';

const noLinks: readonly Link[] = [];

const linksByFrom = perIdentity((links: Plan['links']) => groupBy(inOrder(links), (link) => link.from));
const linksByTo = perIdentity((links: Plan['links']) => groupBy(inOrder(links), (link) => link.to));

/** All links in the order of the file. */
export function linksOf(plan: Plan): readonly Link[] {
  return inOrder(plan.links);
}

/** The links from the boxes that contribute to this one. */
export function linksInto(plan: Plan, id: NodeId): readonly Link[] {
  return linksByTo(plan.links).get(id) ?? noLinks;
}

/** The links to the boxes that this one contributes to; the first is the one to its primary parent. */
export function linksOutOf(plan: Plan, id: NodeId): readonly Link[] {
  return linksByFrom(plan.links).get(id) ?? noLinks;
}

/** The boxes that this one contributes to, as they are read. */
export function parentsOf(plan: Plan, id: NodeId): NodeId[] {
  return asRead(
    plan,
    linksOutOf(plan, id).map((link) => link.to),
  );
}

/** The boxes that contribute to this one, as they are read. */
export function childrenOf(plan: Plan, id: NodeId): NodeId[] {
  return asRead(
    plan,
    linksInto(plan, id).map((link) => link.from),
  );
}

function asRead(plan: Plan, ids: readonly NodeId[]): NodeId[] {
  const nodes = ids.flatMap((id) => plan.nodes[id] ?? []);
  return nodes.sort(byPage(plan)).map((node) => node.id);
}

/** The parent of the first link; undefined for a box that is not linked. */
export function primaryParent(plan: Plan, id: NodeId): NodeId | undefined {
  return linksOutOf(plan, id)[0]?.to;
}

/** The boxes of the same column under the same primary parent, the box itself among them; unlinked boxes are siblings of each other. */
export function siblingsOf(plan: Plan, id: NodeId): NodeId[] {
  const node = plan.nodes[id];
  if (!node) return [];
  const parent = primaryParent(plan, id);
  return nodesInColumn(plan, node.column).flatMap((other) =>
    primaryParent(plan, other.id) === parent ? other.id : [],
  );
}

/** The box and everything that contributes to it, directly or through others. */
export function branchOf(plan: Plan, id: NodeId): Set<NodeId> {
  return spread([id], (at) => linksInto(plan, at).map((link) => link.from));
}

/** The box and everything that it contributes to, directly or through others. */
export function ancestorsOf(plan: Plan, id: NodeId): Set<NodeId> {
  return spread([id], (at) => linksOutOf(plan, at).map((link) => link.to));
}

/** The box and what stands under it: only what reaches it from primary parent to primary parent. */
export function primaryBranchOf(plan: Plan, id: NodeId): Set<NodeId> {
  return spread([id], (at) =>
    linksInto(plan, at).flatMap((link) => (primaryParent(plan, link.from) === at ? link.from : [])),
  );
}

/** The boxes that are not in the branch of another of them, each once, in the order given. */
export function topmostOf(plan: Plan, ids: readonly NodeId[]): NodeId[] {
  const below = spread(
    ids.flatMap((id) => linksInto(plan, id).map((link) => link.from)),
    (at) => linksInto(plan, at).map((link) => link.from),
  );
  return [...new Set(ids)].filter((id) => !below.has(id));
}

/** The boxes and those descendants that would have no parent left without them. */
export function ownBranchOf(plan: Plan, ...ids: NodeId[]): Set<NodeId> {
  const own = new Set(ids);
  const below = spread(ids, (at) => linksInto(plan, at).map((link) => link.from));
  // From left to right: all parents of a box are decided before the box itself.
  const leftToRight = [...below].sort((a, b) => nodeLevel(plan, a) - nodeLevel(plan, b));
  for (const id of leftToRight) {
    if (linksOutOf(plan, id).every((link) => own.has(link.to))) own.add(id);
  }
  return own;
}

function spread(start: readonly NodeId[], next: (id: NodeId) => readonly NodeId[]): Set<NodeId> {
  const reached = new Set(start);
  // A set visits what is added to it while it is being walked.
  for (const id of reached) for (const other of next(id)) reached.add(other);
  return reached;
}

/** Boxes, other than the aim, that contribute to nothing yet. */
export function orphans(plan: Plan): PlanNode[] {
  return nodesOf(plan).filter((node) => !isAim(plan, node.id) && linksOutOf(plan, node.id).length === 0);
}
