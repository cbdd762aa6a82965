/**
 * Gives each bundle of lines that crosses the gap between two columns a vertical run of its own. Runs at the same
 * height never coincide, and they stand in the order in which the fewest lines cross. On circuit boards this is known
 * as channel routing.
 *
 * Must not know: columns, boxes, what a path looks like.
 */
import { distinct } from './ports';

/** Lines that reach one y on the left of the gap from one or more ys on its right (px). */
export interface Bundle {
  readonly left: number;
  readonly rights: readonly number[];
}

/** Where vertical runs may stand (px), and how far apart they stand where there is room for that. */
export interface Channel {
  readonly from: number;
  readonly to: number;
  readonly spacing: number;
}

interface Run {
  readonly bundle: Bundle;
  readonly top: number;
  readonly bottom: number;
  /** Heights at which lines turn into it, ascending. */
  readonly corners: readonly number[];
  slot: number;
}

/** Where more runs meet, they stand closer than the eye can tell apart: which is where no longer matters, and each costs time. */
const carefulUpTo = 250;
/** A line that seems to continue another one, or to turn into it, misleads more than any number of crossings confuses. */
const misleading = 50;

/** Bundles in the order in which their runs stand beside each other, whatever room there is. */
export interface Slotted {
  /** How many runs stand beside each other at most. */
  readonly beside: number;
  /** The x of the vertical run of each bundle in px. A bundle alone stands in the middle. */
  readonly within: (channel: Channel) => number[];
}

/** `spacing`: runs that end nearer to each other than this (px) count as meeting. */
export function slotTrunks(bundles: readonly Bundle[], spacing: number): Slotted {
  const runs = bundles.map(runOf);
  const found = clusters(runs, spacing).map((cluster) => ({
    cluster,
    last: cluster.length > carefulUpTo ? inPlainOrder(cluster) : inBestSlots(cluster, spacing),
  }));
  return {
    beside: found.reduce((most, { last }) => Math.max(most, last + 1), 0),
    within: (channel) => {
      const middle = (channel.from + channel.to) / 2;
      const places = new Map<Run, number>();
      for (const { cluster, last } of found) {
        const apart = Math.min(channel.spacing, (channel.to - channel.from) / Math.max(1, last));
        for (const run of cluster) places.set(run, middle + (run.slot - last / 2) * apart);
      }
      return runs.map((run) => places.get(run) ?? middle);
    },
  };
}

/** The x of the vertical run of each bundle in px. A bundle alone stands in the middle. */
export function placeTrunks(bundles: readonly Bundle[], channel: Channel): number[] {
  return slotTrunks(bundles, channel.spacing).within(channel);
}

function runOf(bundle: Bundle): Run {
  const corners = [bundle.left, ...bundle.rights].sort((a, b) => a - b);
  return { bundle, top: corners[0] ?? 0, bottom: corners.at(-1) ?? 0, corners, slot: 0 };
}

/** Runs that meet, directly or through others; those that are only a straight line need no place and are left out. */
function clusters(runs: readonly Run[], margin: number): Run[][] {
  const found: Run[][] = [];
  let reach = -Infinity;
  for (const run of runs.filter(({ top, bottom }) => bottom - top >= 1).sort((a, b) => a.top - b.top)) {
    const current = found.at(-1);
    if (current && run.top < reach + margin) current.push(run);
    else found.push([run]);
    reach = Math.max(reach, run.bottom);
  }
  return found;
}

/** Slots in the order that makes the fewest lines cross; returns the last one in use. */
function inBestSlots(cluster: readonly Run[], spacing: number): number {
  return assignSlots(inBestOrder(cluster), spacing);
}

/**
 * A slot for each: lower ones first where lines lead down to the right, upper ones first where they lead up, so that
 * lines which keep their order do not cross. Returns the last slot.
 */
function inPlainOrder(cluster: readonly Run[]): number {
  const isDown = ({ bundle, top, bottom }: Run) => bottom - bundle.left > bundle.left - top;
  const key = (run: Run) => (isDown(run) ? -run.bundle.left : run.bundle.left);
  const order = cluster.toSorted((a, b) => Number(isDown(b)) - Number(isDown(a)) || key(a) - key(b));
  for (const [slot, run] of order.entries()) run.slot = slot;
  return order.length - 1;
}

/** Left to right: from the top, each run goes in where it costs least. */
function inBestOrder(cluster: readonly Run[]): Run[] {
  const order: Run[] = [];
  for (const run of cluster) {
    let cost = 0;
    let best = { at: 0, cost };
    order.forEach((other, index) => {
      cost += costOf(other, run) - costOf(run, other);
      if (cost < best.cost) best = { at: index + 1, cost };
    });
    order.splice(best.at, 0, run);
  }
  return order;
}

/** How much it harms that `left` stands left of `right`. */
function costOf(left: Run, right: Run): number {
  if (left.top > right.bottom + distinct || right.top > left.bottom + distinct) return 0;
  let cost = crossing(left, right.bundle.left);
  for (const y of left.bundle.rights) cost += crossing(right, y);
  return cost;
}

/** How much it harms that a level line passes the run at `y`. */
function crossing({ top, bottom, corners }: Run, y: number): number {
  if (y < top - distinct || y > bottom + distinct) return 0;
  let [low, high] = [0, corners.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (corners[middle]! < y) low = middle + 1;
    else high = middle;
  }
  const isNear = Math.abs((corners[low] ?? Infinity) - y) < distinct || y - (corners[low - 1] ?? -Infinity) < distinct;
  return isNear ? misleading : y > top && y < bottom ? 1 : 0;
}

/** Leftmost slots first, keeping the order of runs that meet; returns the last slot in use. */
function assignSlots(order: readonly Run[], margin: number): number {
  let last = 0;
  order.forEach((run, index) => {
    run.slot = 0;
    for (const before of order.slice(0, index)) {
      const apart = before.bottom + margin <= run.top || run.bottom + margin <= before.top;
      if (!apart) run.slot = Math.max(run.slot, before.slot + 1);
    }
    last = Math.max(last, run.slot);
  });
  return last;
}
