/**
 * Defines what a map of a network is made of: people with the size of their label, ties between them, and where each
 * stands. A place is the middle of a person's mark; lengths are px at 100 %.
 *
 * Must not know: plans, colours, what a tie means.
 */
import type { Point, Rect } from '../types/types';

export interface MapPerson {
  readonly id: string;
  /** Of the label, px. */
  readonly width: number;
  readonly height: number;
  /** Whom they belong to; empty for nobody. */
  readonly group: string;
  /** The column in which they stand where the map is arranged by stance. */
  readonly column: number;
}

export interface MapTie {
  readonly from: string;
  readonly to: string;
}

export type Places = ReadonlyMap<string, Point>;

export const mapLayouts = ['force', 'organisation', 'target', 'stance'] as const;
export type MapLayout = (typeof mapLayouts)[number];

/** Sizes that canvas and figure share, px. */
export const mapSizes = {
  /** Of a mark, its outline included. */
  radius: 12,
  /** Of the ring around a mark. */
  ring: 17,
  /** Between a mark and its label. */
  labelGap: 8,
  labelWidth: 128,
  /** A tie of one step, as the layouts wish it. */
  tie: 132,
  /** What is kept free between two people. */
  apart: 10,
} as const;

export type Side = 'below' | 'right' | 'above' | 'left';

/** Where the label of a person stands who is at this place. */
export function labelRect({ width, height }: Pick<MapPerson, 'width' | 'height'>, { x, y }: Point, side: Side): Rect {
  const far = mapSizes.radius + mapSizes.labelGap;
  switch (side) {
    case 'below':
      return { x: x - width / 2, y: y + far, width, height };
    case 'above':
      return { x: x - width / 2, y: y - far - height, width, height };
    case 'right':
      return { x: x + far, y: y - height / 2, width, height };
    case 'left':
      return { x: x - far - width, y: y - height / 2, width, height };
  }
}

export function markRect({ x, y }: Point): Rect {
  const { ring } = mapSizes;
  return { x: x - ring, y: y - ring, width: 2 * ring, height: 2 * ring };
}

export function overlap(a: Rect, b: Rect, apart = 0): boolean {
  return (
    a.x < b.x + b.width + apart &&
    b.x < a.x + a.width + apart &&
    a.y < b.y + b.height + apart &&
    b.y < a.y + a.height + apart
  );
}
