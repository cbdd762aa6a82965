/**
 * Selects what of a plan a figure shows. The result is a plan of its own, so that the diagram closes the gaps when it
 * is laid out.
 *
 * Must not know: how anything is drawn; what a collapsed branch hides (geometry does).
 */
import { aimOf, columnsOf, isChangeIdea, nodesInColumn } from '../../plan/ask/queries';
import { branchOf, primaryParent } from '../../plan/ask/relations';
import type { NodeId, Plan } from '../../plan/model/schema';
import type { Shown } from '../../plan/model/show';

export type Content = Pick<Shown, 'branch' | 'changeIdeas' | 'abandoned'>;

/** The plan without what is not shown. The aim always is; a branch comes with the boxes that lead from it to the aim. */
export function selectContent(plan: Plan, { branch, changeIdeas, abandoned }: Content): Plan {
  const whole = branch === '' || !plan.nodes[branch] || branch === aimOf(plan).id;
  if (whole && changeIdeas && abandoned) return plan;
  const within = whole ? undefined : new Set([...branchOf(plan, branch), ...wayToAim(plan, branch)]);
  const nodes = recordOf(
    Object.values(plan.nodes).filter(({ id, status }) => {
      if (within && !within.has(id)) return false;
      return !isChangeIdea(plan, id) || (changeIdeas && (abandoned || status !== 'abandoned'));
    }),
  );
  const links = recordOf(Object.values(plan.links).filter(({ from, to }) => nodes[from] && nodes[to]));
  return { ...plan, nodes, links, columns: columnsLeft(plan, nodes) };
}

/** One branch for each primary driver that stands in the plan, from top to bottom: what a split figure shows. */
export function partsOf(plan: Plan): readonly NodeId[] {
  const primary = columnsOf(plan)[1];
  return primary ? nodesInColumn(plan, primary.id).map(({ id }) => id) : [];
}

/** From the box to the aim by primary parents; the aim also when no way leads there. */
function wayToAim(plan: Plan, id: NodeId): NodeId[] {
  const way: NodeId[] = [aimOf(plan).id];
  for (let at: NodeId | undefined = id; at !== undefined; at = primaryParent(plan, at)) way.push(at);
  return way;
}

/** Columns at the far end that the selection has emptied would be headings over nothing. */
function columnsLeft(plan: Plan, nodes: Plan['nodes']): Plan['columns'] {
  const filled = new Set(Object.values(nodes).map(({ column }) => column));
  const columns = columnsOf(plan);
  const last = columns.findLastIndex(({ id }) => filled.has(id) || nodesInColumn(plan, id).length === 0);
  return recordOf(columns.slice(0, last + 1));
}

function recordOf<T extends { id: string }>(items: readonly T[]): Record<string, T> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
