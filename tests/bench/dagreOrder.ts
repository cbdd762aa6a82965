/**
 * What dagre would make of a diagram: the order that it finds in every column, for comparison only.
 */
import dagre from '@dagrejs/dagre';
import type { LayoutInput } from '../../src/geometry/layout/layoutTypes';

/** `input` with each column in dagre's order. Ranks are our columns: every link is as long as the columns it spans. */
export function dagreOrder(input: LayoutInput): LayoutInput {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 60 });
  graph.setDefaultEdgeLabel(() => ({}));
  const columnOf = new Map(input.columns.flatMap(({ nodes }, c) => nodes.map(({ id }) => [id, c] as const)));
  for (const { nodes } of input.columns) for (const { id, height } of nodes) graph.setNode(id, { width: 200, height });
  for (const { from, to } of input.links)
    graph.setEdge(to, from, { minlen: (columnOf.get(from) ?? 0) - (columnOf.get(to) ?? 0) });
  dagre.layout(graph);
  const middle = (id: string): number => graph.node(id).y ?? 0;
  return {
    columns: input.columns.map((column) => ({
      ...column,
      nodes: column.nodes.toSorted((a, b) => middle(a.id) - middle(b.id)),
    })),
    links: input.links,
  };
}
