/**
 * Draws a route: rounded, curved or straight path data, and arrowheads. Coordinates are written with one decimal.
 *
 * Must not know: boxes, links, how the route was found.
 */
import type { LinkShape } from './connectorTypes';
import type { Interruption } from './interruptions';
import type { Point } from '../types/types';
import { measurements } from '../types/typography';

/** Points of a curve that stand for it in hit tests, for each of its bows. */
const samples = 8;
/** Radius of the corners of a curved line that has to go round a box, in px. */
const wideRadius = 24;
/** Half of the gap in a line that passes behind another one, in px. */
const halfGap = 4;

export interface Drawn {
  readonly path: string;
  readonly arrow?: string;
}

/** Which end of a path carries an arrowhead, seen along the path. */
export type ArrowEnd = 'none' | 'start' | 'end';

const uninterrupted: readonly Interruption[] = [];

/**
 * A path through `waypoints`, with a gap wherever it is interrupted. Only a curved line whose route `flows` (its bends are its own to make) is drawn in
 * bows that leave and arrive level; every other one bends at the waypoints.
 */
export function drawRoute(
  waypoints: readonly Point[],
  shape: LinkShape,
  flows: boolean,
  end: ArrowEnd,
  interrupted: readonly Interruption[] = uninterrupted,
): Drawn {
  const curved = shape === 'curved' && flows;
  const line =
    end === 'start'
      ? trimmed(waypoints, curved)
      : end === 'end'
        ? trimmed(waypoints.toReversed(), curved).toReversed()
        : waypoints;
  const radius = shape === 'elbow' ? measurements.connector.radius : shape === 'curved' ? wideRadius : 0;
  const path = curved
    ? curvedPath(line, interrupted)
    : roundedPath(line, radius, (piece) => gapsOn(waypoints, piece, interrupted));
  if (end === 'none') return { path };
  return { path, arrow: arrowhead(end === 'start' ? waypoints : waypoints.toReversed(), curved) };
}

/** `waypoints` as a polyline: bows are followed by short straight pieces. */
export function polyline(waypoints: readonly Point[], shape: LinkShape, flows: boolean): readonly Point[] {
  if (shape !== 'curved' || !flows) return waypoints;
  return waypoints.flatMap((to, index) => {
    const from = waypoints[index - 1];
    if (!from || level(from, to)) return [to];
    return Array.from({ length: samples }, (_, step) => bowAt(from, to, (step + 1) / samples));
  });
}

/** A gap in a straight piece: from where to where, along the line. */
type Gap = readonly [from: Point, to: Point];

/** The gaps in a piece of the way; those that would run into each other are one. */
function gapsOn(waypoints: readonly Point[], piece: number, interrupted: readonly Interruption[]): Gap[] {
  const [a, b] = [waypoints[piece], waypoints[piece + 1]];
  if (!a || !b || interrupted.length === 0) return [];
  const length = distance(a, b);
  const gaps: [number, number][] = [];
  for (const { piece: on, at: share } of interrupted) {
    if (on !== piece) continue;
    const [from, to] = [Math.max(0, share * length - halfGap), Math.min(length, share * length + halfGap)];
    const last = gaps.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else gaps.push([from, to]);
  }
  return gaps.map(([from, to]) => [towards(a, b, from), towards(a, b, to)]);
}

function roundedPath(points: readonly Point[], radius: number, gapsIn: (piece: number) => readonly Gap[]): string {
  let gapsBefore: readonly Gap[] = [];
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      const [comingFrom, goingTo] = [gapsBefore.at(-1)?.[1] ?? before, after];
      const gaps = before ? gapsBefore : [];
      gapsBefore = after ? gapsIn(index) : [];
      if (!before) return `M${at(point)}`;
      const passed = gaps.map(([from, to]) => `L${at(from)}M${at(to)}`).join('');
      // A corner may take half of a piece, and what is free up to a gap.
      const free = Math.min(
        distance(comingFrom ?? before, point),
        distance(gapsBefore[0]?.[0] ?? point, point) || Infinity,
      );
      const half = goingTo ? Math.min(distance(before, point) / 2, distance(point, goingTo) / 2) : 0;
      const r = goingTo ? Math.min(radius, half, free) : 0;
      // A corner too small to be seen.
      if (!goingTo || r < 0.5) return `${passed}L${at(point)}`;
      return `${passed}L${at(towards(point, before, r))}Q${at(point)} ${at(towards(point, goingTo, r))}`;
    })
    .join('');
}

function curvedPath(points: readonly Point[], interrupted: readonly Interruption[]): string {
  return points
    .map((to, index) => {
      const from = points[index - 1];
      if (!from) return `M${at(to)}`;
      if (level(from, to)) return `L${at(to)}`;
      const own = interrupted.filter(({ piece }) => piece === index - 1);
      return bowParts(from, to, own)
        .map(([first, last], part) => {
          const [start, ...rest] = partOfBow(from, to, first, last);
          return `${part > 0 ? `M${at(start)}` : ''}C${rest.map(at).join(' ')}`;
        })
        .join('');
    })
    .join('');
}

/** The shares of a bow between its gaps. */
function bowParts(from: Point, to: Point, interrupted: readonly Interruption[]): [first: number, last: number][] {
  const parts: [number, number][] = [];
  let first = 0;
  for (const { at: share } of interrupted) {
    const speed =
      distance(bowAt(from, to, Math.max(0, share - 0.01)), bowAt(from, to, Math.min(1, share + 0.01))) / 0.02;
    const half = halfGap / Math.max(1, speed);
    if (share - half > first) parts.push([first, share - half]);
    first = Math.max(first, share + half);
  }
  if (first < 1 || parts.length === 0) parts.push([first, 1]);
  return parts;
}

/** The bow from `from` to `to` between two shares of it: de Casteljau's way, by blossoms. */
function partOfBow(from: Point, to: Point, first: number, last: number): [Point, Point, Point, Point] {
  const middle = (from.x + to.x) / 2;
  const handles = [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to] as const;
  const between = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });
  const blossom = (...[r, s, t]: readonly [number, number, number]): Point => {
    const [a, b, c, d] = handles;
    const [ab, bc, cd] = [between(a, b, r), between(b, c, r), between(c, d, r)];
    return between(between(ab, bc, s), between(bc, cd, s), t);
  };
  return [
    blossom(first, first, first),
    blossom(first, first, last),
    blossom(first, last, last),
    blossom(last, last, last),
  ];
}

/** The point of a bow at `t` of 0 to 1: Bézier's formula with both handles at half the way across. */
function bowAt(from: Point, to: Point, t: number): Point {
  const middle = (from.x + to.x) / 2;
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  return { x: a * from.x + (b + c) * middle + d * to.x, y: (a + b) * from.y + (c + d) * to.y };
}

/** A triangle with its tip on the first waypoint, pointing against the line that leaves from there. */
function arrowhead(waypoints: readonly Point[], curved: boolean): string {
  const [tip, next] = ends(waypoints, curved);
  const { length, breadth } = measurements.arrow;
  const base = towards(tip, next, length);
  const across = { x: ((base.y - tip.y) / length) * (breadth / 2), y: ((tip.x - base.x) / length) * (breadth / 2) };
  return `M${at(tip)}L${at({ x: base.x + across.x, y: base.y + across.y })}L${at({ x: base.x - across.x, y: base.y - across.y })}Z`;
}

/** Takes back the first end into the arrowhead, so that a heavy line does not blunt its tip. */
function trimmed(waypoints: readonly Point[], curved: boolean): readonly Point[] {
  const [tip, next] = ends(waypoints, curved);
  const inset = Math.min(measurements.arrow.length - 1, distance(tip, next) / 2);
  return [towards(tip, next, inset), ...waypoints.slice(1)];
}

/** The first point and one in the direction in which the line leaves it. */
function ends(waypoints: readonly Point[], curved: boolean): [Point, Point] {
  const [tip = { x: 0, y: 0 }, next = tip] = waypoints;
  return [tip, curved ? { x: next.x, y: tip.y } : next];
}

function level(a: Point, b: Point): boolean {
  return Math.abs(a.y - b.y) < 1;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / (distance(from, to) || 1);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function at({ x, y }: Point): string {
  return `${tenths(x)} ${tenths(y)}`;
}

function tenths(value: number): number {
  // Adding 0 makes a plain zero of a negative one.
  return Math.round(value * 10) / 10 + 0;
}
