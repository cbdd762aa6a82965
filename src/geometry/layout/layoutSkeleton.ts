/**
 * Chooses, of several parents, the one that a slot is placed by: the largest set of links between neighbouring columns
 * that do not cross in the present order, at most one for each slot towards the aim. In a plain tree those are all
 * links.
 */
import type { LayoutSlots } from './layoutSlots';

/** A first link counts for more than any number of others a box is likely to have: later links do not regroup boxes. */
const mainWeight = 8;

/** For each slot the piece (index into `slots.child`) that ties it to its parent, -1 where none does. */
export function layoutSkeleton(slots: LayoutSlots): Int32Array {
  const tie = new Int32Array(slots.column.length).fill(-1);
  const { child, column } = slots;
  for (let first = 0; first < child.length;) {
    let end = first;
    while (end < child.length && column[child[end]!] === column[child[first]!]) end += 1;
    tieColumn(slots, first, end, tie);
    first = end;
  }
  return tie;
}

/**
 * The heaviest chain of pieces `first` to `end - 1` (one column's) along which children go strictly down and parents
 * never go up: a longest increasing subsequence with weights, by prefix maxima in a Fenwick tree, O(n log n).
 */
function tieColumn(
  { child, parent, main, column, columnStart }: LayoutSlots,
  first: number,
  end: number,
  tie: Int32Array,
): void {
  const left = columnStart[column[child[first]!]! - 1]!;
  const size = columnStart[column[child[first]!]!]! - left;
  const bestAt = new Int32Array(size + 1).fill(-1);
  const total = new Int32Array(end - first);
  const before = new Int32Array(end - first);
  const totalOf = (piece: number) => (piece === -1 ? 0 : total[piece - first]!);

  let heaviest = -1;
  for (let start = first; start < end;) {
    let next = start;
    for (; next < end && child[next] === child[start]; next += 1) {
      let best = -1;
      for (let i = parent[next]! - left + 1; i > 0; i -= i & -i)
        if (totalOf(bestAt[i]!) > totalOf(best)) best = bestAt[i]!;
      before[next - first] = best;
      total[next - first] = totalOf(best) + (main[next] ? mainWeight : 1);
    }
    // Entered only now: two pieces of one child are never in one chain.
    for (let piece = start; piece < next; piece += 1) {
      if (totalOf(piece) > totalOf(heaviest)) heaviest = piece;
      for (let i = parent[piece]! - left + 1; i <= size; i += i & -i)
        if (totalOf(piece) > totalOf(bestAt[i]!)) bestAt[i] = piece;
    }
    start = next;
  }
  for (let piece = heaviest; piece !== -1; piece = before[piece - first]!) tie[child[piece]!] = piece;
}
