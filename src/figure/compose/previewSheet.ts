/**
 * Works out the sheet on which a figure is shown before it is made: the page with its margins where there is one, else
 * the room that its preset gives, so that places which stay empty are seen.
 *
 * Must not know: the screen.
 */
import type { Figure } from './figure';
import { presetOf, type FigureSize } from './figureSize';

/** Lengths in mm; places from the corner of the sheet. */
export interface PreviewSheet {
  readonly widthMm: number;
  readonly heightMm: number;
  /** The place of the figure. */
  readonly figure: { readonly x: number; readonly y: number; readonly widthMm: number; readonly heightMm: number };
  /** What lies outside of it is margin. */
  readonly marginMm: number;
}

/** A figure is in the middle of its page, and at the top of a column of text. */
export function previewSheet({ physical, page }: Pick<Figure, 'physical' | 'page'>, size: FigureSize): PreviewSheet {
  const { widthMm, heightMm } = physical;
  const limit = presetOf(size)?.limit;
  const room = page ?? limit;
  // What is cut into several sheets is larger than the page that it is made for.
  if (!room || widthMm > room.widthMm + 1 || heightMm > room.heightMm + 1)
    return { widthMm, heightMm, marginMm: 0, figure: { x: 0, y: 0, widthMm, heightMm } };
  const x = (room.widthMm - widthMm) / 2;
  const y = page ? (room.heightMm - heightMm) / 2 : 0;
  return {
    widthMm: room.widthMm,
    heightMm: room.heightMm,
    marginMm: page?.marginMm ?? 0,
    figure: { x, y, widthMm, heightMm },
  };
}
