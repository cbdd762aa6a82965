/**
 * What two states of one plan do not have in common, thing by thing. Words (`wordDifference.ts`) and marked pictures are
 * made from it.
 *
 * Must not know: how the one state became the other; what was done and undone in between is no difference.
 */
import { inOrder } from '../model/order';
import { groupBy } from '../../kit/groupBy';
import { columnLevel } from '../ask/queries';
import { equal } from '../../kit/equal';
import type { Column, Cycle, Link, LinkId, Measure, NodeId, Plan, PlanNode, Tag } from '../model/schema';

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** In the order of the page. */
export interface Differing<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly Pair<T>[];
}

export interface PlanDifference {
  readonly columns: Differing<Column>;
  /** Here a box counts as changed only for what it holds, not for where it stands. */
  readonly nodes: Differing<PlanNode>;
  readonly links: Differing<Link>;
  readonly cycles: Differing<Cycle>;
  readonly measures: Differing<Measure>;
  readonly tags: Differing<Tag>;
  /** Boxes that are in both and stand in another place: by order, column, or what they hang on. */
  readonly moved: ReadonlySet<NodeId>;
  /** Links that only tell of such a move, from the old place or to the new one. */
  readonly movedLinks: ReadonlySet<LinkId>;
}

export function difference(before: Plan, after: Plan): PlanDifference {
  const links = differing(before.links, after.links);
  const { moved, movedLinks } = moves(before, after, links);
  return {
    columns: differing(before.columns, after.columns),
    nodes: differing(before.nodes, after.nodes, contentOf),
    links,
    cycles: differing(before.cycles, after.cycles),
    measures: differing(before.measures, after.measures),
    tags: differing(before.tags, after.tags),
    moved,
    movedLinks,
  };
}

interface Thing {
  readonly id: string;
  readonly order: string;
}

function differing<T extends Thing>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  what: (thing: T) => unknown = (thing) => thing,
): Differing<T> {
  if (before === after) return { added: [], removed: [], changed: [] };
  return {
    added: inOrder(after).filter(({ id }) => !before[id]),
    removed: inOrder(before).filter(({ id }) => !after[id]),
    changed: inOrder(after).flatMap((thing) => {
      const was = before[thing.id];
      return was && was !== thing && !equal(what(was), what(thing)) ? [{ before: was, after: thing }] : [];
    }),
  };
}

function contentOf({ order: _, column: __, ...content }: PlanNode) {
  return content;
}

function moves(before: Plan, after: Plan, links: Differing<Link>) {
  const moved = new Set<NodeId>();
  const movedLinks = new Set<LinkId>();
  const inBoth = (id: NodeId) => before.nodes[id] !== undefined && after.nodes[id] !== undefined;

  // A box that was taken off one parent and put on another has moved there.
  const lost = groupBy(
    links.removed.filter(({ from, to }) => inBoth(from) && before.nodes[to]),
    ({ from }) => from,
  );
  const won = groupBy(
    links.added.filter(({ from, to }) => inBoth(from) && after.nodes[to]),
    ({ from }) => from,
  );
  for (const [id, own] of won) {
    const old = lost.get(id);
    if (!old || old.length !== own.length) continue;
    moved.add(id);
    for (const link of [...old, ...own]) movedLinks.add(link.id);
  }

  // The link may also have stayed and lead elsewhere now.
  for (const { before: was, after: is } of links.changed) {
    if (was.from === is.from && was.to === is.to) continue;
    moved.add(is.from);
    movedLinks.add(is.id);
  }

  if (before.nodes !== after.nodes) for (const id of reordered(before, after)) moved.add(id);
  return { moved, movedLinks };
}

/** New keys in an order that is still the same move nothing: they only made room. */
function reordered(before: Plan, after: Plan): NodeId[] {
  const common = (plan: Plan, other: Plan) =>
    inOrder(plan.nodes).filter(({ id, column }) => other.nodes[id]?.column === column);
  const sequences = (nodes: readonly PlanNode[]) => groupBy(nodes, ({ column }) => column);
  const [was, is] = [sequences(common(before, after)), sequences(common(after, before))];
  const stirred = [...is].flatMap(([column, nodes]) => {
    const old = was.get(column) ?? [];
    if (nodes.every(({ id }, at) => old[at]?.id === id)) return [];
    return nodes.filter(({ id, order }) => before.nodes[id]?.order !== order).map(({ id }) => id);
  });
  const changedColumn = Object.values(after.nodes).flatMap(({ id, column }) => {
    const old = before.nodes[id];
    // A column that was taken away or put in pushes all boxes behind it along: none of them has moved.
    if (!old || old.column === column || !before.columns[column] || !after.columns[old.column]) return [];
    return columnLevel(before, old.column) === columnLevel(after, column) ? [] : [id];
  });
  return [...stirred, ...changedColumn];
}
