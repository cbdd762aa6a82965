import { describe, expect, it } from 'vitest';
import { smallPlan } from '../../../fixtures/plans';
import { fittingViewport, readable } from '../../../../src/views/diagram/fittingViewport';
import { createGeometry } from '../../../../src/geometry/scene/geometry';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;
const { boxes, bounds: drawn } = createGeometry(measure)(smallPlan(), { collapsed: new Set() });
const top = 56;
const edge = 16;

/** Where the diagram begins and ends on the screen when it is as high as this, px. */
function seen(diagramHeight: number, screenHeight: number) {
  const bounds = { ...drawn, height: diagramHeight };
  const { y, zoom } = fittingViewport({ bounds, boxes }, { width: 1_400, height: screenHeight }, { least: readable });
  return { zoom, begins: bounds.y * zoom + y, ends: (bounds.y + bounds.height) * zoom + y };
}

describe('a diagram that is opened', () => {
  it('is seen whole where that can be read', () => {
    const { begins, ends } = seen(750, 700);
    expect(begins).toBeGreaterThanOrEqual(top);
    expect(ends).toBeLessThanOrEqual(700 - edge);
  });

  it('leaves nothing empty above or below where it is higher than the screen', () => {
    for (const height of [1_060, 1_200, 2_000, 9_000]) {
      const { zoom, begins, ends } = seen(height, 700);
      expect(zoom).toBe(1);
      expect(begins).toBeLessThanOrEqual(top + 0.01);
      expect(ends).toBeGreaterThanOrEqual(700 - edge - 0.01);
    }
  });
});
