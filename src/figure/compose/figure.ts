/**
 * A diagram as a figure: every shape and line of text placed, set and painted, with what is known of each box and line.
 * No format measures, wraps or moves anything, and none asks the plan what to draw. Formats draw the marks that
 * `diagramMarks.ts` makes of it; the parts themselves are for those who ask about boxes: the preview, the presentation.
 *
 * Lengths are CSS px at 100 %. Coordinates are those of the diagram.
 */
import type { BoxChart } from './chart/boxCharts';
import type { ColumnId, ColumnKind, Confidence, LinkId, NodeId } from '../../plan/model/schema';
import type { Point, Rect } from '../../geometry/types/types';
import type { Paint } from '../colour/paints';
import type { Connector, FigureStroke, FigureText } from '../marks/mark';
import type { PictureFrame } from '../marks/picture';

export interface Figure extends PictureFrame {
  /** All columns that are shown, whether or not their headings are. */
  readonly columns: readonly FigureColumn[];
  readonly title?: FigureText;
  readonly headings: readonly FigureHeading[];
  /** In the order of the file; nothing depends on it. */
  readonly connectors: readonly FigureConnector[];
  /** As they are read: each box before the boxes that contribute to it. */
  readonly boxes: readonly FigureBox[];
  /** Around the change ideas of a driver; none where each idea stands for itself. */
  readonly frames?: readonly FigureFrame[];
  readonly legend?: FigureLegend;
  readonly caption?: FigureText;
  readonly version?: FigureText;
}

export interface FigureColumn {
  readonly id: ColumnId;
  readonly kind: ColumnKind;
  readonly title: string;
  readonly x: number;
  readonly width: number;
}

export interface FigureHeading {
  readonly column: ColumnId;
  readonly text: FigureText;
}

export interface FigureBox extends Rect {
  readonly id: NodeId;
  readonly column: ColumnId;
  readonly kind: ColumnKind;
  /** Depth from the aim, which is 0. */
  readonly level: number;
  /** “Primary driver: TEXT”. */
  readonly name: string;
  readonly radius: number;
  readonly paint: Paint;
  /** Of the edge, px. */
  readonly strokeWidth: number;
  /** The strip along the left edge that carries `paint.marks`; 0 for none. */
  readonly markWidth: number;
  readonly text: FigureText;
  /** Owner, status, cycles, measures: the quieter lines below. */
  readonly under?: FigureText;
  /** Small charts of what measures it, and where they stand. */
  readonly charts?: { readonly frame: Rect; readonly drawn: readonly BoxChart[] };
  /** In front of an idea that is a line of a list, which has neither edge nor ground of its own. */
  readonly bullet?: FigureBullet;
  /** “+3”, when the box is collapsed: a pill over its lower right corner. */
  readonly count?: FigureCount;
}

export interface FigureBullet extends Rect {
  readonly radius: number;
}

/** The frame around the ideas of one driver: a box with a list in it, or an edge around boxes. */
export interface FigureFrame extends Rect {
  /** Lines start here as at a box. */
  readonly id: NodeId;
  readonly column: ColumnId;
  readonly kind: 'lists' | 'stacks';
  /** “Change ideas: DRIVER”. */
  readonly name: string;
  readonly members: readonly NodeId[];
  readonly radius: number;
  readonly paint: Paint;
  readonly strokeWidth: number;
  readonly markWidth: number;
  readonly note?: FigureText;
}

export interface FigureCount extends Rect {
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly text: FigureText;
}

/** One line from the box nearer the aim (`to`) to the one that contributes (`from`). */
export interface FigureConnector extends Pick<
  Connector,
  'from' | 'to' | 'fromSide' | 'toSide' | 'stroke' | 'path' | 'points' | 'arrow' | 'arrowAt'
> {
  readonly id: LinkId;
  readonly confidence: Confidence;
}

export interface FigureLegend extends Rect {
  readonly entries: readonly LegendEntry[];
}

/** A sample and its words; the sample is a small box or a piece of line. */
export type LegendEntry = { readonly text: FigureText } & (
  | {
      readonly kind: 'box';
      readonly box: Rect;
      readonly radius: number;
      readonly paint: Paint;
      readonly strokeWidth: number;
      readonly markWidth: number;
    }
  | { readonly kind: 'line'; readonly line: readonly [Point, Point]; readonly stroke: FigureStroke }
);
