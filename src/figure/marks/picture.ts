/**
 * Defines a picture: its marks, and what a file has to know about it. No format measures, wraps or moves anything.
 *
 * Lengths are CSS px at 100 % unless a name says mm.
 */
import type { Rect } from '../../geometry/types/types';
import type { Mark } from './mark';

export interface Picture extends PictureFrame {
  /** The layers in the order in which they are drawn. */
  readonly marks: readonly Mark[];
}

/** A picture before it is known for which paper or slide it is. */
export type PictureContent = Omit<Picture, 'physical' | 'page'>;

/** What is known of a picture beside its marks. */
export interface PictureFrame {
  /** The part of the plane that the picture shows; its corner is seldom 0, 0. */
  readonly area: Rect;
  /** How large `area` is on paper or screen. */
  readonly physical: PhysicalSize;
  /** The sheet or slide it is made for; absent when only its width was chosen. */
  readonly page?: Page;
  /** Nothing is drawn beneath the shapes when absent. */
  readonly ground?: string;
  /** CSS list of the families of all text that names none of its own (`TextStyle.family`). */
  readonly family: string;
  /** “a”, “b” … when one thing is split into several figures; empty otherwise. */
  readonly part: string;
  /** The title on one line, whether or not it is drawn: for titles of documents. */
  readonly name: string;
  readonly alt: AlternativeText;
  /** The numbers that it draws, for documents that have tables. */
  readonly tables?: readonly PictureTable[];
}

export interface PictureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
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
  /** All that it shows, as indented lines. */
  readonly full: string;
}
