/** Deleting boxes: what goes with them, and what is left without a loose end. */
import { refuseIf } from '../model/editRefused';
import { settled } from '../../kit/perIdentity';
import { isAim, nodeIn } from '../ask/queries';
import { linksInto, linksOutOf, ownBranchOf } from '../ask/relations';
import { dropMentions } from './dropMentions';
import type { CycleId, LinkId, NodeId, Plan } from '../model/schema';

export interface Deletion {
  readonly nodes: ReadonlySet<NodeId>;
  readonly links: ReadonlySet<LinkId>;
  readonly cycles: ReadonlySet<CycleId>;
}

/** Everything that goes when these boxes are deleted: they, what hangs only on them, their lines and cycles. Never the aim. */
export function deletionOf(plan: Plan, ids: readonly NodeId[]): Deletion {
  const nodes = ownBranchOf(plan, ...ids.filter((id) => !isAim(plan, id)));
  const links = [...nodes].flatMap((id) => [...linksInto(plan, id), ...linksOutOf(plan, id)]);
  const cycles = Object.values(plan.cycles).filter((cycle) => nodes.has(cycle.idea));
  return { nodes, links: new Set(links.map(({ id }) => id)), cycles: new Set(cycles.map(({ id }) => id)) };
}

/** Why these boxes cannot be deleted; null when they can. */
export function deletionProblem(plan: Plan, ids: readonly NodeId[]): string | null {
  return ids.length > 0 && ids.every((id) => isAim(plan, id)) ? 'The aim stays; clear its text instead.' : null;
}

/** Deletes boxes with what hangs only on them; the aim, when it is among them, stays. */
export function deleteBoxes(draft: Plan, ids: readonly NodeId[]): void {
  const plan = settled(draft);
  for (const id of ids) nodeIn(plan, id);
  refuseIf(deletionProblem(plan, ids));
  const { nodes, links, cycles } = deletionOf(plan, ids);
  for (const id of links) delete draft.links[id];
  for (const id of cycles) delete draft.cycles[id];
  for (const id of nodes) {
    delete draft.nodes[id];
    if (plan.appearance.positions?.[id]) delete draft.appearance.positions?.[id];
  }
  dropMentions(draft, 'nodes', nodes);
  dropMentions(draft, 'cycles', cycles);
}
