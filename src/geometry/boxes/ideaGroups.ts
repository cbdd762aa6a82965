/**
 * Groups the change ideas by the driver that they serve first: each group is laid out as one box. An idea that serves
 * other drivers too has a letter, by which their groups name it.
 *
 * Must not know: texts as they are set, places, which form groups have.
 */
import { letterOf } from '../../kit/letters';
import { changeColumn } from '../../plan/ask/queries';
import type { Confidence, Link, NodeId, Plan } from '../../plan/model/schema';
import type { Visible } from './visibility';

export interface IdeaGroup {
  /** Of no box. */
  readonly id: NodeId;
  /** The driver; none for an idea that serves none. */
  readonly parent?: NodeId;
  /** In the order of the page. */
  readonly members: readonly NodeId[];
  /** “Also (a), (c)”: ideas that stand with another driver; empty when there are none. */
  readonly also: string;
}

/** A picture whose ideas are grouped: groups stand in place of the ideas, and one line leads from each to its driver. */
export interface Grouped {
  readonly visible: Visible;
  readonly links: readonly Link[];
  readonly groups: readonly IdeaGroup[];
  /** Of ideas that serve several drivers. */
  readonly letters: ReadonlyMap<NodeId, string>;
}

export function groupIdeas(plan: Plan, visible: Visible): Grouped {
  const column = changeColumn(plan).id;
  const ideas = visible.columns.find(({ id }) => id === column)?.nodes ?? [];
  const isIdea = new Set(ideas);
  const all = visible.links.flatMap((id) => plan.links[id] ?? []);
  const serving = new Map<NodeId, Link[]>(ideas.map((id) => [id, []]));
  for (const link of all) serving.get(link.from)?.push(link);

  const letters = new Map<NodeId, string>();
  const made = new Map<NodeId, { members: NodeId[]; links: Link[]; also: string[] }>();
  const groupOf = (driver: NodeId) => {
    const known = made.get(driver) ?? { members: [], links: [], also: [] };
    made.set(driver, known);
    return known;
  };
  for (const idea of ideas) {
    const [first, ...others] = serving.get(idea) ?? [];
    if (!first) continue;
    const own = groupOf(first.to);
    own.members.push(idea);
    own.links.push(first);
    if (others.length > 0) letters.set(idea, letterOf(letters.size));
  }
  for (const [idea, letter] of letters) {
    for (const link of serving.get(idea)?.slice(1) ?? []) {
      const other = groupOf(link.to);
      other.also.push(`(${letter})`);
      other.links.push(link);
    }
  }

  const groups: IdeaGroup[] = [];
  const links: Link[] = all.filter(({ from }) => !isIdea.has(from));
  const place = new Map(ideas.map((id, index) => [id, index]));
  const topmost = (driver: NodeId) => place.get(made.get(driver)?.members[0] ?? '') ?? Infinity;
  for (const driver of driversInOrder(visible, all, isIdea, topmost)) {
    const { members = [], also = [], links: own = [] } = made.get(driver) ?? {};
    const [line] = own;
    if (!line) continue;
    const id = freeId(plan, `ideas of ${driver}`);
    groups.push({ id, parent: driver, members, also: also.length === 0 ? '' : `Also ${also.join(', ')}` });
    links.push({ ...line, from: id, confidence: common(own) });
  }
  for (const idea of ideas)
    if (serving.get(idea)?.length === 0) groups.push({ id: freeId(plan, `idea ${idea}`), members: [idea], also: '' });
  const columns = visible.columns.map((one) =>
    one.id === column ? { id: one.id, nodes: groups.map(({ id }) => id) } : one,
  );
  return { visible: { ...visible, columns }, links, groups, letters };
}

/**
 * The drivers as their groups stand below each other: branches as the drivers stand, so that lines of a tree do not cross;
 * a driver's own ideas go among its branches where they stand on the page. `topmost` is the place of its first idea.
 */
function driversInOrder(
  visible: Visible,
  links: readonly Link[],
  ideas: ReadonlySet<NodeId>,
  topmost: (driver: NodeId) => number,
): readonly NodeId[] {
  const drivers = visible.columns.flatMap(({ nodes }) => nodes).filter((id) => !ideas.has(id));
  const first = new Map<NodeId, NodeId>();
  for (const { from, to } of links) if (!first.has(from)) first.set(from, to);
  const children = new Map<NodeId, NodeId[]>();
  for (const id of drivers) {
    const parent = first.get(id);
    if (parent === undefined) continue;
    const known = children.get(parent);
    if (known) known.push(id);
    else children.set(parent, [id]);
  }
  // Parents stand left of their children: from the right, every branch is there before it is needed.
  const branches = new Map<NodeId, { readonly order: readonly NodeId[]; readonly top: number }>();
  for (const id of drivers.toReversed()) {
    const below = (children.get(id) ?? []).flatMap((child) => branches.get(child) ?? []);
    const own = { order: [id], top: topmost(id) };
    const at = below.findIndex(({ top }) => top > own.top);
    const all = at === -1 ? [...below, own] : below.toSpliced(at, 0, own);
    branches.set(id, { order: all.flatMap(({ order }) => order), top: Math.min(...all.map(({ top }) => top)) });
  }
  return drivers.filter((id) => !first.has(id)).flatMap((id) => branches.get(id)?.order ?? []);
}

/** What all say; where they differ, a plain line. */
function common(links: readonly Link[]): Confidence {
  const [said = 'medium', ...others] = new Set(links.map(({ confidence = 'medium' }) => confidence));
  return others.length === 0 ? said : 'medium';
}

function freeId(plan: Plan, id: string): string {
  return Object.hasOwn(plan.nodes, id) ? freeId(plan, `${id}.`) : id;
}
