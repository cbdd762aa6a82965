import { describe, expect, it } from 'vitest';
import { presets } from '../../../../src/figure/compose/figureSize';
import { printPage } from '../../../../src/figure/compose/printPage';

const a3 = presets.find(({ id }) => id === 'a3')?.page;

describe('the sheet that a figure is printed on', () => {
  it.each([
    // Size of the figure in px; sheet and size of the print in mm.
    ['broad', 1_200, 600, undefined, [297, 210], [267, 133.5]],
    ['high', 600, 1_200, undefined, [210, 297], [133.5, 267]],
    ['square', 900, 900, undefined, [297, 210], [180, 180]],
    ['a strip', 100, 4_000, undefined, [210, 297], [6.675, 267]],
    ['high, made for A3', 600, 1_200, a3, [420, 297], [133.5, 267]],
  ])('%s', (_, width, height, page, sheet, drawn) => {
    const printed = printPage({ area: { x: -24, y: 7, width, height }, ...(page && { page }) });
    expect([printed.sheet.widthMm, printed.sheet.heightMm]).toEqual(sheet);
    expect(printed.drawn.widthMm).toBeCloseTo(drawn[0] ?? 0, 6);
    expect(printed.drawn.heightMm).toBeCloseTo(drawn[1] ?? 0, 6);
  });
});
