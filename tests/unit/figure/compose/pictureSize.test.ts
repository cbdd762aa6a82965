import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../../src/figure/compose/pictureSize';

const roomy = { width: 65_535, area: 2 ** 29 };
const figure = { width: 1_200, height: 800 };

describe('the size of a picture', () => {
  it.each([
    [85, 300, 1_004, 669],
    [170, 300, 2_008, 1_339],
    [170, 600, 4_016, 2_677],
    [25.4, 150, 150, 100],
  ])('%d mm wide at %d dpi is %d × %d px', (widthMm, dpi, width, height) => {
    expect(pictureSize({ figure, widthMm, dpi }, roomy)).toMatchObject({ ok: true, width, height });
  });

  it('keeps the proportion of the figure on paper', () => {
    const size = pictureSize({ figure, widthMm: 150, dpi: 600 }, roomy);
    expect(size.heightMm).toBeCloseTo(100, 1);
  });

  it('is never nothing', () => {
    const thread = { width: 1_000, height: 1 };
    expect(pictureSize({ figure: thread, widthMm: 1, dpi: 150 }, roomy)).toMatchObject({ width: 6, height: 1 });
  });

  it('offers a lower resolution at the same width, and the largest width at the same resolution', () => {
    const limits = { width: 10_000, area: 2_008 * 1_339 };
    expect(pictureSize({ figure, widthMm: 170, dpi: 600 }, limits)).toMatchObject({
      ok: false,
      width: 4_016,
      largest: { widthMm: 85, dpi: 300 },
    });
  });

  it('offers no resolution when none is low enough', () => {
    const size = pictureSize({ figure, widthMm: 2_000, dpi: 600 }, { width: 1_000, area: 2 ** 29 });
    expect(size).toEqual(expect.objectContaining({ ok: false, largest: { widthMm: 42 } }));
  });

  it('offers only what works, and nothing much smaller than that', () => {
    const lengths = fc.integer({ min: 200, max: 200_000 });
    const request = fc.record({
      figure: fc.record({ width: fc.integer({ min: 200, max: 3_000 }), height: lengths }),
      widthMm: fc.integer({ min: 10, max: 2_000 }),
      dpi: fc.constantFrom(150, 300, 600),
    });
    fc.assert(
      fc.property(request, (wanted) => {
        const limits = { width: 8_192, area: 2 ** 26 };
        const size = pictureSize(wanted, limits);
        if (size.ok) return;
        const { widthMm, dpi } = size.largest;
        if (dpi !== undefined) expect(pictureSize({ ...wanted, dpi }, limits).ok).toBe(true);
        if (widthMm > 1) expect(pictureSize({ ...wanted, widthMm }, limits).ok).toBe(true);
        expect(pictureSize({ ...wanted, widthMm: widthMm + 2 }, limits).ok).toBe(false);
      }),
    );
  });
});
