/**
 * Draws a route: rounded, curved or straight path data, and arrowheads. Coordinates are written with one decimal.
 *
 * Must not know: boxes, links, how the route was found.
 */
import type { LinkShape } from './connectorTypes';
import type { Point } from '../types/types';
import { measurements } from '../types/typography';

/** Points of a curve that stand for it in hit tests, for each of its bows. */
const samples = 8;
/** Radius of the corners of a curved line that has to go round a box, in px. */
const wideRadius = 24;

export interface Drawn {
  readonly path: string;
  readonly arrow?: string;
}

/** Which end of a path carries an arrowhead, seen along the path. */
export type ArrowEnd = 'none' | 'start' | 'end';

/**
 * A path through `waypoints`. Only a curved line whose route `flows` (its bends are its own to make) is drawn in
 * bows that leave and arrive level; every other one bends at the waypoints.
 */
export function drawRoute(waypoints: readonly Point[], shape: LinkShape, flows: boolean, end: ArrowEnd): Drawn {
  const curved = shape === 'curved' && flows;
  const line =
    end === 'start'
      ? trimmed(waypoints, curved)
      : end === 'end'
        ? trimmed(waypoints.toReversed(), curved).toReversed()
        : waypoints;
  const radius = shape === 'elbow' ? measurements.connector.radius : shape === 'curved' ? wideRadius : 0;
  const path = curved ? curvedPath(line) : roundedPath(line, radius);
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

function roundedPath(points: readonly Point[], radius: number): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (!before) return `M${at(point)}`;
      const r = after ? Math.min(radius, distance(before, point) / 2, distance(point, after) / 2) : 0;
      // A corner too small to be seen.
      if (!after || r < 0.5) return `L${at(point)}`;
      return `L${at(towards(point, before, r))}Q${at(point)} ${at(towards(point, after, r))}`;
    })
    .join('');
}

function curvedPath(points: readonly Point[]): string {
  return points
    .map((to, index) => {
      const from = points[index - 1];
      if (!from) return `M${at(to)}`;
      if (level(from, to)) return `L${at(to)}`;
      const middle = (from.x + to.x) / 2;
      return `C${at({ x: middle, y: from.y })} ${at({ x: middle, y: to.y })} ${at(to)}`;
    })
    .join('');
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
