/**
 * Draws ties between marks: straight or bowed, from edge to edge, with an arrowhead where they have a direction. Several
 * ties of the same two people bow apart.
 */
import type { Point } from '../types/types';
import { mapSizes } from './mapTypes';

export interface DrawnTie {
  /** SVG path data from one mark to the other, absolute coordinates. */
  readonly path: string;
  /** Filled triangle at the end; absent without direction. */
  readonly arrow?: string;
  readonly middle: Point;
}

interface TieForm {
  /** How far it bows to the left of its way, as a part of its length; 0 is straight. */
  readonly bow: number;
  readonly isDirected: boolean;
  /** px */
  readonly width: number;
}

const free = 5;

export function tiePath(from: Point, to: Point, { bow, isDirected, width }: TieForm): DrawnTie {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const way = length === 0 ? { x: 1, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const bend = {
    x: (from.x + to.x) / 2 + way.y * length * bow * 2,
    y: (from.y + to.y) / 2 - way.x * length * bow * 2,
  };
  const head = isDirected ? 6 + 1.6 * width : 0;
  const start = towards(from, bend, mapSizes.radius + free);
  const tip = towards(to, bend, mapSizes.radius + free);
  const end = towards(tip, bend, Math.max(0, head - 1));
  const line = bow === 0 ? `L${spot(end)}` : `Q${spot(bend)} ${spot(end)}`;
  return {
    path: `M${spot(start)} ${line}`,
    ...(isDirected && { arrow: arrowhead(tip, bend, head) }),
    middle: { x: (from.x + 2 * bend.x + to.x) / 4, y: (from.y + 2 * bend.y + to.y) / 4 },
  };
}

/** For each tie how far it bows: `bowed` ones always, straight ones where another lies there already. */
export function bowsOf(ties: readonly { readonly from: string; readonly to: string; readonly isBowed: boolean }[]) {
  const lying = new Map<string, number>();
  return ties.map(({ from, to, isBowed }) => {
    const key = JSON.stringify([from < to ? [from, to] : [to, from], isBowed, isBowed && from < to]);
    const before = lying.get(key) ?? 0;
    lying.set(key, before + 1);
    return (isBowed ? 0.1 : 0) + before * 0.09;
  });
}

function towards(from: Point, to: Point, by: number): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  return far === 0 ? from : { x: from.x + ((to.x - from.x) / far) * by, y: from.y + ((to.y - from.y) / far) * by };
}

function arrowhead(tip: Point, from: Point, length: number): string {
  const base = towards(tip, from, length);
  const [dx, dy] = [(tip.x - base.x) * 0.45, (tip.y - base.y) * 0.45];
  return `M${spot(tip)} L${spot({ x: base.x - dy, y: base.y + dx })} L${spot({ x: base.x + dy, y: base.y - dx })} Z`;
}

function spot({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
