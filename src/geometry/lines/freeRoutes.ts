/**
 * Finds routes for lines between boxes that may stand anywhere. A line leaves from the sides that face each other, all
 * lines that reach a box from one side share a trunk, and a line goes round other boxes and keeps off other lines where
 * a simple detour exists.
 *
 * Must not know: columns, what a path looks like.
 */
import { polyline } from './connectorPath';
import { middleOf, type Route, type RouteInput, type Routes } from './connectorTypes';
import { spansOf, type Between, type Span } from './freeSpans';
import { createObstacles, type Obstacles } from './obstacles';
import { distinct } from './ports';
import { takenRuns, type TakenRun, type TakenRuns } from './takenRuns';
import { groupBy } from '../../kit/groupBy';
import type { Point } from '../types/types';
import { comfortable } from '../types/form';
import { measurements } from '../types/typography';

// Boxes that were put by hand stand as far apart as their user wished: the distances are the usual ones.
const { stub, trunk: spacing } = comfortable;
const { clearance } = measurements.connector;
/** How near a line may come to a box that is not its own, in px: touching a corner is running through it. */
const margin = 3;
/** Places beside the first that a line may turn at, in steps of the distance of two trunks. */
const aside = [0, 1, -1, 2, -2, 3, -3];

interface Taken {
  readonly uprights: TakenRuns;
  readonly levels: TakenRuns;
}

/** The ways of all lines whose boxes are there. */
export function freeRoutes({ boxes, links, shape }: RouteInput): Routes {
  const obstacles = createObstacles(boxes);
  const taken = { uprights: takenRuns(spacing - 1), levels: takenRuns(distinct) };
  const routes = new Map<string, Route>();
  const turning: Span[] = [];
  for (const span of spansOf({ boxes, links }, (between) => sideOver(between, obstacles))) {
    const direct = span.isOver || shape === 'elbow' ? undefined : [span.start, span.end];
    if (direct && obstacles.hitBy(polyline(direct, shape, true), margin, span.ends).length === 0) {
      routes.set(span.id, { waypoints: direct, flows: true });
    } else turning.push(span);
  }
  for (const bundle of groupBy(turning, ({ ends, side, isOver }) => `${ends[0]} ${side} ${isOver}`).values()) {
    const ways = bundle[0]?.isOver ? waysOver(bundle, obstacles, taken) : waysBetween(bundle, obstacles, taken);
    for (const [index, { id }] of bundle.entries()) routes.set(id, { waypoints: ways[index] ?? [], flows: false });
    for (const way of ways) take(way, taken);
  }
  return routes;
}

function outward({ side }: Pick<Span, 'side'>): number {
  return side === 'left' ? -1 : 1;
}

/** The level and upright pieces of a way. */
function runsOf(way: readonly Point[]): { readonly uprights: TakenRun[]; readonly levels: TakenRun[] } {
  const [uprights, levels]: [TakenRun[], TakenRun[]] = [[], []];
  for (const [index, to] of way.entries()) {
    const from = way[index - 1];
    if (!from) continue;
    if (from.x === to.x) uprights.push({ at: to.x, from: Math.min(from.y, to.y), to: Math.max(from.y, to.y) });
    else levels.push({ at: to.y, from: Math.min(from.x, to.x), to: Math.max(from.x, to.x) });
  }
  return { uprights, levels };
}

function take(way: readonly Point[], taken: Taken): void {
  const { uprights, levels } = runsOf(way);
  for (const run of uprights) taken.uprights.take(run);
  for (const run of levels) taken.levels.take(run);
}

/** How many other lines a way would run beside or over. */
function meeting(way: readonly Point[], taken: Taken): number {
  const { uprights, levels } = runsOf(way);
  return (
    uprights.reduce((sum, run) => sum + taken.uprights.meeting(run), 0) +
    levels.reduce((sum, run) => sum + taken.levels.meeting(run), 0)
  );
}

/** The ways of lines that share a trunk. */
function waysBetween(bundle: readonly Span[], obstacles: Obstacles, taken: Taken): (readonly Point[])[] {
  const [first] = bundle;
  if (!first) return [];
  const room = Math.min(...bundle.map(({ start, end }) => Math.abs(end.x - start.x)));
  const preferred = Math.min(room, measurements.columnGap) / 2;
  const steps = aside.map((step) => preferred + step * spacing);
  const offsets = [...steps, room - preferred].filter((offset) => offset >= stub && offset <= room - stub);
  const trunk = best(
    [preferred, ...offsets].map((offset) => first.start.x + outward(first) * offset),
    (x) =>
      bundle.reduce((sum, span) => {
        const way = bent(span, x);
        return sum + obstacles.hitBy(way, margin, span.ends).length * 10 + meeting(way, taken);
      }, 0),
  );
  return bundle.map((span) => wayOf(span, trunk, obstacles, taken));
}

function wayOf(span: Span, trunk: number, obstacles: Obstacles, taken: Taken): readonly Point[] {
  const hits = (way: readonly Point[]) => obstacles.hitBy(way, margin, span.ends);
  const simple = bent(span, trunk);
  const inTheWay = hits(simple);
  if (inTheWay.length === 0 && meeting(simple, taken) === 0) return simple;
  const cost = costOf(span, obstacles, taken);
  const detours = past(span, inTheWay, 0);
  const all = [...inTheWay, ...detours.flatMap(hits)];
  const found = best([simple, ...detours, ...past(span, all, 0)], cost);
  if (meeting(found, taken) === 0) return found;
  // Farther from what is in the way there may be no other line.
  return best([found, ...[1, 2].flatMap((step) => past(span, all, step)), ...asideOf(span, trunk)], cost);
}

/** Ways that turn beside the trunk. */
function asideOf(span: Span, trunk: number): (readonly Point[])[] {
  const [least, most] = [span.start.x, span.end.x].map((x, at) => x + (at === 0 ? 1 : -1) * outward(span) * stub);
  const isBetween = (x: number) => (x - (least ?? x)) * outward(span) >= 0 && ((most ?? x) - x) * outward(span) >= 0;
  return aside
    .map((step) => trunk + step * spacing)
    .filter(isBetween)
    .map((x) => bent(span, x));
}

/** A hit outweighs any detour, and running over another line most of them; among equals the shortest way. */
function costOf({ ends }: Between, obstacles: Obstacles, taken?: Taken): (way: readonly Point[]) => number {
  return (way) =>
    obstacles.hitBy(way, margin, ends).length * 1e6 + (taken ? meeting(way, taken) * 1e3 : 0) + lengthOf(way);
}

/** Out, up or down at `x`, and in. */
function bent({ start: a, end: b }: Span, x: number): readonly Point[] {
  return a.y === b.y ? [a, b] : [a, { x, y: a.y }, { x, y: b.y }, b];
}

/** Ways that pass above or below the boxes in the way, so many steps farther away than they need. */
function past(span: Span, inTheWay: readonly { y: number; height: number }[], step: number): (readonly Point[])[] {
  const { start: a, end: b } = span;
  const room = Math.abs(b.x - a.x) / 2;
  const [out, away] = [Math.min(room, stub + step * spacing), clearance + step * spacing];
  const [near, far] = [a.x + outward(span) * out, b.x - outward(span) * out];
  const heights = new Set(inTheWay.flatMap(({ y, height }) => [y - away, y + height + away]));
  return Array.from(heights, (y) => [a, { x: near, y: a.y }, { x: near, y }, { x: far, y }, { x: far, y: b.y }, b]);
}

/** The side on which a line that has to go round its own boxes goes the shorter way. */
function sideOver(between: Between, obstacles: Obstacles): Span['side'] {
  const { to, from, ends } = between;
  const around = (inTheWay: readonly Extent[]) =>
    (['right', 'left'] as const).map((side) => {
      const start = { x: side === 'left' ? to.x : to.x + to.width, y: middleOf(to) };
      const end = { x: side === 'left' ? from.x : from.x + from.width, y: middleOf(from) };
      return { side, way: bent({ ...between, side, isOver: true, start, end }, outside({ to, from, side }, inTheWay)) };
    });
  const plain = around([]);
  const hits = plain.flatMap(({ way }) => obstacles.hitBy(way, margin, ends));
  const cost = costOf(between, obstacles);
  return best([...plain, ...around(hits)], ({ way }) => cost(way)).side;
}

type Extent = Pick<Span['to'], 'x' | 'width'>;

/** The x of a run beside both boxes and those in the way. */
function outside({ to, from, side }: Pick<Span, 'to' | 'from' | 'side'>, inTheWay: readonly Extent[]): number {
  const all = [to, from, ...inTheWay];
  return side === 'right'
    ? Math.max(...all.map(({ x, width }) => x + width)) + stub
    : Math.min(...all.map(({ x }) => x)) - stub;
}

/** The ways of lines that leave and arrive on the same side, each with a run of its own. */
function waysOver(bundle: readonly Span[], obstacles: Obstacles, taken: Taken): (readonly Point[])[] {
  return bundle.map((span) => {
    const places = (inTheWay: readonly Extent[]) =>
      [0, 1, 2, 3].map((step) => bent(span, outside(span, inTheWay) + outward(span) * step * spacing));
    const plain = places([]);
    const hits = plain.flatMap((way) => obstacles.hitBy(way, margin, span.ends));
    return best([...plain, ...(hits.length > 0 ? places(hits) : [])], costOf(span, obstacles, taken));
  });
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
