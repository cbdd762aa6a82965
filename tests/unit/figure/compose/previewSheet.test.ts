import { describe, expect, it } from 'vitest';
import { presets } from '../../../../src/figure/compose/figureSize';
import { previewSheet } from '../../../../src/figure/compose/previewSheet';
import { smallPlan } from '../../../fixtures/plans';
import { figureOf } from '../figureOf';

describe('the sheet of the preview', () => {
  it.each(presets.map(({ id }) => id))('%s holds the whole figure, within its margins', (preset) => {
    const figure = figureOf(smallPlan(), { size: { preset } });
    const { widthMm, heightMm, marginMm, figure: place } = previewSheet(figure, { preset });
    expect(place.x).toBeGreaterThanOrEqual(marginMm - 0.01);
    expect(place.y).toBeGreaterThanOrEqual(marginMm - 0.01);
    expect(place.x + place.widthMm).toBeLessThanOrEqual(widthMm - marginMm + 0.01);
    expect(place.y + place.heightMm).toBeLessThanOrEqual(heightMm - marginMm + 0.01);
    expect(place.widthMm).toBe(figure.physical.widthMm);
  });

  it('is the figure itself where it is made for no page, or cut into several', () => {
    const figure = figureOf(smallPlan(), { size: { width: 120, unit: 'mm' } });
    expect(previewSheet(figure, { width: 120, unit: 'mm' })).toMatchObject({ ...figure.physical, marginMm: 0 });
    const large = {
      ...figure,
      physical: { widthMm: 600, heightMm: 500 },
      page: { widthMm: 297, heightMm: 210, marginMm: 15 },
    };
    expect(previewSheet(large, { preset: 'a4' }).widthMm).toBe(600);
  });
});
