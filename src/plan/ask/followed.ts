/**
 * Tells which lines and boxes belong together to the eye: those that one comes to who follows lines from a box, towards
 * the aim and away from it.
 *
 * Must not know: how that is shown.
 */
import { perIdentity } from '../../kit/perIdentity';
import type { LinkId, NodeId, Plan } from '../model/schema';
import { isAim } from './queries';
import { ancestorsOf, branchOf, linksInto, linksOf } from './relations';

export interface Followed {
  readonly links: readonly LinkId[];
  readonly nodes: readonly NodeId[];
}

const nothing: Followed = { links: [], nodes: [] };

/** From a box: all that hangs on it and all that it leads to. From the aim all would be reached: its own lines alone. */
export function followedFromNode(plan: Plan, id: NodeId): Followed {
  return plan.nodes[id]
    ? remembered(plan.links)(`node ${id}`, () => (isAim(plan, id) ? own(plan, id) : all(plan, id)))
    : nothing;
}

/** From a line: both of its ends. */
export function followedFromLink(plan: Plan, id: LinkId): Followed {
  const link = plan.links[id];
  return link ? remembered(plan.links)(`link ${id}`, () => ({ links: [id], nodes: [link.to, link.from] })) : nothing;
}

/** The same object as long as no link is another: typing changes none. */
const remembered = perIdentity((_links: Plan['links']) => {
  const known = new Map<string, Followed>();
  return (key: string, follow: () => Followed): Followed => {
    const followed = known.get(key) ?? follow();
    known.set(key, followed);
    return followed;
  };
});

function own(plan: Plan, id: NodeId): Followed {
  const links = linksInto(plan, id);
  return { links: links.map((link) => link.id), nodes: [id, ...links.map((link) => link.from)] };
}

function all(plan: Plan, id: NodeId): Followed {
  const [below, above] = [branchOf(plan, id), ancestorsOf(plan, id)];
  const links = linksOf(plan).flatMap((link) =>
    (below.has(link.from) && below.has(link.to)) || (above.has(link.from) && above.has(link.to)) ? link.id : [],
  );
  return { links, nodes: [...new Set([...below, ...above])] };
}
