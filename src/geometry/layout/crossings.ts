/**
 * Counts the crossings of lines in the present order. A line that skips columns is counted in every column that it
 * passes.
 */
import { layoutGraph } from './layoutGraph';
import { layoutSlots, type LayoutSlots } from './layoutSlots';
import type { LayoutInput } from './layoutTypes';

/**
 * Pairs of links that cross between two neighbouring columns, with lanes where `placeInOrder` puts them. Lines that
 * meet in an end or run in one lane do not cross. O(n log n).
 */
export function countCrossings(input: LayoutInput): number {
  return slotCrossings(layoutSlots(layoutGraph(input)));
}

/** The same for slots that are already made. */
export function slotCrossings({ child, parent, links, column, columnStart }: LayoutSlots): number {
  let crossings = 0;
  for (let first = 0; first < child.length;) {
    const c = column[child[first]!]!;
    const left = columnStart[c - 1]!;
    // Fenwick tree: how many links of the slots above end at a given parent or above it.
    const ends = new Float64Array(columnStart[c]! - left + 1);
    let seen = 0;
    while (first < child.length && column[child[first]!] === c) {
      const start = first;
      for (; first < child.length && child[first] === child[start]; first += 1) {
        let notBelow = 0;
        for (let i = parent[first]! - left + 1; i > 0; i -= i & -i) notBelow += ends[i]!;
        crossings += links[first]! * (seen - notBelow);
      }
      for (let piece = start; piece < first; piece += 1) {
        seen += links[piece]!;
        for (let i = parent[piece]! - left + 1; i < ends.length; i += i & -i) ends[i]! += links[piece]!;
      }
    }
  }
  return crossings;
}
