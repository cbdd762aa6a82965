/** Defines what both kinds of routing take and give. */
import type { Appearance, ColumnId, Link, LinkId, NodeId } from '../../plan/model/schema';
import type { Placement } from '../layout/layoutTypes';
import type { Spacing } from '../types/form';
import type { Point, Rect } from '../types/types';

export type LinkShape = NonNullable<Appearance['links']>;
export type ArrowStyle = NonNullable<Appearance['arrows']>;

/** A box as routing sees it. */
export interface Stop extends Rect {
  readonly column: ColumnId;
}

/** One column of a tidy diagram, in px. */
export interface Track {
  readonly id: ColumnId;
  readonly x: number;
  readonly width: number;
}

export interface RouteInput {
  readonly boxes: Readonly<Record<NodeId, Stop>>;
  readonly links: readonly Pick<Link, 'id' | 'from' | 'to'>[];
  /** Columns from left to right. */
  readonly columns: readonly Track[];
  readonly lanes: Placement['lanes'];
  readonly shape: LinkShape;
  readonly spacing: Pick<Spacing, 'stub' | 'trunk'>;
}

/** The way of one line, from the box nearer the aim; `flows` when a curved line may make its own bends of it. */
export interface Route {
  readonly waypoints: readonly Point[];
  readonly flows: boolean;
}

export type Routes = ReadonlyMap<LinkId, Route>;

/** Half-way down a box: where lines meet its sides. */
export function middleOf({ y, height }: Rect): number {
  return y + height / 2;
}
