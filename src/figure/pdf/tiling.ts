/**
 * Cuts a large figure into sheets of A4 that can be glued together again: how many, which way up, and what part each
 * of them shows. Lengths are mm.
 *
 * Must not know: PDF, what the figure shows.
 */
import type { Drawable } from '../compose/drawable';
import type { Rect } from '../../geometry/types/types';
import type { PhysicalSize } from '../marks/picture';
import { readingSize } from '../compose/readingSize';

const a4 = { long: 297, short: 210 };
/** What printers leave white; marks and labels stand in it. */
export const tileMargin = 10;
/** What two neighbours both show. */
export const tileOverlap = 10;
/** Whoever prints on several sheets wants to read them from a step away, in pt. */
const readable = 9;

export interface Tiling {
  readonly sheet: PhysicalSize;
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly tiles: readonly Tile[];
}

export interface Tile {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  /** The part of the figure that it shows. */
  readonly shows: Rect;
}

/** The way up that needs fewer sheets; upright when it is all the same. */
export function tilingOf(figure: PhysicalSize): Tiling {
  const upright = cut(figure, { widthMm: a4.short, heightMm: a4.long });
  const across = cut(figure, { widthMm: a4.long, heightMm: a4.short });
  return across.tiles.length < upright.tiles.length ? across : upright;
}

/** The size at which a figure is cut: that which it has, or larger when its text would be too small. */
export function enlarged(figure: Drawable): PhysicalSize {
  const { widthMm, heightMm } = figure.physical;
  const by = Math.max(1, readable / (readingSize(figure) ?? readable));
  return { widthMm: widthMm * by, heightMm: heightMm * by };
}

/** `Row 1, column 2` with how many there are. */
export function tileLabel({ row, column }: Tile, { rows, columns }: Tiling): string {
  return `Row ${row} of ${rows}, column ${column} of ${columns}`;
}

function cut({ widthMm, heightMm }: PhysicalSize, sheet: PhysicalSize): Tiling {
  const room = { width: sheet.widthMm - 2 * tileMargin, height: sheet.heightMm - 2 * tileMargin };
  const [columns, rows] = [countOf(widthMm, room.width), countOf(heightMm, room.height)];
  const tiles = Array.from({ length: rows * columns }, (_, index): Tile => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const [x, y] = [column * (room.width - tileOverlap), row * (room.height - tileOverlap)];
    const shows = { x, y, width: Math.min(room.width, widthMm - x), height: Math.min(room.height, heightMm - y) };
    return { row: row + 1, column: column + 1, shows };
  });
  return { sheet, rows, columns, tiles };
}

/** Rounding must not cost a sheet. */
function countOf(length: number, room: number): number {
  return Math.max(1, Math.ceil((length - tileOverlap - 1e-6) / (room - tileOverlap)));
}
