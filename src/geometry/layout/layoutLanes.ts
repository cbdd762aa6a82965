/**
 * Decides where a link that skips columns passes between the boxes of each column that it skips: through the gap where
 * it crosses the fewest other lines. Only the order of boxes and links counts, never heights, so typing in a box never
 * moves a line to its other side.
 */
import { neighbours, type LayoutGraph, type Neighbours } from './layoutGraph';

/**
 * Boxes and lines looked at in all for the best gaps: as much as a diagram of some thousand boxes may need. Where more
 * lines pass, nobody sees a good gap from a bad one, and each goes where it would go in a straight line.
 */
const patience = 10_000_000;

/** No lane: the link does not skip this column. */
const none = -1;

/**
 * For link l and column c the gap that l passes, at index `l * columnCount + c`: 0 above the first box, 1 below it, and
 * so on; -1 where it passes none.
 */
export function laneGaps(graph: LayoutGraph): Int32Array {
  const { columnCount, column, from, to } = graph;
  const gaps = new Int32Array(from.length * columnCount).fill(none);
  const skipping: number[] = [];
  for (let link = 0; link < from.length; link += 1)
    if (column[from[link]!]! - column[to[link]!]! > 1) skipping.push(link);
  if (skipping.length === 0) return gaps;

  const chooser = gapChooser(graph);
  const choose = (link: number, c: number) => {
    gaps[link * columnCount + c] = chooser(c, sideKey(graph, gaps, link, c - 1), sideKey(graph, gaps, link, c + 1));
  };
  // First from the aim outwards, then back, when the lane of the next column is known as well.
  for (const link of skipping) for (let c = column[to[link]!]! + 1; c < column[from[link]!]!; c += 1) choose(link, c);
  for (const link of skipping) for (let c = column[from[link]!]! - 2; c > column[to[link]!]!; c -= 1) choose(link, c);
  return gaps;
}

/** Where `link` stands in column c on one scale for boxes (odd) and the gaps between them (even); -1 if not yet known. */
function sideKey(
  { columnCount, columnStart, column, from, to }: LayoutGraph,
  gaps: Int32Array,
  link: number,
  c: number,
): number {
  for (const end of [from[link]!, to[link]!]) if (column[end] === c) return 2 * (end - columnStart[c]!) + 1;
  const gap = gaps[link * columnCount + c]!;
  return gap === none ? none : 2 * gap;
}

/** Gives the gap of column c where a line from `left` to `right` (keys as of `sideKey`) crosses fewest; of equals the lowest. */
function gapChooser(graph: LayoutGraph): (c: number, left: number, right: number) => number {
  const { columnStart, column, from, to } = graph;
  const near = (ends: Int32Array) =>
    ends.map((end, link) => (column[from[link]!]! - column[to[link]!]! === 1 ? end : none));
  const lefts = neighbours(column.length, near(from), to);
  const rights = neighbours(column.length, near(to), from);
  const known = new Map<string, number>();
  let looked = 0;

  /** What a column costs to go through: its boxes, and the lines that end at them. */
  const sizeOf = (c: number) => {
    const [first, end] = [columnStart[c]!, columnStart[c + 1]!];
    const lines = ({ start }: Neighbours) => start[end]! - start[first]!;
    return end - first + lines(lefts) + lines(rights);
  };

  return (c, left, right) => {
    if (looked > patience) return straightGap(graph, c, left, right);
    const name = `${c} ${left} ${right}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    looked += sizeOf(c);
    const first = columnStart[c]!;
    const end = columnStart[c + 1]!;
    let best = 0;
    let cost = 0;
    let least = 0;
    for (let box = first; box < end; box += 1) {
      if (left !== none) cost += balance(lefts, box, columnStart[c - 1]!, left);
      if (right !== none) cost += balance(rights, box, end, right);
      if (cost <= least) [best, least] = [box - first + 1, cost];
    }
    known.set(name, best);
    return best;
  };
}

/** The gap as far down its column as the ends that are known stand in theirs. */
function straightGap({ columnStart }: LayoutGraph, c: number, left: number, right: number): number {
  const share = (column: number, key: number) =>
    key / Math.max(1, 2 * (columnStart[column + 1]! - columnStart[column]!));
  const shares = [...(left === none ? [] : [share(c - 1, left)]), ...(right === none ? [] : [share(c + 1, right)])];
  const middle = shares.reduce((sum, each) => sum + each, 0) / Math.max(1, shares.length);
  return Math.round(middle * (columnStart[c + 1]! - columnStart[c]!));
}

/** How many more lines of `box` the passing line crosses below the box than above it, on one side. */
function balance({ start, list }: Neighbours, box: number, sideStart: number, key: number): number {
  let more = 0;
  for (let i = start[box]!; i < start[box + 1]!; i += 1) more += Math.sign(2 * (list[i]! - sideStart) + 1 - key);
  return more;
}
