/**
 * The layout of every edit: order is given, heights on the page follow. The picture depends on the diagram alone, not on
 * how it came about: a reload shows what was there.
 *
 * What it promises:
 * - order is kept; boxes of a column keep their least distance; lanes are free of boxes;
 * - where first links do not cross in the given order, every parent stands exactly in the middle between the first and
 *   the last of the boxes whose first link goes to it, and a branch is drawn alike wherever it stands;
 * - a link added beside the first ones, between neighbouring columns, moves no box of such a branch but a childless one
 *   between its siblings, within its free room; one that skips columns moves what must give way to its lane;
 * - a box added at the end of a branch of a tree leaves each branch above it in its form, and moves no box by more than
 *   its own height and gap.
 */
import type { ColumnId, LinkId, NodeId } from '../../plan/model/schema';
import { layoutForest } from './layoutForest';
import { layoutGraph, type LayoutGraph } from './layoutGraph';
import { settle } from './layoutSettle';
import { layoutSlots, slotDistances, type LayoutSlots } from './layoutSlots';
import { treeMiddles } from './layoutTree';
import type { LayoutGaps, LayoutInput, Placement } from './layoutTypes';

/** Places boxes and lanes of `input` (px). Links to boxes that are not there, or not towards the aim, count for nothing. */
export function placeInOrder(input: LayoutInput, gaps: LayoutGaps): Placement {
  const graph = layoutGraph(input);
  const slots = layoutSlots(graph);
  const distances = slotDistances(graph, slots, gaps);
  const heights = Float64Array.from(slots.box, (box) => (box === -1 ? gaps.lane : graph.heights[box]!));
  const forest = layoutForest(slots);
  const middles = treeMiddles(slots, forest, { distances, heights });
  settle(slots, forest, distances, middles);

  let top = Infinity;
  let bottom = -Infinity;
  for (let slot = 0; slot < heights.length; slot += 1) {
    top = Math.min(top, middles[slot]! - heights[slot]! / 2);
    bottom = Math.max(bottom, middles[slot]! + heights[slot]! / 2);
  }
  if (top > bottom) return { y: {}, lanes: {}, height: 0 };
  for (let slot = 0; slot < heights.length; slot += 1) middles[slot]! -= top;
  return { y: tops(graph, slots, middles), lanes: lanes(input, graph, slots, middles), height: bottom - top };
}

function tops(
  { ids, heights }: LayoutGraph,
  { slotOfBox }: LayoutSlots,
  middles: Float64Array,
): Record<NodeId, number> {
  const y: Record<NodeId, number> = {};
  ids.forEach((id, box) => {
    y[id] = middles[slotOfBox[box]!]! - heights[box]! / 2;
  });
  return y;
}

function lanes(
  input: LayoutInput,
  { linkIds }: LayoutGraph,
  { laneOf, columnCount }: LayoutSlots,
  middles: Float64Array,
): Placement['lanes'] {
  const passing: Record<LinkId, Record<ColumnId, number>> = {};
  input.columns.forEach(({ id }, c) => {
    linkIds.forEach((link, index) => {
      const lane = laneOf[index * columnCount + c]!;
      if (lane !== -1) (passing[link] ??= {})[id] = middles[lane]!;
    });
  });
  return passing;
}
