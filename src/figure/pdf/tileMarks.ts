/**
 * Draws the margins of sheets that are glued together: where to cut, to which marks the next sheet is laid, and which
 * sheet this is. Lengths are pt from the upper left corner of the sheet.
 */
import type { FontFace } from './fontFace';
import { drawSetLine } from './drawText';
import { apart, fillWith, strokeWith } from './paths';
import { nums } from './pdfValue';
import type { EmbeddedFonts } from './embeddedFonts';
import { setPlainly } from './setLine';
import { tileLabel, tileMargin, tileOverlap, type Tile, type Tiling } from './tiling';

const ptPerMm = 72 / 25.4;
const ink = '#55544e';
/** Marks keep off the figure and the edge of the sheet; in mm. */
const mark = { from: 3, to: 8 };
const labelSize = 8;

/** Labels are left out where there is no face to set them in. */
export function tileMarks(tile: Tile, tiling: Tiling, faces: readonly FontFace[], embedded: EmbeddedFonts): string {
  const { row, column, shows } = tile;
  const { rows, columns, sheet } = tiling;
  const [left, top] = [tileMargin, tileMargin];
  const right = left + shows.width - (column < columns ? tileOverlap : 0);
  const bottom = top + shows.height - (row < rows ? tileOverlap : 0);
  const [farX, farY] = [sheet.widthMm - tileMargin, sheet.heightMm - tileMargin];
  const lines = [
    ...[left, right].flatMap((x) => [
      [x, top - mark.from, x, top - mark.to],
      [x, farY + mark.from, x, farY + mark.to],
    ]),
    ...[top, bottom].flatMap((y) => [
      [left - mark.from, y, left - mark.to, y],
      [farX + mark.from, y, farX + mark.to, y],
    ]),
  ].map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => `${pt(x1, y1)} m ${pt(x2, y2)} l`);
  const label = setPlainly(tileLabel(tile, tiling), faces);
  const [labelX, labelY] = [(left + 4) * ptPerMm, (sheet.heightMm - 4) * ptPerMm];
  return [
    '/Artifact BMC',
    apart(strokeWith(ink, 0.5), '[] 0 d 0 J', lines.join(' '), 'S'),
    ...(label ? [apart(fillWith(ink), drawSetLine(label, labelX, labelY, labelSize, embedded))] : []),
    'EMC',
  ].join('\n');
}

function pt(xMm: number, yMm: number): string {
  return nums(xMm * ptPerMm, yMm * ptPerMm);
}
