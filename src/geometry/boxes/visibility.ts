/**
 * Works out which boxes can be seen while some branches are collapsed. A box is hidden when every way from it towards
 * the aim leads through a collapsed box; a box with another, open parent stays.
 *
 * Must not know: sizes, places.
 */
import { columnsOf, nodesInColumn } from '../../plan/ask/queries';
import { linksInto, linksOf, linksOutOf } from '../../plan/ask/relations';
import type { ColumnId, LinkId, NodeId, Plan } from '../../plan/model/schema';

export interface Visible {
  /** All columns from left to right, each with its visible boxes in the order of the page. */
  readonly columns: readonly { readonly id: ColumnId; readonly nodes: readonly NodeId[] }[];
  /** The links between visible boxes, in the order of the file. */
  readonly links: readonly LinkId[];
  /** How many boxes each collapsed box hides; no entry for one that is open. */
  readonly hidden: ReadonlyMap<NodeId, number>;
}

export function visibleParts(plan: Plan, collapsed: ReadonlySet<NodeId>): Visible {
  const shown = new Set<NodeId>();
  // Parents stand left of their children, so going from left to right they are decided first.
  const columns = columnsOf(plan).map(({ id }) => {
    const nodes = nodesInColumn(plan, id)
      .map((node) => node.id)
      .filter((node) => {
        const links = linksOutOf(plan, node);
        return links.length === 0 || links.some(({ to }) => shown.has(to) && !collapsed.has(to));
      });
    for (const node of nodes) shown.add(node);
    return { id, nodes };
  });
  const hidden = new Map<NodeId, number>();
  for (const id of collapsed) {
    if (shown.has(id)) hidden.set(id, hiddenUnder(plan, id, shown));
  }
  const links = linksOf(plan).filter(({ from, to }) => shown.has(from) && shown.has(to));
  return { columns, links: links.map(({ id }) => id), hidden };
}

function hiddenUnder(plan: Plan, id: NodeId, shown: ReadonlySet<NodeId>): number {
  const reached = new Set([id]);
  // A set visits what is added to it while it is being walked.
  for (const at of reached) {
    for (const { from } of linksInto(plan, at)) if (!shown.has(from)) reached.add(from);
  }
  return reached.size - 1;
}
