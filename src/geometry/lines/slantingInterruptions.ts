/**
 * The same as `interruptions.ts` for lines that slant or bow: of two that cross, the steeper one passes behind.
 *
 * Must not know: how lines found their ways, how gaps are drawn.
 */
import type { LinkId, NodeId } from '../../plan/model/schema';
import type { Interruption, Interruptions } from './interruptions';
import type { Point } from '../types/types';

/** A line as it is drawn: `points` follow the bows between its waypoints. */
export interface Sampled {
  readonly id: LinkId;
  readonly to: NodeId;
  readonly waypoints: readonly Point[];
  readonly points: readonly Point[];
}

interface Segment {
  readonly line: number;
  readonly from: Point;
  readonly to: Point;
  readonly piece: number;
  /** Where on its piece it begins and ends, 0 to 1. */
  readonly shares: readonly [number, number];
}

/** Side of a square in px; segments are filed by the squares that they may touch. */
const side = 96;
const rows = 1 << 20;
/** Pairs looked at in all; past it no more crossings are marked. */
const patience = 300_000;
/** Squares that one segment may touch; a longer one is drawn whole. */
const farthest = 1_000;
/** Lines that cross at less than this (sine of the angle) run beside each other: a gap would be as long as they do. */
const flattest = 0.2;
/** No gap so near to an end, in px: there lines part, or meet. */
const fromEnds = 8;

export function slantingInterruptions(lines: readonly Sampled[]): Interruptions {
  const squares = new Map<number, Segment[]>();
  for (const [index, line] of lines.entries()) {
    for (const segment of segmentsOf(line, index)) {
      for (const square of squaresOf(segment)) {
        const here = squares.get(square);
        if (here) here.push(segment);
        else squares.set(square, [segment]);
      }
    }
  }
  const found = new Map<LinkId, Interruption[]>();
  let looked = 0;
  for (const [square, segments] of squares) {
    for (let i = 0; i < segments.length && looked < patience; i += 1) {
      for (let j = 0; j < i; j += 1) {
        looked += 1;
        const [one, other] = [segments[i]!, segments[j]!];
        if (lines[one.line]!.to === lines[other.line]!.to) continue;
        const met = meeting(one, other);
        // A crossing is counted in the square that it lies in.
        if (!met || squareAt(met.point) !== square) continue;
        const behind = steepness(one) >= steepness(other) ? one : other;
        const line = lines[behind.line]!;
        if (isNearEnd(line, met.point)) continue;
        const share = behind === one ? met.share : met.otherShare;
        const [first, last] = behind.shares;
        const own = found.get(line.id) ?? [];
        own.push({ piece: behind.piece, at: first + (last - first) * share });
        found.set(line.id, own);
      }
    }
  }
  for (const own of found.values()) own.sort((a, b) => a.piece - b.piece || a.at - b.at);
  return found;
}

/** The straight pieces of a line; a bow is as many of them as its samples. */
function segmentsOf({ waypoints, points }: Sampled, line: number): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (let piece = 0; piece + 1 < waypoints.length; piece += 1) {
    const end = waypoints[piece + 1]!;
    const first = at;
    while (at + 1 < points.length && (at === first || !isSame(points[at]!, end))) at += 1;
    const count = at - first;
    for (let step = 0; step < count; step += 1) {
      segments.push({
        line,
        from: points[first + step]!,
        to: points[first + step + 1]!,
        piece,
        shares: [step / count, (step + 1) / count],
      });
    }
  }
  return segments;
}

function isSame(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 1e-6 && Math.abs(a.y - b.y) < 1e-6;
}

function squareAt({ x, y }: Point): number {
  return Math.floor(x / side) * rows + Math.floor(y / side);
}

function squaresOf({ from, to }: Segment): number[] {
  const squares: number[] = [];
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map((x) => Math.floor(x / side));
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map((y) => Math.floor(y / side));
  if ((right! - left! + 1) * (bottom! - top! + 1) > farthest) return squares;
  for (let column = left!; column <= right!; column += 1)
    for (let row = top!; row <= bottom!; row += 1) squares.push(column * rows + row);
  return squares;
}

/** Where two segments cross, and at which share of each; undefined where they do not, or hardly. */
function meeting(a: Segment, b: Segment): { point: Point; share: number; otherShare: number } | undefined {
  const [ax, ay] = [a.to.x - a.from.x, a.to.y - a.from.y];
  const [bx, by] = [b.to.x - b.from.x, b.to.y - b.from.y];
  const cross = ax * by - ay * bx;
  if (Math.abs(cross) < flattest * Math.hypot(ax, ay) * Math.hypot(bx, by)) return undefined;
  const [dx, dy] = [b.from.x - a.from.x, b.from.y - a.from.y];
  const share = (dx * by - dy * bx) / cross;
  const otherShare = (dx * ay - dy * ax) / cross;
  if (share < 0 || share >= 1 || otherShare < 0 || otherShare >= 1) return undefined;
  return { point: { x: a.from.x + ax * share, y: a.from.y + ay * share }, share, otherShare };
}

function steepness({ from, to }: Segment): number {
  return Math.abs(to.y - from.y) / (Math.abs(to.x - from.x) + 1e-9);
}

function isNearEnd({ points }: Sampled, { x, y }: Point): boolean {
  return [points[0], points.at(-1)].some((end) => end && Math.hypot(end.x - x, end.y - y) < fromEnds);
}
