/**
 * Defines the marks that every picture consists of: diagrams, charts, timelines, grids and maps. Each format has one
 * function that draws a mark, so whatever is made of marks can be exported in every format.
 *
 * A mark says where it stands, what it looks like and what it is called. Coordinates are those of the picture in CSS
 * px at 100 %, y grows downwards. Marks are drawn in their order, except that a text may be drawn after all shapes of
 * its layer (a mark at the top of the picture): no shape may cover a text of the same layer.
 *
 * Must not know: plans, formats.
 */
import type { Point, Rect, TextStyle } from '../../geometry/types/types';
import type { Pattern } from '../colour/paints';

export type Mark = RectMark | EllipseMark | LineMark | PathMark | TextMark | ConnectorsMark | GroupMark;

/** The marks that draw something themselves and are no text. */
export type ShapeMark = RectMark | EllipseMark | LineMark | PathMark;

/** A colour as `#rrggbb`, or a pattern of one colour on another. */
export type Fill = string | Hatching;

export interface Hatching {
  readonly pattern: Exclude<Pattern, 'plain'>;
  readonly colour: string;
  readonly ground: string;
}

/** Rects and ellipses have sharp ends and corners, lines and paths round ones. */
export interface FigureStroke {
  readonly colour: string;
  readonly width: number;
  /** Lengths of dash and gap; absent for a line without gaps. With round ends a dash of next to nothing is a dot. */
  readonly dash?: readonly [dash: number, gap: number];
}

/** What formats without words for pictures leave out, and others keep. */
export interface Named {
  /** What lists of objects call it: “Centre line”. */
  readonly name?: string;
  /** Alternative text, for formats in which each object has its own. */
  readonly alt?: string;
  /** Facts that scripts and tests find in the SVG: `{ point: '2026-01-05' }` is `data-point`. */
  readonly data?: Readonly<Record<string, string>>;
}

interface Look extends Named {
  /** Of fill and stroke, 0 to 1; 1 when absent. */
  readonly opacity?: number;
}

export interface RectMark extends Rect, Look {
  readonly kind: 'rect';
  /** Of the corners; sharp when absent or 0. */
  readonly radius?: number;
  readonly fill?: Fill;
  readonly stroke?: FigureStroke;
  readonly band?: Band;
}

/** A strip along the left edge of a rect, within its corners: it says what the rect belongs to. */
export interface Band {
  readonly width: number;
  /** From top to bottom, in equal parts. Only one that is alone may have a pattern. */
  readonly fills: readonly Fill[];
}

export interface EllipseMark extends Look {
  readonly kind: 'ellipse';
  readonly centre: Point;
  readonly rx: number;
  readonly ry: number;
  readonly fill?: Fill;
  readonly stroke?: FigureStroke;
}

export interface LineMark extends Look {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly stroke: FigureStroke;
}

export interface PathMark extends Look {
  readonly kind: 'path';
  /** SVG path data of absolute M, L, Q, C and Z. `pathCommands` takes it apart. */
  readonly path: string;
  readonly fill?: Fill;
  readonly stroke?: FigureStroke;
}

export interface TextMark extends Named {
  readonly kind: 'text';
  readonly text: FigureText;
  /** An edge around the letters that keeps them legible over lines; its width in px. */
  readonly halo?: { readonly colour: string; readonly width: number };
  /** Turned about the middle of its rectangle by a quarter, so that it reads from below to above. */
  readonly upwards?: boolean;
}

/** A set text; its rectangle is where the block stands, the width that in which right-to-left lines are flush right. */
export interface FigureText extends Rect {
  readonly lines: readonly FigureLine[];
  /** The text before it was wrapped, for formats whose text is wrapped anew when it is edited. */
  readonly source: string;
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
  /** The text goes on in the next line because this one is full. */
  readonly continues?: true;
}

/** A layer of lines that join things. */
export interface ConnectorsMark {
  readonly kind: 'connectors';
  /** Of the layer, as drawing programs list it. */
  readonly id: string;
  readonly connectors: readonly Connector[];
}

/** A line that joins two things. On a slide it is glued to them and follows when they are moved. */
export interface Connector extends Named {
  /** As drawing programs list it. */
  readonly id?: string;
  /** The keys of the two things. */
  readonly from: string;
  readonly to: string;
  readonly fromSide: Side;
  readonly toSide: Side;
  readonly stroke: FigureStroke;
  /** As that of a `PathMark`, without Z; starts at `to`. */
  readonly path: string;
  /** The same as a polyline from edge to edge, corners not rounded. */
  readonly points: readonly Point[];
  /** Arrowhead, filled with the colour of the stroke: a triangle of absolute M, L, L, Z. */
  readonly arrow?: string;
  readonly arrowAt?: 'from' | 'to';
}

/** The edge of a thing that a connector touches. */
export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface GroupMark extends Named {
  readonly kind: 'group';
  readonly marks: readonly Mark[];
  /** Of the group, as drawing programs list it. */
  readonly id?: string;
  readonly role?: GroupRole;
  /** Names a thing for the connectors of the picture. */
  readonly key?: string;
  /** Its members stay together where a format has groups. Their shapes are drawn when any part of the frame is. */
  readonly frame?: Rect;
  /** Belongs to the group, and is drawn after the layer because it may reach over what stands beside it. */
  readonly over?: readonly Mark[];
}

/**
 * `title`, `caption` and `note` stand above or below the picture proper. A `thing` is one rect or ellipse with texts in
 * it, which formats with editable shapes write as a single shape.
 */
export type GroupRole = 'title' | 'caption' | 'note' | 'thing';
