import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../../src/figure/pdf/sheets';
import { enlarged, tileLabel, tileOverlap, tilingOf } from '../../../../src/figure/pdf/tiling';
import { readingSize } from '../../../../src/figure/compose/readingSize';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf } from '../figureOf';

describe('cutting a figure into sheets of A4', () => {
  it.each([
    // width and height of the figure; rows, columns, and which way up
    [190, 277, 1, 1, 'upright'],
    [277, 190, 1, 1, 'across'],
    [277.0000001, 190, 1, 1, 'across'],
    [278, 190, 1, 2, 'upright'],
    [370, 277, 1, 2, 'upright'],
    [371, 277, 1, 3, 'upright'],
    [771, 524, 3, 3, 'across'],
    [1_119, 771, 3, 7, 'upright'],
    [10, 2_000, 8, 1, 'upright'],
  ])('%d × %d mm needs %d × %d sheets, %s', (widthMm, heightMm, rows, columns, way) => {
    const tiling = tilingOf({ widthMm, heightMm });
    expect({ rows: tiling.rows, columns: tiling.columns }).toEqual({ rows, columns });
    expect(tiling.sheet).toEqual(way === 'across' ? { widthMm: 297, heightMm: 210 } : { widthMm: 210, heightMm: 297 });
  });

  it('shows all of the figure, neighbours showing the overlap both', () => {
    const length = fc.double({ min: 20, max: 3_000, noNaN: true });
    fc.assert(
      fc.property(length, length, (widthMm, heightMm) => {
        const { tiles, rows, columns, sheet } = tilingOf({ widthMm, heightMm });
        expect(tiles).toHaveLength(rows * columns);
        for (const { row, column, shows } of tiles) {
          expect(shows.width).toBeGreaterThan(0);
          expect(shows.height).toBeGreaterThan(0);
          expect(shows.width).toBeLessThanOrEqual(sheet.widthMm - 20);
          expect(shows.height).toBeLessThanOrEqual(sheet.heightMm - 20);
          const next = tiles.find((one) => one.row === row && one.column === column + 1);
          if (next) expect(shows.x + shows.width - next.shows.x).toBeCloseTo(tileOverlap, 6);
          const below = tiles.find((one) => one.row === row + 1 && one.column === column);
          if (below) expect(shows.y + shows.height - below.shows.y).toBeCloseTo(tileOverlap, 6);
        }
        const last = tiles.at(-1)?.shows ?? { x: 0, y: 0, width: 0, height: 0 };
        expect(last.x + last.width).toBeCloseTo(widthMm, 6);
        expect(last.y + last.height).toBeCloseTo(heightMm, 6);
      }),
    );
  });

  it('tells the sheets apart', () => {
    const tiling = tilingOf({ widthMm: 370, heightMm: 500 });
    expect(tiling.tiles.map((tile) => tileLabel(tile, tiling))).toEqual([
      'Row 1 of 2, column 1 of 2',
      'Row 1 of 2, column 2 of 2',
      'Row 2 of 2, column 1 of 2',
      'Row 2 of 2, column 2 of 2',
    ]);
  });

  it('makes small text large enough to be read, and leaves alone what is', () => {
    const small = figureOf(smallPlan(), { size: { preset: 'a4' } });
    const tight = { ...small, physical: { widthMm: 100, heightMm: (100 * small.area.height) / small.area.width } };
    expect(readingSize({ ...tight, physical: enlarged(tight) })).toBeCloseTo(9, 6);
    const poster = figureOf(smallPlan(), { size: { preset: 'poster-a1' } });
    expect(enlarged(poster)).toEqual(poster.physical);
  });
});

describe('the pages of a figure', () => {
  it('is as large as the figure where only its width was chosen, even when several were wished for', () => {
    const figure = figureOf(smallPlan());
    for (const wish of ['one', 'several'] as const) {
      const [sheet, ...more] = sheetsOf(figure, wish);
      expect(more).toEqual([]);
      expect(sheet).toMatchObject({ x: 0, y: 0, width: (170 / 25.4) * 72 });
      expect(sheet?.height).toBeCloseTo((figure.physical.heightMm / 25.4) * 72, 6);
    }
  });

  it('is the sheet that it is made for, with the figure in its middle', () => {
    const figure = figureOf(smallPlan(), { size: { preset: 'a3' } });
    const [sheet] = sheetsOf(figure, 'one');
    expect(sheet?.width).toBeCloseTo(1190.55, 2);
    expect(sheet?.height).toBeCloseTo(841.89, 2);
    const [left = 0, bottom = 0, right = 0, top = 0] = sheet?.place ?? [];
    expect(left).toBeCloseTo(1190.55 - right, 2);
    expect(bottom).toBeCloseTo(841.89 - top, 2);
    expect(Math.min(left, bottom)).toBeCloseTo((15 / 25.4) * 72, 6);
  });
});
