/**
 * Finds routes for lines between boxes that may stand anywhere. A line leaves from the sides that face each other, all
 * lines that reach a box from one side share a trunk, and a line goes round other boxes where a simple detour exists.
 *
 * Must not know: columns, what a path looks like.
 */
import type { NodeId } from '../../plan/model/schema';
import { polyline } from './connectorPath';
import { middleOf, type Route, type RouteInput, type Routes, type Stop } from './connectorTypes';
import { createObstacles, type Obstacles } from './obstacles';
import { takenRuns, type TakenRuns } from './takenRuns';
import type { Point } from '../types/types';
import { comfortable } from '../types/form';
import { measurements } from '../types/typography';

/** One line with its boxes. */
interface Span {
  readonly id: string;
  readonly ends: readonly [to: NodeId, from: NodeId];
  readonly to: Stop;
  readonly from: Stop;
  /** The side of `to` that `from` stands on; `'over'` when neither has room for a line between them. */
  readonly side: 'right' | 'left' | 'over';
}

// Boxes that were put by hand stand as far apart as their user wished: the distances are the usual ones.
const { stub, trunk: spacing } = comfortable;
const { clearance } = measurements.connector;
/** How near a line may come to a box that is not its own, in px: touching a corner is running through it. */
const margin = 3;

/** The ways of all lines whose boxes are there. */
export function freeRoutes({ boxes, links, shape }: RouteInput): Routes {
  const obstacles = createObstacles(boxes);
  const taken = takenRuns();
  const routes = new Map<string, Route>();
  const bundles = new Map<string, Span[]>();
  for (const link of links) {
    const [to, from] = [boxes[link.to], boxes[link.from]];
    if (!to || !from) continue;
    const span: Span = { id: link.id, ends: [link.to, link.from], to, from, side: sideOf(to, from) };
    const direct = span.side === 'over' || shape === 'elbow' ? undefined : [start(span), end(span)];
    if (direct && obstacles.hitBy(polyline(direct, shape, true), margin, span.ends).length === 0) {
      routes.set(span.id, { waypoints: direct, flows: true });
    } else {
      const key = `${link.to} ${span.side}`;
      const bundle = bundles.get(key);
      if (bundle) bundle.push(span);
      else bundles.set(key, [span]);
    }
  }
  for (const bundle of bundles.values()) {
    const trunk = trunkOf(bundle, obstacles, taken);
    for (const span of bundle) routes.set(span.id, { waypoints: wayOf(span, trunk, obstacles), flows: false });
  }
  return routes;
}

function sideOf(to: Stop, from: Stop): Span['side'] {
  if (from.x - (to.x + to.width) >= 2 * stub) return 'right';
  return to.x - (from.x + from.width) >= 2 * stub ? 'left' : 'over';
}

function outward({ side }: Span): number {
  return side === 'left' ? -1 : 1;
}

function start({ to, side }: Span): Point {
  return { x: side === 'left' ? to.x : to.x + to.width, y: middleOf(to) };
}

function end(span: Span): Point {
  const { from, to, side } = span;
  const y = middleOf(from);
  // A pixel of difference would be a kink in the line.
  return { x: side === 'right' ? from.x : from.x + from.width, y: Math.abs(y - middleOf(to)) < 1 ? middleOf(to) : y };
}

/** The x at which a bundle runs up and down, and takes it. Of no account for boxes that stand over each other. */
function trunkOf(bundle: readonly Span[], obstacles: Obstacles, taken: TakenRuns): number {
  const [first] = bundle;
  if (!first || first.side === 'over') return 0;
  const room = Math.min(...bundle.map((span) => Math.abs(end(span).x - start(span).x)));
  const preferred = Math.min(room, measurements.columnGap) / 2;
  const steps = [0, 1, -1, 2, -2, 3, -3].map((step) => preferred + step * spacing);
  const offsets = [...steps, room - preferred].filter((offset) => offset >= stub && offset <= room - stub);
  const ys = bundle.flatMap((span) => [start(span).y, end(span).y]);
  const run = { top: Math.min(...ys), bottom: Math.max(...ys) };
  const x = best(
    [preferred, ...offsets].map((offset) => start(first).x + outward(first) * offset),
    (candidate) =>
      bundle.reduce((sum, span) => sum + obstacles.hitBy(bent(span, candidate), margin, span.ends).length * 10, 0) +
      taken.meeting(candidate, run),
  );
  if (run.bottom > run.top) taken.take({ x, ...run });
  return x;
}

function wayOf(span: Span, trunk: number, obstacles: Obstacles): readonly Point[] {
  const hits = (way: readonly Point[]) => obstacles.hitBy(way, margin, span.ends);
  // A hit outweighs any detour; among equals the shortest way.
  const cost = (way: readonly Point[]) => hits(way).length * 1e6 + lengthOf(way);
  if (span.side === 'over') {
    const plain = around(span, []);
    return best([...plain, ...around(span, plain.flatMap(hits))], cost);
  }
  const simple = bent(span, trunk);
  const inTheWay = hits(simple);
  if (inTheWay.length === 0) return simple;
  const detours = past(span, inTheWay);
  return best([simple, ...detours, ...past(span, detours.flatMap(hits))], cost);
}

/** Out, up or down at `x`, and in. */
function bent(span: Span, x: number): readonly Point[] {
  const [a, b] = [start(span), end(span)];
  return a.y === b.y ? [a, b] : [a, { x, y: a.y }, { x, y: b.y }, b];
}

/** Ways that pass above or below the boxes in the way. */
function past(span: Span, inTheWay: readonly { y: number; height: number }[]): (readonly Point[])[] {
  const [a, b] = [start(span), end(span)];
  const [near, far] = [a.x + outward(span) * stub, b.x - outward(span) * stub];
  const heights = new Set(inTheWay.flatMap(({ y, height }) => [y - clearance, y + height + clearance]));
  return Array.from(heights, (y) => [a, { x: near, y: a.y }, { x: near, y }, { x: far, y }, { x: far, y: b.y }, b]);
}

/** Ways that leave and arrive on the same side, outside of both boxes and of those in the way. */
function around({ to, from }: Span, inTheWay: readonly { x: number; width: number }[]): (readonly Point[])[] {
  const all = [to, from, ...inTheWay];
  const right = Math.max(...all.map(({ x, width }) => x + width)) + stub;
  const left = Math.min(...all.map(({ x }) => x)) - stub;
  const [a, b] = [middleOf(to), middleOf(from)];
  return [
    [
      { x: to.x + to.width, y: a },
      { x: right, y: a },
      { x: right, y: b },
      { x: from.x + from.width, y: b },
    ],
    [
      { x: to.x, y: a },
      { x: left, y: a },
      { x: left, y: b },
      { x: from.x, y: b },
    ],
  ];
}

function lengthOf(way: readonly Point[]): number {
  return way
    .slice(1)
    .reduce((sum, { x, y }, index) => sum + Math.abs(x - (way[index]?.x ?? x)) + Math.abs(y - (way[index]?.y ?? y)), 0);
}

/** The candidate of least cost, the first of several. */
function best<T>(candidates: readonly T[], cost: (candidate: T) => number): T {
  const [first, ...others] = candidates;
  if (first === undefined) throw new Error('There is nothing to choose from.');
  let chosen: { candidate: T; cost: number } = { candidate: first, cost: cost(first) };
  for (const candidate of others) {
    if (chosen.cost === 0) break;
    const its = cost(candidate);
    if (its < chosen.cost) chosen = { candidate, cost: its };
  }
  return chosen.candidate;
}
