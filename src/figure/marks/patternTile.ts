/**
 * Defines the tiles that patterns are made of: strokes within a square that is repeated from the origin of the
 * picture.
 *
 * Must not know: formats.
 */
import type { Pattern } from '../colour/paints';

export interface PatternTile {
  /** Width of the strokes in px. */
  readonly strokeWidth: number;
  readonly roundEnds: boolean;
  /** From x, y to x, y; one of next to no length is a dot. */
  readonly strokes: readonly (readonly [fromX: number, fromY: number, toX: number, toY: number])[];
}

/** Side of a tile in px. */
export const tileSize = 6;

export const patternTiles: Readonly<Record<Exclude<Pattern, 'plain'>, PatternTile>> = {
  slanted: {
    strokeWidth: 1.6,
    roundEnds: false,
    // The corners are cut by the strokes of the neighbours.
    strokes: [
      [-1.5, 1.5, 1.5, -1.5],
      [0, 6, 6, 0],
      [4.5, 7.5, 7.5, 4.5],
    ],
  },
  dotted: {
    strokeWidth: 2,
    roundEnds: true,
    strokes: [
      [1.5, 1.5, 1.51, 1.5],
      [4.5, 4.5, 4.51, 4.5],
    ],
  },
  crossed: {
    strokeWidth: 1.1,
    roundEnds: false,
    strokes: [
      [0, 0, 6, 6],
      [6, 0, 0, 6],
    ],
  },
  level: {
    strokeWidth: 1.3,
    roundEnds: false,
    strokes: [
      [0, 1.5, 6, 1.5],
      [0, 4.5, 6, 4.5],
    ],
  },
};
