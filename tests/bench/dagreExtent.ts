/** How large a diagram becomes when dagre places its boxes, for comparison only. */
import dagre from '@dagrejs/dagre';
import type { Box } from '../../src/geometry/types/types';
import type { Link } from '../../src/plan/model/schema';

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** In px, of all boxes; `columnOf` says the rank of each, `distances` how near boxes may come. */
export function dagreExtent(
  boxes: readonly Box[],
  links: readonly Link[],
  columnOf: (id: string) => number,
  distances: { readonly nodesep: number; readonly ranksep: number },
): Extent {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', ...distances });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const { from, to } of links) graph.setEdge(to, from, { minlen: columnOf(from) - columnOf(to) });
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return { width, height };
}
