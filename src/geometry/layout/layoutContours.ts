/**
 * Measures how far branches reach up and down in each column, and how near they may come to what is already stacked. A
 * branch holds an unbroken run of slots in every column, so only its outermost slots can touch its neighbours.
 */
import type { LayoutSlots } from './layoutSlots';

/** The distance of neighbouring middles by the upper slot, and the height of each slot, in px. */
export interface SlotSizes {
  readonly distances: Float64Array;
  readonly heights: Float64Array;
}

export class Contours {
  private readonly width: number;
  /** By `slot * width + column`: the outermost slots of the branch there (-1 for none) and their middles in its frame. */
  private readonly topSlot: Int32Array;
  private readonly lowSlot: Int32Array;
  private readonly top: Float64Array;
  private readonly low: Float64Array;
  /** By column: the outermost slot of the stack (-1 for none) and its middle. */
  private readonly edgeSlot: Int32Array;
  private readonly edge: Float64Array;

  constructor(
    private readonly slots: LayoutSlots,
    private readonly sizes: SlotSizes,
  ) {
    const count = slots.column.length;
    this.width = slots.columnCount;
    this.topSlot = new Int32Array(count * this.width).fill(-1);
    this.lowSlot = this.topSlot.slice();
    this.top = new Float64Array(count * this.width);
    this.low = this.top.slice();
    this.edgeSlot = new Int32Array(this.width).fill(-1);
    this.edge = new Float64Array(this.width);
  }

  /** Makes a branch of `slot`, its middle the origin, and of the branches of `children` (from the top) at their `offset`. */
  enclose(slot: number, children: readonly number[], offset: Float64Array): void {
    const base = slot * this.width;
    const own = this.slots.column[slot]!;
    this.topSlot[base + own] = slot;
    this.lowSlot[base + own] = slot;
    for (const child of children) {
      const from = child * this.width;
      for (let c = own + 1; c < this.width; c += 1) {
        if (this.topSlot[from + c] === -1) continue;
        if (this.topSlot[base + c] === -1) {
          this.topSlot[base + c] = this.topSlot[from + c]!;
          this.top[base + c] = this.top[from + c]! + offset[child]!;
        }
        this.lowSlot[base + c] = this.lowSlot[from + c]!;
        this.low[base + c] = this.low[from + c]! + offset[child]!;
      }
    }
  }

  /** Begins an empty stack. */
  clear(): void {
    this.edgeSlot.fill(-1);
  }

  /** The least offset at which the branch of `slot` lies below the stack; -Infinity where they share no column. */
  floor(slot: number): number {
    let least = -Infinity;
    const base = slot * this.width;
    for (let c = this.slots.column[slot]!; c < this.width; c += 1) {
      const upper = this.edgeSlot[c]!;
      if (upper === -1 || this.topSlot[base + c] === -1) continue;
      least = Math.max(least, this.edge[c]! + this.sizes.distances[upper]! - this.top[base + c]!);
    }
    return least;
  }

  /** The greatest offset at which the branch of `slot` lies above the stack; Infinity where they share no column. */
  ceiling(slot: number): number {
    let greatest = Infinity;
    const base = slot * this.width;
    for (let c = this.slots.column[slot]!; c < this.width; c += 1) {
      const upper = this.lowSlot[base + c]!;
      if (upper === -1 || this.edgeSlot[c] === -1) continue;
      greatest = Math.min(greatest, this.edge[c]! - this.sizes.distances[upper]! - this.low[base + c]!);
    }
    return greatest;
  }

  /** Puts the branch of `slot` at `offset` under the stack: its lower side is the stack's edge now. */
  addBelow(slot: number, offset: number): void {
    this.add(slot, offset, this.lowSlot, this.low);
  }

  /** Puts the branch of `slot` at `offset` on top of the stack: its upper side is the stack's edge now. */
  addAbove(slot: number, offset: number): void {
    this.add(slot, offset, this.topSlot, this.top);
  }

  /** How many slots the branch of `slot` holds. */
  size(slot: number): number {
    let size = 0;
    const base = slot * this.width;
    for (let at = base; at < base + this.width; at += 1)
      if (this.topSlot[at] !== -1) size += this.lowSlot[at]! - this.topSlot[at]! + 1;
    return size;
  }

  /** The upper and lower edge in px of the branch of `slot` in its own frame. */
  extent(slot: number): { top: number; bottom: number } {
    const extent = { top: Infinity, bottom: -Infinity };
    const base = slot * this.width;
    for (let at = base; at < base + this.width; at += 1) {
      if (this.topSlot[at] === -1) continue;
      extent.top = Math.min(extent.top, this.top[at]! - this.sizes.heights[this.topSlot[at]!]! / 2);
      extent.bottom = Math.max(extent.bottom, this.low[at]! + this.sizes.heights[this.lowSlot[at]!]! / 2);
    }
    return extent;
  }

  private add(slot: number, offset: number, side: Int32Array, middles: Float64Array): void {
    const base = slot * this.width;
    for (let c = this.slots.column[slot]!; c < this.width; c += 1) {
      if (side[base + c] === -1) continue;
      this.edgeSlot[c] = side[base + c]!;
      this.edge[c] = middles[base + c]! + offset;
    }
  }
}
