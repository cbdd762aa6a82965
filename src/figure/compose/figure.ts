/**
 * The vocabulary of figures: one drawing, complete, which every format writes and none adds to. Everything is placed and
 * set: no format measures, wraps or moves anything, and none asks the plan what to draw.
 *
 * Lengths are CSS px at 100 % unless a name says mm. Coordinates are those of the diagram; the drawing shows `area` of
 * that plane, whose corner is seldom 0, 0. To be drawn in this order: ground, title, headings, connectors, boxes, the
 * counts of boxes, legend, caption, version.
 */
import type { ColumnId, ColumnKind, Confidence, LinkId, NodeId } from '../../plan/model/schema';
import type { Point, Rect, TextStyle } from '../../geometry/types/types';
import type { Paint } from '../colour/paints';

export interface Figure {
  readonly area: Rect;
  /** How large `area` is on paper or screen. */
  readonly physical: PhysicalSize;
  /** The sheet or slide it is made for; absent when only its width was chosen. */
  readonly page?: Page;
  /** Nothing is drawn beneath the shapes when absent. */
  readonly ground?: string;
  /** CSS list of the families of all text that names none of its own (`TextStyle.family`). */
  readonly family: string;
  /** “a”, “b” … when the plan is split into several figures; empty otherwise. */
  readonly part: string;
  /** The plan's title on one line, whether or not it is drawn: for titles of documents. */
  readonly name: string;
  readonly alt: AlternativeText;
  /** All columns that are shown, whether or not their headings are. */
  readonly columns: readonly FigureColumn[];
  readonly title?: FigureText;
  readonly headings: readonly FigureHeading[];
  /** In the order of the file; nothing depends on it. */
  readonly connectors: readonly FigureConnector[];
  /** As they are read: each box before the boxes that contribute to it. */
  readonly boxes: readonly FigureBox[];
  readonly legend?: FigureLegend;
  readonly caption?: FigureText;
  readonly version?: FigureText;
}

export interface PhysicalSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface Page extends PhysicalSize {
  /** Around the drawing, at least. */
  readonly marginMm: number;
}

export interface AlternativeText {
  /** One sentence. */
  readonly short: string;
  /** The whole structure as indented lines. */
  readonly full: string;
}

/** A set text; its rectangle is where the block stands, the width that in which right-to-left lines are flush right. */
export interface FigureText extends Rect {
  readonly lines: readonly FigureLine[];
  readonly style: TextStyle;
  readonly colour: string;
  readonly direction: 'ltr' | 'rtl';
  /** Where `x` of a line is: at its beginning in the direction of writing, or at its middle. */
  readonly anchor: 'start' | 'middle';
  /** Struck through. */
  readonly struck: boolean;
}

/** Empty lines are left out. `text` is one line, to be written with all its spaces. */
export interface FigureLine {
  readonly text: string;
  readonly x: number;
  /** y of the baseline. */
  readonly baseline: number;
  /** Advance as measured. */
  readonly width: number;
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
  /** “+3”, when the box is collapsed: a pill over its lower right corner. */
  readonly count?: FigureCount;
}

export interface FigureCount extends Rect {
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly text: FigureText;
}

export interface FigureStroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dash and gap; absent for a line without gaps. Ends are round: a dash of next to nothing is a dot. */
  readonly dash?: readonly [dash: number, gap: number];
}

/** One line from the box nearer the aim (`to`) to the one that contributes (`from`). */
export interface FigureConnector {
  readonly id: LinkId;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly confidence: Confidence;
  readonly stroke: FigureStroke;
  /** SVG path data of absolute M, L, Q and C; starts at `to`. `pathCommands` takes it apart. */
  readonly path: string;
  /** The same as a polyline, corners not rounded. */
  readonly points: readonly Point[];
  /** Arrowhead, filled with the colour of the stroke: a triangle of absolute M, L, L, Z. */
  readonly arrow?: string;
  /** Which end carries the arrowhead. */
  readonly arrowAt?: 'from' | 'to';
  /** The edges of the boxes that the ends touch: what a slide glues its connector to. */
  readonly toSide: Side;
  readonly fromSide: Side;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

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

/** Every text of the figure as it is read. */
export function textsOf(figure: Figure): readonly FigureText[] {
  const { title, headings, boxes, legend, caption, version } = figure;
  return [
    title,
    ...headings.map(({ text }) => text),
    ...boxes.flatMap(({ text, under, count }) => [text, under, count?.text]),
    ...(legend?.entries.map(({ text }) => text) ?? []),
    caption,
    version,
  ].filter((text) => text !== undefined);
}

/** Every character of the figure, each once: they tell which fonts it needs. */
export function charactersOf(figure: Figure): string {
  const characters = new Set<string>();
  for (const { lines } of textsOf(figure)) for (const { text } of lines) for (const one of text) characters.add(one);
  return [...characters].join('');
}
