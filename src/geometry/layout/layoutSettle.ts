/**
 * Moves the slots that are still free to move: those without children and without a parent centred on them. They go
 * towards the far ends of their remaining links, as far as the slots above and below leave room. Everything else
 * stays.
 */
import { isotonic } from './isotonic';
import type { LayoutForest } from './layoutForest';
import { neighbours, type Neighbours } from './layoutGraph';
import type { LayoutSlots } from './layoutSlots';

/** Loose slots can be linked to loose slots; there and back once is enough for all but chains of them. */
const rounds = 2;

/** Moves `middles` (px) in place. `distances` as of `slotDistances`. */
export function settle(slots: LayoutSlots, forest: LayoutForest, distances: Float64Array, middles: Float64Array): void {
  const pulls = crossLinks(slots, forest);
  const loose = looseSlots(slots, forest, pulls);
  if (!loose.includes(1)) return;
  for (let round = 0; round < rounds; round += 1) {
    for (let c = slots.columnCount - 1; c >= 0; c -= 1) settleColumn(c);
    for (let c = 0; c < slots.columnCount; c += 1) settleColumn(c);
  }

  function settleColumn(c: number): void {
    const end = slots.columnStart[c + 1]!;
    for (let start = slots.columnStart[c]!; start < end;) {
      let stop = start;
      while (stop < end && loose[stop]) stop += 1;
      if (stop > start) settleRun(start, stop, start > slots.columnStart[c]!, stop < end);
      start = stop + 1;
    }
  }

  /** Slots `start` to `stop - 1`: with the least distances taken off, to keep order and distance is not to go down. */
  function settleRun(start: number, stop: number, heldAbove: boolean, heldBelow: boolean): void {
    const wished = new Float64Array(stop - start);
    let taken = 0;
    for (let slot = start; slot < stop; slot += 1) {
      wished[slot - start] = meanOf(pulls, slot, middles) - taken;
      taken += distances[slot]!;
    }
    const least = heldAbove ? middles[start - 1]! + distances[start - 1]! : -Infinity;
    const most = heldBelow ? middles[stop]! - taken : Infinity;
    isotonic(wished, least, Math.max(least, most));
    taken = 0;
    for (let slot = start; slot < stop; slot += 1) {
      middles[slot] = wished[slot - start]! + taken;
      taken += distances[slot]!;
    }
  }
}

/** The other ends of the pieces of links that the forest does not follow. */
function crossLinks({ child, parent, column }: LayoutSlots, { tie }: LayoutForest): Neighbours {
  const items: number[] = [];
  const others: number[] = [];
  for (let piece = 0; piece < child.length; piece += 1) {
    if (tie[child[piece]!] === piece) continue;
    items.push(child[piece]!, parent[piece]!);
    others.push(parent[piece]!, child[piece]!);
  }
  return neighbours(column.length, Int32Array.from(items), Int32Array.from(others));
}

function looseSlots({ column, parent }: LayoutSlots, forest: LayoutForest, pulls: Neighbours): Uint8Array {
  return Uint8Array.from(column, (_, slot) => {
    const tie = forest.tie[slot]!;
    const under = tie === -1 ? -1 : parent[tie]!;
    const holds = under !== -1 && (forest.firstCentred[under] === slot || forest.lastCentred[under] === slot);
    return forest.firstChild[slot] === -1 && !holds && pulls.start[slot + 1]! > pulls.start[slot]! ? 1 : 0;
  });
}

function meanOf({ start, list }: Neighbours, slot: number, middles: Float64Array): number {
  let sum = 0;
  for (let i = start[slot]!; i < start[slot + 1]!; i += 1) sum += middles[list[i]!]!;
  return sum / (start[slot + 1]! - start[slot]!);
}
