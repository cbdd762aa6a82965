/**
 * Decides from which sides of boxes that stand anywhere their lines leave, and at which heights. Lines that reach a box
 * from one side share a port; every other line has one of its own.
 *
 * Must not know: what stands between the boxes.
 */
import { groupBy } from '../../kit/groupBy';
import type { LinkId, NodeId } from '../../plan/model/schema';
import { middleOf, type RouteInput, type Stop } from './connectorTypes';
import { placePorts } from './ports';
import { comfortable } from '../types/form';
import type { Point } from '../types/types';

/** One line with its boxes and its ends. */
export interface Span {
  readonly id: LinkId;
  readonly ends: readonly [to: NodeId, from: NodeId];
  readonly to: Stop;
  readonly from: Stop;
  /** The side of `to` that `from` stands on. */
  readonly side: 'right' | 'left';
  /** Neither has room for a line between them: both ends are on that side. */
  readonly isOver: boolean;
  readonly start: Point;
  readonly end: Point;
}

export type Between = Pick<Span, 'id' | 'ends' | 'to' | 'from'>;
export type SideFor = (span: Between) => Span['side'];
type Sided = Omit<Span, 'start' | 'end'>;

/** One end of a line, or of several that share a trunk. */
interface Port {
  readonly edge: string;
  readonly stop: Stop;
  readonly key: string;
  readonly comesFrom: number;
}

// Boxes that were put by hand stand as far apart as their user wished: the distances are the usual ones.
const { stub } = comfortable;
/** Ports stand farther apart than this and the next one together, in px. */
const kink = 4;

/** `sideFor` chooses the side for two boxes that have no room for a line between them. */
export function spansOf({ boxes, links }: Pick<RouteInput, 'boxes' | 'links'>, sideFor: SideFor): Span[] {
  const sided = links.flatMap(({ id, from: fromId, to: toId }): Sided[] => {
    const [to, from] = [boxes[toId], boxes[fromId]];
    if (!to || !from) return [];
    const facing = facingSide(to, from);
    const between = { id, ends: [toId, fromId], to, from } as const;
    return [{ ...between, side: facing ?? sideFor(between), isOver: !facing }];
  });
  const heights = portHeights(sided);
  return sided.map((span): Span => {
    const { to, from } = span;
    const [toEdge, fromEdge] = edgesOf(span);
    const start = { x: edgeX(to, toEdge), y: heights.get(trunkKey(span)) ?? middleOf(to) };
    const y = heights.get(ownKey(span)) ?? middleOf(from);
    // A few pixels of difference would be a kink in the line.
    return { ...span, start, end: { x: edgeX(from, fromEdge), y: Math.abs(y - start.y) <= kink ? start.y : y } };
  });
}

function facingSide(to: Stop, from: Stop): Span['side'] | undefined {
  if (from.x - (to.x + to.width) >= 2 * stub) return 'right';
  return to.x - (from.x + from.width) >= 2 * stub ? 'left' : undefined;
}

function edgesOf({ side, isOver }: Sided): [to: Span['side'], from: Span['side']] {
  return [side, isOver === (side === 'right') ? 'right' : 'left'];
}

function edgeX({ x, width }: Stop, side: Span['side']): number {
  return side === 'left' ? x : x + width;
}

function trunkKey({ ends: [to], side }: Sided): string {
  return `${to} ${side} trunk`;
}

function ownKey({ ends: [to, from], side, isOver }: Sided): string {
  return `${from} to ${to} ${side} ${isOver ? 'over' : ''}`;
}

/** The heights of all ports by key. */
function portHeights(spans: readonly Sided[]): Map<string, number> {
  const ports = new Map<string, Port>();
  const open = (port: Port) => {
    if (!ports.has(port.key)) ports.set(port.key, port);
  };
  for (const span of spans) {
    const [toEdge, fromEdge] = edgesOf(span);
    const { ends, to, from } = span;
    open({ edge: `${ends[0]} ${toEdge}`, stop: to, key: trunkKey(span), comesFrom: middleOf(from) });
    open({ edge: `${ends[1]} ${fromEdge}`, stop: from, key: ownKey(span), comesFrom: middleOf(to) });
  }
  const heights = new Map<string, number>();
  for (const own of groupBy(ports.values(), ({ edge }) => edge).values()) {
    const sorted = own.toSorted((a, b) => a.comesFrom - b.comesFrom);
    const [first] = sorted;
    if (!first) continue;
    const { y, height } = first.stop;
    const nowhere = { comesFrom: -Infinity, others: [] };
    const placed = placePorts(
      { top: y, bottom: y + height },
      sorted.map(() => nowhere),
    );
    for (const [index, { key }] of sorted.entries()) heights.set(key, placed[index] ?? middleOf(first.stop));
  }
  return heights;
}
