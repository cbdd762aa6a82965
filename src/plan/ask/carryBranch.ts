/**
 * What is carried when boxes are copied or cut: copied, they take along everything below them; cut, what would go with
 * them when they are deleted.
 */
import { own } from '../../kit/own';
import type { CarriedBranch } from '../model/carriedBranch';
import type { Link, Measure, NodeId, Plan } from '../model/schema';
import { aimOf, isAim } from './queries';
import { branchOf, linksOf, linksOutOf, ownBranchOf } from './relations';

export function carryBranch(plan: Plan, ids: readonly NodeId[], { cut }: { cut: boolean }): CarriedBranch {
  const there = ids.filter((id) => own(plan.nodes, id));
  const boxes = cut
    ? ownBranchOf(plan, ...there.filter((id) => !isAim(plan, id)))
    : new Set(there.flatMap((id) => [...branchOf(plan, id)]));
  const aim = aimOf(plan);
  const withAim = boxes.has(aim.id);
  const standIn = { id: aim.id, order: aim.order, column: aim.column, text: '' };
  const nodes = pick(plan.nodes, boxes);
  const cycles = pick(plan.cycles, ({ idea }) => boxes.has(idea));
  const measured = new Set(Object.values(cycles).flatMap(({ measures = [] }) => measures));
  const measures = pick(
    plan.measures,
    ({ id: measure, nodes: on }) => measured.has(measure) || on.some((node) => boxes.has(node)),
  );
  const tags = new Set(Object.values(nodes).flatMap((node) => node.tags ?? []));
  const { id, revision, created, modified, columns } = plan;
  return {
    plan: {
      id,
      revision,
      created,
      modified,
      columns,
      title: '',
      description: '',
      ancestors: [],
      nodes: withAim ? nodes : { [aim.id]: standIn, ...nodes },
      links: pick(plan.links, ({ from, to }) => boxes.has(from) && boxes.has(to)),
      cycles,
      measures: Object.fromEntries(Object.values(measures).map((measure) => [measure.id, within(measure, boxes)])),
      tags: pick(plan.tags, tags),
      progress: [],
      versions: [],
      stakeholders: {},
      ties: {},
      contacts: {},
      heard: {},
      comments: {},
      milestones: {},
      appearance: { positions: pickKeys(plan.appearance.positions ?? {}, boxes) },
    },
    withAim,
    cut,
    outside: linksOf(plan).flatMap((link) =>
      boxes.has(link.from) === boxes.has(link.to) ? [] : outsideLink(plan, link),
    ),
  };
}

function outsideLink(plan: Plan, { order: _order, ...link }: Link) {
  return { link, primary: linksOutOf(plan, link.from)[0]?.id === link.id };
}

function within(measure: Measure, boxes: ReadonlySet<NodeId>): Measure {
  return { ...measure, nodes: measure.nodes.filter((id) => boxes.has(id)) };
}

function pick<T extends { id: string }>(
  items: Readonly<Record<string, T>>,
  keep: ReadonlySet<string> | ((item: T) => boolean),
): Record<string, T> {
  const kept = Object.values(items).filter((item) => (typeof keep === 'function' ? keep(item) : keep.has(item.id)));
  return Object.fromEntries(kept.map((item) => [item.id, item]));
}

function pickKeys<T>(items: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(items).filter(([key]) => keys.has(key)));
}
