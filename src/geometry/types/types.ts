/**
 * Defines the vocabulary of every picture: boxes, lines of text, connectors. Lengths are CSS px at 100 %, the origin
 * is the top-left of the diagram, y grows downwards. Canvas, figure and thumbnail draw exactly this and nothing of
 * their own.
 */
import type { ColumnId, ColumnKind, Confidence, LinkId, MeasureId, NodeId } from '../../plan/model/schema';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** How a run of text is set. `size` and `leading` in px; `family` is a CSS list, absent for the bundled typeface. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly weight: number;
  readonly family?: string;
}

/** Gives the advance width in px of `text` set on one line in `style`. Pure as far as we are concerned. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** One line of set text; `baseline` is measured from the top of the block, `width` is its advance. */
export interface TextLine {
  readonly text: string;
  readonly width: number;
  readonly baseline: number;
  /** The text goes on in the next line because this one is full. */
  readonly continues?: true;
}

/** A wrapped text: its lines, its height (lines × leading) and the direction of its first strong character. */
export interface TextBlock {
  readonly lines: readonly TextLine[];
  /** The text as it was before it was wrapped. */
  readonly source: string;
  readonly height: number;
  readonly direction: 'ltr' | 'rtl';
  readonly style: TextStyle;
}

/** One box. Geometry gives back the same object as long as nothing of it changed. */
export interface Box extends Rect {
  readonly id: NodeId;
  readonly column: ColumnId;
  /** Depth from the aim: 0 aim, 1 primary … ; decides the type size together with the kind. */
  readonly level: number;
  readonly kind: ColumnKind;
  readonly text: TextBlock;
  /** Top-left of the text block, relative to the box. */
  readonly textAt: Point;
  /** Second, quieter block under the text: status, cycles, last decision. Absent when there is nothing to say. */
  readonly footer?: { readonly text: TextBlock; readonly at: Point };
  /** Rows of small charts below all text, one for each measure. Absent without any. */
  readonly charts?: BoxCharts;
  /** Boxes hidden under this one while its branch is collapsed; 0 when it is open. */
  readonly hidden: number;
}

/** Room for small charts in a box; what they show is drawn by the figure. */
export interface BoxCharts {
  /** Relative to the box. */
  readonly at: Point;
  readonly width: number;
  /** Height of a row, px. */
  readonly row: number;
  readonly measures: readonly MeasureId[];
}

/** The frame around the change ideas of one driver, where they do not stand each for itself. */
export interface IdeaFrame extends Rect {
  /** Of no box. */
  readonly id: NodeId;
  /** The driver that the ideas serve; absent for an idea that serves none. */
  readonly parent?: NodeId;
  readonly column: ColumnId;
  readonly level: number;
  readonly kind: 'lists' | 'stacks';
  readonly members: readonly NodeId[];
  /** Names ideas that stand with another driver; `at` is absolute. */
  readonly note?: { readonly text: TextBlock; readonly at: Point };
}

export interface ColumnBand {
  readonly id: ColumnId;
  readonly kind: ColumnKind;
  readonly level: number;
  readonly x: number;
  readonly width: number;
  readonly heading: TextBlock;
}

/** One line of the picture, from the right-hand box or frame (`from`) to the left-hand box (`to`). */
export interface Connector {
  readonly id: LinkId;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly confidence: Confidence;
  /** SVG path data, absolute coordinates. Starts at the box nearer the aim (`to`). */
  readonly path: string;
  /** The path as a polyline (corners not rounded): hit tests, bounds, ink tests. */
  readonly points: readonly Point[];
  /** Arrowhead as a closed SVG path, absent for `none`. */
  readonly arrow?: string;
  /**
   * Where the path has a gap because the line passes behind another one: on the piece after so many corners, at which
   * share of it. Absent where it passes behind none.
   */
  readonly interrupted?: readonly { readonly piece: number; readonly at: number }[];
}

export interface Geometry {
  readonly bounds: Rect;
  /** Height of the band of headings at the top of the bounds, with the room below it. */
  readonly headingHeight: number;
  readonly columns: readonly ColumnBand[];
  /** Visible boxes by id (what a collapsed branch hides is not here). */
  readonly boxes: Readonly<Record<NodeId, Box>>;
  readonly connectors: Readonly<Record<LinkId, Connector>>;
  /** By id; absent where each idea is a box of its column. A connector may start at one of them. */
  readonly frames?: Readonly<Record<NodeId, IdeaFrame>>;
}
