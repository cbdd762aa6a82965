/**
 * Where carried boxes stand in a plan, and what each contributes to there. A change idea stays a change idea; a driver
 * stands as far right of its new parent as it stood of the old one. What finds no column for drivers becomes a change
 * idea, and what stood below it contributes to the box above.
 *
 * Must not know: ids in the new plan, other boxes there.
 */
import { columnsOf, isAim, isChangeIdea, nodeLevel } from '../ask/queries';
import { linksOutOf } from '../ask/relations';
import type { CarriedBranch, OutsideLink } from '../model/carriedBranch';
import type { Link, LinkId, NodeId, Plan, PlanNode, Position } from '../model/schema';

/** What a box contributes to: a carried box, or, where it is null, the one that they are pasted below. */
export interface NewParent {
  readonly box: NodeId | null;
  /** The line that it had, whose confidence and notes it keeps. */
  readonly link?: Omit<Link, 'order'>;
}

export interface CarriedPlaces {
  readonly levels: ReadonlyMap<NodeId, number>;
  readonly parents: ReadonlyMap<NodeId, readonly NewParent[]>;
  /** The lines to boxes outside that became lines to the new parent. */
  readonly used: ReadonlySet<LinkId>;
  readonly folded: number;
  /** Where they stood when they were placed by hand, if they come back to the same parents. */
  readonly positions: Readonly<Record<NodeId, Position>> | undefined;
}

interface Target {
  readonly parent: NodeId;
  /** In the order of the page. */
  readonly boxes: readonly PlanNode[];
  /** They come from this plan. */
  readonly isHome: boolean;
  readonly moved: boolean;
}

export function placeCarried(
  plan: Plan,
  branch: CarriedBranch,
  { parent, boxes, isHome, moved }: Target,
): CarriedPlaces {
  const from = branch.plan;
  const carried = new Set(boxes.map(({ id }) => id));
  const outward = outwardLinks(branch, carried);
  const last = columnsOf(plan).length - 1;
  const levels = new Map<NodeId, number>();
  const parents = new Map<NodeId, readonly NewParent[]>();
  const used = new Set<LinkId>();
  let folded = 0;
  let isBack = true;

  const levelUnder = (id: NodeId, above: number, distance: number): number => {
    if (isChangeIdea(from, id)) return last;
    const wanted = above + distance;
    return wanted > above && wanted < last ? wanted : Math.min(above + 1, last);
  };

  const placeRoot = (id: NodeId) => {
    const own = outward.get(id) ?? [];
    const first = own.find(({ primary }) => primary)?.link;
    const old = isHome && first && plan.nodes[first.to] ? nodeLevel(plan, first.to) : aimLevel(from, first);
    const link = moved ? (own.find((each) => each.link.to === parent)?.link ?? first) : aimLink(from, first);
    if (moved && link) used.add(link.id);
    isBack &&= link?.to === parent;
    const distance = old === undefined ? 1 : nodeLevel(from, id) - old;
    levels.set(id, levelUnder(id, nodeLevel(plan, parent), distance));
    parents.set(id, [{ box: null, ...(link && { link }) }]);
  };

  const placeBelow = (id: NodeId, links: readonly Link[]) => {
    const nearest = Math.max(...links.map(({ to }) => levels.get(to) ?? 0));
    const [first] = links;
    const distance = first
      ? (levels.get(first.to) ?? 0) + nodeLevel(from, id) - nodeLevel(from, first.to) - nearest
      : 1;
    const level = levelUnder(id, nearest, distance);
    const above = links.flatMap((link): readonly NewParent[] =>
      (levels.get(link.to) ?? 0) < level
        ? [{ box: link.to, link }]
        : (parents.get(link.to) ?? []).map(({ box }) => ({ box })),
    );
    if (nearest >= level) folded += 1;
    levels.set(id, level);
    parents.set(id, [...new Map(above.toReversed().map((each) => [each.box, each])).values()].toReversed());
  };

  for (const { id } of boxes) {
    const links = linksOutOf(from, id).filter(({ to }) => carried.has(to));
    if (links.length === 0) placeRoot(id);
    else placeBelow(id, links);
  }
  return { levels, parents, used, folded, positions: moved && isBack ? from.appearance.positions : undefined };
}

/** The lines of carried boxes to those that are not: they stayed, or it is the aim, of which a plan has one. */
function outwardLinks({ plan, outside }: CarriedBranch, carried: ReadonlySet<NodeId>): Map<NodeId, OutsideLink[]> {
  const toAim = Object.values(plan.links).flatMap(({ order: _order, ...link }) =>
    carried.has(link.from) && !carried.has(link.to)
      ? { link, primary: linksOutOf(plan, link.from)[0]?.id === link.id }
      : [],
  );
  const links = new Map<NodeId, OutsideLink[]>();
  for (const each of [...toAim, ...outside]) {
    if (!carried.has(each.link.from)) continue;
    links.set(each.link.from, [...(links.get(each.link.from) ?? []), each]);
  }
  return links;
}

function aimLevel(from: Plan, link: OutsideLink['link'] | undefined): number | undefined {
  return link && isAim(from, link.to) ? 0 : undefined;
}

/** The line to a carried aim says the same of the aim that it is pasted on. */
function aimLink(from: Plan, link: OutsideLink['link'] | undefined): OutsideLink['link'] | undefined {
  return link && Object.hasOwn(from.links, link.id) ? link : undefined;
}
