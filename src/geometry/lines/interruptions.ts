/**
 * Finds where a line passes behind another one, so that it can be drawn with a gap there: a crossing is then told from a
 * junction. Lines to one box are one tree: they join, and never cross.
 *
 * Must not know: how lines found their ways, how gaps are drawn.
 */
import type { LinkId, NodeId } from '../../plan/model/schema';
import type { Routes } from './connectorTypes';

/** Where a line is interrupted: on the piece after the waypoint `piece`, at the share `at` of that piece. */
export interface Interruption {
  readonly piece: number;
  readonly at: number;
}

/** By link, along the line. */
export type Interruptions = ReadonlyMap<LinkId, readonly Interruption[]>;

interface Level {
  readonly to: NodeId;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Level pieces are filed by strips of this breadth, in px. */
const strip = 64;
/**
 * Pieces looked at in all: as much as a diagram of some thousand boxes may need. Where more lines cross, nobody tells one
 * from the other, and no more crossings are marked.
 */
const patience = 4_000_000;

/** Where a piece passes behind more lines than this, gaps would not help to follow it. */
const most = 60;

/** Of lines that run level and upright alone, the upright ones pass behind. */
export function interruptions(
  routes: Routes,
  links: readonly { readonly id: LinkId; readonly to: NodeId }[],
): Interruptions {
  const strips = levelsByStrip(routes, links);
  const found = new Map<LinkId, Interruption[]>();
  let looked = 0;
  for (const { id, to } of links) {
    const { waypoints = [] } = routes.get(id) ?? {};
    for (let piece = 0; piece + 1 < waypoints.length && looked < patience; piece += 1) {
      const [from, end] = [waypoints[piece]!, waypoints[piece + 1]!];
      if (from.x !== end.x || from.y === end.y) continue;
      const [top, bottom] = [Math.min(from.y, end.y), Math.max(from.y, end.y)];
      const levels = strips.get(Math.floor(from.x / strip)) ?? [];
      const crossed: number[] = [];
      for (let at = firstBelow(levels, top); at < levels.length && levels[at]!.y < bottom; at += 1) {
        const level = levels[at]!;
        looked += 1;
        if (level.to !== to && level.left < from.x && level.right > from.x) crossed.push(level.y);
      }
      if (crossed.length > 0 && crossed.length <= most)
        add(
          found,
          id,
          piece,
          crossed.map((y) => (y - from.y) / (end.y - from.y)),
        );
    }
  }
  return found;
}

function add(found: Map<LinkId, Interruption[]>, id: LinkId, piece: number, shares: readonly number[]): void {
  const own = found.get(id) ?? [];
  own.push(...[...new Set(shares)].sort((a, b) => a - b).map((at) => ({ piece, at })));
  found.set(id, own);
}

function levelsByStrip(
  routes: Routes,
  links: readonly { readonly id: LinkId; readonly to: NodeId }[],
): Map<number, Level[]> {
  const strips = new Map<number, Level[]>();
  const stubs = new Map<NodeId, Level>();
  for (const { id, to } of links) {
    const { waypoints = [] } = routes.get(id) ?? {};
    for (let piece = 0; piece + 1 < waypoints.length; piece += 1) {
      const [a, b] = [waypoints[piece]!, waypoints[piece + 1]!];
      if (a.y !== b.y || a.x === b.x) continue;
      const level = { to, y: a.y, left: Math.min(a.x, b.x), right: Math.max(a.x, b.x) };
      // The lines of one trunk leave their box as one.
      const stub = piece === 0 ? stubs.get(to) : undefined;
      if (stub && stub.y === level.y && stub.left === level.left && stub.right === level.right) continue;
      if (piece === 0) stubs.set(to, level);
      for (let at = Math.floor(level.left / strip); at <= Math.floor(level.right / strip); at += 1) {
        const others = strips.get(at);
        if (others) others.push(level);
        else strips.set(at, [level]);
      }
    }
  }
  for (const levels of strips.values()) levels.sort((a, b) => a.y - b.y);
  return strips;
}

/** The first of `levels` that lies below `y`. */
function firstBelow(levels: readonly Level[], y: number): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (levels[middle]!.y <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}
