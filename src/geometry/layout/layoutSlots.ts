/**
 * Lists what stands in each column from top to bottom: boxes, and between them lanes for the links that pass. Links to
 * one parent that pass through the same gap share a lane, so that they arrive as one trunk.
 */
import type { LayoutGraph } from './layoutGraph';
import { laneGaps } from './layoutLanes';
import type { LayoutGaps } from './layoutTypes';

export interface LayoutSlots {
  readonly columnCount: number;
  /** Slots are counted column by column from the aim, in each column from the top. */
  readonly columnStart: Int32Array;
  readonly column: Int32Array;
  /** The box in a slot, -1 for a lane. */
  readonly box: Int32Array;
  readonly slotOfBox: Int32Array;
  /** The lane of link l in column c at `l * columnCount + c`, -1 where it has none. */
  readonly laneOf: Int32Array;
  /** Pieces of links between neighbouring columns, by the right-hand slot, then the left-hand one. */
  readonly child: Int32Array;
  readonly parent: Int32Array;
  /** How many links run here together. */
  readonly links: Int32Array;
  /** 1 where one of them is the first link of its box. */
  readonly main: Uint8Array;
}

/** Slots of `graph` in its present order. */
export function layoutSlots(graph: LayoutGraph): LayoutSlots {
  const { columnCount, column: boxColumn, ids, from, to, mainParent } = graph;
  const laneOf = new Int32Array(from.length * columnCount).fill(-1);
  const gaps = laneGaps(graph);
  const lanesIn = linksByColumn(graph, gaps);
  const slotOfBox = new Int32Array(ids.length);
  const columnStart = new Int32Array(columnCount + 1);
  const box: number[] = [];
  const column: number[] = [];
  const slotIn = (link: number, c: number) =>
    boxColumn[to[link]!] === c ? slotOfBox[to[link]!]! : laneOf[link * columnCount + c]!;

  for (let c = 0; c < columnCount; c += 1) {
    const first = graph.columnStart[c]!;
    const gapOf = (link: number) => gaps[link * columnCount + c]!;
    const lanes = lanesIn[c]!.sort((a, b) => gapOf(a) - gapOf(b) || slotIn(a, c - 1) - slotIn(b, c - 1) || a - b);
    let next = 0;
    for (let gap = 0; gap <= graph.columnStart[c + 1]! - first; gap += 1) {
      for (let parent = -1; next < lanes.length && gapOf(lanes[next]!) === gap; next += 1) {
        const link = lanes[next]!;
        if (slotIn(link, c - 1) !== parent) {
          parent = slotIn(link, c - 1);
          box.push(-1);
          column.push(c);
        }
        laneOf[link * columnCount + c] = box.length - 1;
      }
      if (first + gap === graph.columnStart[c + 1]) continue;
      slotOfBox[first + gap] = box.push(first + gap) - 1;
      column.push(c);
    }
    columnStart[c + 1] = box.length;
  }

  const pieces: { child: number; parent: number; main: boolean }[] = [];
  for (let link = 0; link < from.length; link += 1) {
    const main = mainParent[from[link]!] === to[link];
    for (let c = boxColumn[from[link]!]!; c > boxColumn[to[link]!]!; c -= 1) {
      const child = c === boxColumn[from[link]!] ? slotOfBox[from[link]!]! : laneOf[link * columnCount + c]!;
      pieces.push({ child, parent: slotIn(link, c - 1), main });
    }
  }
  return {
    columnCount,
    columnStart,
    column: Int32Array.from(column),
    box: Int32Array.from(box),
    slotOfBox,
    laneOf,
    ...merged(pieces),
  };
}

/**
 * For each slot the least distance in px from its middle to the middle of the slot below it in the column. Past a lane
 * two boxes keep at least the distance that they would have without it.
 */
export function slotDistances(graph: LayoutGraph, { column, box }: LayoutSlots, gaps: LayoutGaps): Float64Array {
  const distances = new Float64Array(box.length);
  const boxGap = (above: number, below: number) => {
    if (above < 0 || below < 0) return 0;
    if (gaps.framed !== undefined && graph.column[above] === graph.columnCount - 1) return gaps.framed;
    return graph.mainParent[above] === graph.mainParent[below] ? gaps.sibling : gaps.group;
  };
  const nextBox = new Int32Array(box.length + 1).fill(-1);
  for (let slot = box.length - 1; slot >= 0; slot -= 1) {
    const carried = column[slot + 1] === column[slot] ? nextBox[slot + 1]! : -1;
    nextBox[slot] = box[slot] === -1 ? carried : box[slot]!;
  }
  for (let slot = 0, above = -1; slot + 1 < box.length; slot += 1) {
    if (slot > 0 && column[slot] !== column[slot - 1]) above = -1;
    if (box[slot] !== -1) above = box[slot]!;
    if (column[slot + 1] !== column[slot]) continue;
    const [upper, lower] = [box[slot]!, box[slot + 1]!];
    const between = boxGap(above, nextBox[slot + 1]!);
    const space =
      upper === -1 && lower === -1
        ? gaps.lane
        : upper !== -1 && lower !== -1
          ? between
          : Math.max(gaps.lane, between) / 2;
    distances[slot] = space + slotHeight(graph, upper) / 2 + slotHeight(graph, lower) / 2;
  }
  return distances;
}

/** Height in px of what is in a slot; a lane has none of its own. */
export function slotHeight(graph: LayoutGraph, box: number): number {
  return box === -1 ? 0 : graph.heights[box]!;
}

function linksByColumn({ columnCount, column, from, to }: LayoutGraph, gaps: Int32Array): number[][] {
  const lists = Array.from({ length: columnCount }, (): number[] => []);
  for (let link = 0; link < from.length; link += 1)
    for (let c = column[to[link]!]! + 1; c < column[from[link]!]!; c += 1)
      if (gaps[link * columnCount + c] !== -1) lists[c]!.push(link);
  return lists;
}

/** The pieces in order, those with the same ends made one. */
function merged(
  pieces: { child: number; parent: number; main: boolean }[],
): Pick<LayoutSlots, 'child' | 'parent' | 'links' | 'main'> {
  pieces.sort((a, b) => a.child - b.child || a.parent - b.parent);
  const child = new Int32Array(pieces.length);
  const parent = new Int32Array(pieces.length);
  const links = new Int32Array(pieces.length);
  const main = new Uint8Array(pieces.length);
  let count = 0;
  for (const piece of pieces) {
    const same = count > 0 && child[count - 1] === piece.child && parent[count - 1] === piece.parent;
    if (!same) count += 1;
    child[count - 1] = piece.child;
    parent[count - 1] = piece.parent;
    links[count - 1]! += 1;
    if (piece.main) main[count - 1] = 1;
  }
  return {
    child: child.subarray(0, count),
    parent: parent.subarray(0, count),
    links: links.subarray(0, count),
    main: main.subarray(0, count),
  };
}
