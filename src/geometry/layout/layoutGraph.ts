/**
 * Turns a diagram into numbers: boxes are counted column by column in the order of the page, and links are pairs of
 * those numbers. Layout computes with these; ids come back only in its answer.
 *
 * In this and the other layout modules every `!` reads an index that the same numbering gave out.
 */
import type { LinkId, NodeId } from '../../plan/model/schema';
import type { LayoutInput } from './layoutTypes';

export interface LayoutGraph {
  readonly columnCount: number;
  /** Box `columnStart[c]` is the first of column c, `columnStart[c + 1]` is one past its last. */
  readonly columnStart: Int32Array;
  /** By box. */
  readonly ids: readonly NodeId[];
  readonly column: Int32Array;
  readonly heights: Float64Array;
  /** The box of the first link that starts here, or -1: whose group the box belongs to. */
  readonly mainParent: Int32Array;
  /** By link. */
  readonly linkIds: readonly LinkId[];
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Links whose ends are missing (hidden, say) or do not point towards the aim are left out. */
export function layoutGraph(input: LayoutInput): LayoutGraph {
  const columnStart = Int32Array.from([0, ...input.columns.map((column) => column.nodes.length)]);
  for (let c = 1; c < columnStart.length; c += 1) columnStart[c]! += columnStart[c - 1]!;
  const boxes = columnStart.at(-1)!;

  const ids: NodeId[] = [];
  const column = new Int32Array(boxes);
  const heights = new Float64Array(boxes);
  const boxOf = new Map<NodeId, number>();
  input.columns.forEach(({ nodes }, c) => {
    for (const node of nodes) {
      const box = ids.push(node.id) - 1;
      column[box] = c;
      heights[box] = node.height;
      boxOf.set(node.id, box);
    }
  });

  const linkIds: LinkId[] = [];
  const from = new Int32Array(input.links.length);
  const to = new Int32Array(input.links.length);
  const mainParent = new Int32Array(boxes).fill(-1);
  for (const link of input.links) {
    const right = boxOf.get(link.from);
    const left = boxOf.get(link.to);
    if (right === undefined || left === undefined || column[left]! >= column[right]!) continue;
    const index = linkIds.push(link.id) - 1;
    from[index] = right;
    to[index] = left;
    if (mainParent[right] === -1) mainParent[right] = left;
  }
  const count = linkIds.length;
  return {
    columnCount: input.columns.length,
    columnStart,
    ids,
    column,
    heights,
    mainParent,
    linkIds,
    from: from.subarray(0, count),
    to: to.subarray(0, count),
  };
}

/** Neighbour lists in two flat arrays: the neighbours of `item` are `list[start[item]]` to `list[start[item + 1] - 1]`. */
export interface Neighbours {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

/** For each of `count` items the `others[i]` of all i with `items[i] === item`, in that order; i with a negative item are left out. */
export function neighbours(count: number, items: Int32Array, others: Int32Array): Neighbours {
  const start = new Int32Array(count + 1);
  for (let i = 0; i < items.length; i += 1) if (items[i]! >= 0) start[items[i]! + 1]! += 1;
  for (let item = 0; item < count; item += 1) start[item + 1]! += start[item]!;
  const next = start.slice();
  const list = new Int32Array(start[count]!);
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i]!;
    if (item >= 0) list[next[item]!++] = others[i]!;
  }
  return { start, list };
}
