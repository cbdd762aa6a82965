/**
 * What two states of one plan do not have in common, thing by thing. Words (`tell/`) and marked pictures are made from
 * it.
 *
 * Must not know: how the one state became the other; what was done and undone in between is no difference.
 */
import { equal } from '../../kit/equal';
import { groupBy } from '../../kit/groupBy';
import { own } from '../../kit/own';
import { columnLevel } from '../ask/queries';
import { parts } from '../model/mentions';
import { inOrder } from '../model/order';
import type { Link, LinkId, NodeId, Part, Plan, PlanNode } from '../model/schema';

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** In the order of the page. */
export interface Differing<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** A thing counts as changed only for what it holds, not for where it stands; that of a box includes its column. */
  readonly changed: readonly Pair<T>[];
}

/** Of every kind of thing what came, went and was changed. */
type DifferingRecords = { readonly [P in Part]: Differing<Plan[P][string]> };

export interface PlanDifference extends DifferingRecords {
  /** Boxes that are in both and stand in another place: by order, column, or what they hang on. */
  readonly moved: ReadonlySet<NodeId>;
  /** Links that only tell of such a move, from the old place or to the new one. */
  readonly movedLinks: ReadonlySet<LinkId>;
}

export function difference(before: Plan, after: Plan): PlanDifference {
  const records = Object.fromEntries(
    parts.map((part) => [part, differing<Thing>(before[part], after[part], placeless(part))]),
  ) as unknown as DifferingRecords;
  return { ...records, ...moves(before, after, records.links) };
}

/** Whether those things of a part that are in both states stand in another order. */
export function isReordered(before: Plan, after: Plan, part: Part): boolean {
  const [was, is]: [Things, Things] = [before[part], after[part]];
  if (was === is) return false;
  const common = (things: Things, others: Things) => inOrder(things).filter(({ id }) => Object.hasOwn(others, id));
  const old = common(was, is);
  return common(is, was).some(({ id }, at) => old[at]?.id !== id);
}

interface Thing {
  readonly id: string;
  readonly order: string;
}
type Things = Readonly<Record<string, Thing>>;

const none = { added: [], removed: [], changed: [] };

function differing<T extends Thing>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  what: (thing: T) => unknown,
): Differing<T> {
  if (before === after) return none;
  return {
    added: inOrder(after).filter(({ id }) => !Object.hasOwn(before, id)),
    removed: inOrder(before).filter(({ id }) => !Object.hasOwn(after, id)),
    changed: inOrder(after).flatMap((thing) => {
      const was = own(before, thing.id);
      return was && was !== thing && !equal(what(was), what(thing)) ? [{ before: was, after: thing }] : [];
    }),
  };
}

/** A thing without its place. */
function placeless(part: Part): (thing: Thing) => unknown {
  if (part === 'nodes') return ({ order: _, column: __, ...content }: Partial<PlanNode>) => content;
  return ({ order: _, ...content }) => content;
}

function moves(before: Plan, after: Plan, links: Differing<Link>) {
  const moved = new Set<NodeId>();
  const movedLinks = new Set<LinkId>();
  const isIn = (plan: Plan, id: NodeId) => Object.hasOwn(plan.nodes, id);
  const inBoth = (id: NodeId) => isIn(before, id) && isIn(after, id);

  // A box that was taken off one parent and put on another has moved there.
  const lost = groupBy(
    links.removed.filter(({ from, to }) => inBoth(from) && isIn(before, to)),
    ({ from }) => from,
  );
  const won = groupBy(
    links.added.filter(({ from, to }) => inBoth(from) && isIn(after, to)),
    ({ from }) => from,
  );
  for (const [id, gained] of won) {
    const old = lost.get(id);
    if (!old || old.length !== gained.length) continue;
    moved.add(id);
    for (const link of [...old, ...gained]) movedLinks.add(link.id);
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
    inOrder(plan.nodes).filter(({ id, column }) => own(other.nodes, id)?.column === column);
  const sequences = (nodes: readonly PlanNode[]) => groupBy(nodes, ({ column }) => column);
  const [was, is] = [sequences(common(before, after)), sequences(common(after, before))];
  const stirred = [...is].flatMap(([column, nodes]) => {
    const old = was.get(column) ?? [];
    if (nodes.every(({ id }, at) => old[at]?.id === id)) return [];
    return nodes.filter(({ id, order }) => own(before.nodes, id)?.order !== order).map(({ id }) => id);
  });
  const changedColumn = Object.values(after.nodes).flatMap(({ id, column }) => {
    const old = own(before.nodes, id);
    // A column that was taken away or put in pushes all boxes behind it along: none of them has moved.
    if (!old || old.column === column || !own(before.columns, column) || !own(after.columns, old.column)) return [];
    return columnLevel(before, old.column) === columnLevel(after, column) ? [] : [id];
  });
  return [...stirred, ...changedColumn];
}
