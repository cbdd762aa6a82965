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
import { layoutForest, type LayoutForest } from './layoutForest';
import { layoutGraph, type LayoutGraph } from './layoutGraph';
import { settle } from './layoutSettle';
import { layoutSlots, slotDistances, type LayoutSlots } from './layoutSlots';
import { treeMiddles } from './layoutTree';
import type { LayoutColumn, LayoutGaps, LayoutInput, Placement } from './layoutTypes';

/** What of the layout follows from the order alone, and holds for every height. */
export interface Ordered {
  readonly graph: LayoutGraph;
  readonly slots: LayoutSlots;
  readonly forest: LayoutForest;
}

export function orderOf(input: LayoutInput): Ordered {
  const graph = layoutGraph(input);
  const slots = layoutSlots(graph);
  return { graph, slots, forest: layoutForest(slots) };
}

export interface Middles {
  /** By slot: the middle of its height, the topmost thing standing at 0. */
  readonly middles: Float64Array;
  /** From the topmost thing to the lowest. */
  readonly height: number;
}

/** The places of all slots for boxes of these heights, by number of the box. */
export function middlesOf({ graph, slots, forest }: Ordered, boxHeights: Float64Array, gaps: LayoutGaps): Middles {
  const distances = slotDistances({ ...graph, heights: boxHeights }, slots, gaps);
  const heights = Float64Array.from(slots.box, (box) => (box === -1 ? gaps.lane : boxHeights[box]!));
  const middles = treeMiddles(slots, forest, { distances, heights });
  settle(slots, forest, distances, middles);

  let top = Infinity;
  let bottom = -Infinity;
  for (let slot = 0; slot < heights.length; slot += 1) {
    top = Math.min(top, middles[slot]! - heights[slot]! / 2);
    bottom = Math.max(bottom, middles[slot]! + heights[slot]! / 2);
  }
  if (top > bottom) return { middles, height: 0 };
  for (let slot = 0; slot < heights.length; slot += 1) middles[slot]! -= top;
  return { middles, height: bottom - top };
}

/** Places boxes and lanes of `input` (px). Links to boxes that are not there, or not towards the aim, count for nothing. */
export function placeInOrder(input: LayoutInput, gaps: LayoutGaps): Placement {
  const ordered = orderOf(input);
  const { heights } = ordered.graph;
  return placementOf(ordered, input.columns, heights, middlesOf(ordered, heights, gaps));
}

/** The same by id. */
export function placementOf(
  { graph, slots }: Ordered,
  columns: readonly Pick<LayoutColumn, 'id'>[],
  boxHeights: Float64Array,
  { middles, height }: Middles,
): Placement {
  return { y: tops(graph, slots, boxHeights, middles), lanes: lanes(columns, graph, slots, middles), height };
}

function tops(
  { ids }: LayoutGraph,
  { slotOfBox }: LayoutSlots,
  heights: Float64Array,
  middles: Float64Array,
): Record<NodeId, number> {
  const y: Record<NodeId, number> = {};
  ids.forEach((id, box) => {
    y[id] = middles[slotOfBox[box]!]! - heights[box]! / 2;
  });
  return y;
}

function lanes(
  columns: readonly Pick<LayoutColumn, 'id'>[],
  { linkIds }: LayoutGraph,
  { laneOf, columnCount }: LayoutSlots,
  middles: Float64Array,
): Placement['lanes'] {
  const passing: Record<LinkId, Record<ColumnId, number>> = {};
  columns.forEach(({ id }, c) => {
    linkIds.forEach((link, index) => {
      const lane = laneOf[index * columnCount + c]!;
      if (lane !== -1) (passing[link] ??= {})[id] = middles[lane]!;
    });
  });
  return passing;
}
