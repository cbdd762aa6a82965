/**
 * Decides at which heights each line of a tidy diagram passes each gap between two columns: from the box or lane on the
 * left to the port or lane on the right. Within a gap the heights of lines to different boxes stand clear of each other, so
 * whatever is drawn between them can be told apart.
 *
 * Must not know: where columns stand, what a path looks like.
 */
import { groupBy } from '../../kit/groupBy';
import type { LinkId, NodeId } from '../../plan/model/schema';
import { laneRoom } from './columnRoom';
import { middleOf, type RouteInput, type Stop } from './connectorTypes';
import { clearOf, distinct, nearlyLevel, placePorts, type Edge } from './ports';

/** What one line does in one gap: it comes in on the right, leaves on the left, and runs with its bundle between. */
export interface Passage {
  /** Lines of one bundle go to one box, and leave the gap at one height. */
  readonly bundle: string;
  readonly left: number;
  readonly right: number;
}

/** The way of one line, one passage for each gap from `first` on. */
export interface Way {
  readonly first: number;
  readonly passages: readonly Passage[];
}

/** By link; a line that cannot be drawn is not there. */
export type Ways = ReadonlyMap<LinkId, Way>;

/** One line in the gap that is being worked on. */
interface Wire {
  readonly to: NodeId;
  readonly from: NodeId;
  /** The lane that it takes through the column on the right of the gap; none where it has come to its box. */
  readonly lane: number | undefined;
  readonly left: number;
  readonly passages: Passage[];
}

type PassingInput = Pick<RouteInput, 'boxes' | 'links' | 'lanes'> & {
  readonly columns: readonly { readonly id: string }[];
};

export function waysOf({ boxes, links, lanes, columns }: PassingInput): Ways {
  const ways = new Map<LinkId, { first: number; last: number; to: NodeId; from: NodeId; passages: Passage[] }>();
  const level = new Map(columns.map(({ id }, at) => [id, at]));
  const byGap = columns.map((): LinkId[] => []);
  for (const { id, from, to } of links) {
    const [first, last] = [level.get(boxes[to]?.column ?? ''), level.get(boxes[from]?.column ?? '')];
    if (first === undefined || last === undefined || first >= last) continue;
    ways.set(id, { first, last: last - 1, to, from, passages: [] });
    for (let gap = first; gap < last; gap += 1) byGap[gap]!.push(id);
  }
  let inColumns: ReadonlyMap<string, readonly Stop[]> | undefined;
  for (const [gap, ids] of byGap.entries()) {
    const next = columns[gap + 1]?.id ?? '';
    const wires = ids.flatMap((id): Wire[] => {
      const way = ways.get(id);
      if (!way) return [];
      const { to, from, passages } = way;
      const left = passages.at(-1)?.right ?? middleOf(boxes[to]!);
      return [{ to, from, left, passages, lane: gap === way.last ? undefined : (lanes[id]?.[next] ?? left) }];
    });
    const others = neighboursAmong(wires);
    const passing = wires.filter(({ lane }) => lane !== undefined);
    if (passing.length > 0) {
      inColumns ??= groupBy(Object.values(boxes), ({ column }) => column);
      passLanes(passing, inColumns.get(next) ?? [], others);
    }
    arrive(
      wires.filter(({ lane }) => lane === undefined),
      boxes,
      others,
    );
  }
  return ways;
}

/** Gives the heights between `top` and `bottom`, and a little beyond, at which other boxes than `to` have their lines. */
type OthersNear = (to: NodeId, edge: Edge) => number[];

function neighboursAmong(wires: readonly Wire[]): OthersNear {
  const lefts = wires.toSorted((a, b) => a.left - b.left);
  return (to, { top, bottom }) => {
    let [low, high] = [0, lefts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lefts[middle]!.left < top - distinct) low = middle + 1;
      else high = middle;
    }
    const near: number[] = [];
    for (let at = low; at < lefts.length && lefts[at]!.left <= bottom + distinct; at += 1) {
      const { left } = lefts[at]!;
      if (lefts[at]!.to !== to && left !== near.at(-1)) near.push(left);
    }
    return near;
  };
}

/** Lines to one box that layout has given one lane keep it together. */
function passLanes(wires: readonly Wire[], boxes: readonly Stop[], others: OthersNear): void {
  const heights = [...new Set(wires.map(({ lane = 0 }) => lane))].sort((a, b) => a - b);
  const rooms = laneRoom(
    heights,
    boxes.map(({ y, height }) => ({ top: y, bottom: y + height })),
  );
  const roomOf = new Map(heights.map((lane, index) => [lane, rooms[index]!]));
  for (const wire of wires) {
    const { to, left, lane = left } = wire;
    const { top, bottom } = roomOf.get(lane) ?? { top: lane, bottom: lane };
    const isLevel = Math.abs(left - lane) <= nearlyLevel && left >= top && left <= bottom;
    const near = { top: lane - nearlyLevel, bottom: lane + nearlyLevel };
    pass(wire, isLevel ? left : clearOf(others(to, near), lane, top, bottom));
  }
}

/** Each box has a port for each box that it is linked to, in the order in which those lines come. */
function arrive(wires: readonly Wire[], boxes: RouteInput['boxes'], others: OthersNear): void {
  for (const [from, own] of groupBy(wires, (wire) => wire.from)) {
    const { y, height } = boxes[from]!;
    const edge = { top: y, bottom: y + height };
    const parents = [...groupBy(own, ({ to }) => to).values()].sort((a, b) => a[0]!.left - b[0]!.left);
    const ports = placePorts(
      edge,
      parents.map(([wire]) => ({ comesFrom: wire!.left, others: others(wire!.to, edge) })),
    );
    for (const [index, same] of parents.entries()) for (const wire of same) pass(wire, ports[index]!);
  }
}

function pass({ to, left, passages }: Wire, right: number): void {
  passages.push({ bundle: `${to} ${left}`, left, right });
}
