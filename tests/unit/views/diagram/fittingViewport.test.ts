import { describe, expect, it } from 'vitest';
import { fittingViewport, roomIn } from '../../../../src/views/diagram/fittingViewport';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import type { Geometry } from '../../../../src/geometry/types/types';
import { readableZoom } from '../../../../src/geometry/types/typography';
import { diagramPlan } from '../../../fixtures/diagramPlan';
import { smallPlan } from '../../../fixtures/plans';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;
const small = createGeometry(measure)(smallPlan(), { collapsed: new Set() });
const large = createGeometry(measure)(diagramPlan(60, 5), { collapsed: new Set() });
const strip = 41;
const edge = 16;

/** Where the boxes begin and end on the screen, px. */
function seen({ bounds, headingHeight }: Geometry, { x, y, zoom }: ReturnType<typeof fittingViewport>) {
  const top = bounds.y + headingHeight;
  return {
    zoom,
    left: bounds.x * zoom + x,
    right: (bounds.x + bounds.width) * zoom + x,
    begins: top * zoom + y,
    ends: (bounds.y + bounds.height) * zoom + y,
  };
}

/** The small plan as if it were as high as this. */
function met(diagramHeight: number, screenHeight: number) {
  const geometry = { ...small, bounds: { ...small.bounds, height: diagramHeight } };
  return seen(geometry, fittingViewport(geometry, { width: 1_400, height: screenHeight }, { least: readableZoom }));
}

describe('a diagram that is opened', () => {
  it('is seen whole where that can be read', () => {
    const { begins, ends, zoom } = met(750, 700);
    expect(zoom).toBeGreaterThan(readableZoom);
    expect(begins).toBeGreaterThanOrEqual(strip);
    expect(ends).toBeLessThanOrEqual(700 - edge);
  });

  it('leaves nothing empty above or below where it is higher than the screen', () => {
    for (const height of [1_060, 1_200, 2_000, 9_000]) {
      const { zoom, begins, ends } = met(height, 700);
      expect(zoom).toBe(1);
      expect(begins).toBeLessThanOrEqual(strip + edge);
      expect(ends).toBeGreaterThanOrEqual(700 - edge - 0.01);
    }
  });

  it('begins with its top row while the aim is in sight then', () => {
    const { begins, zoom } = seen(small, fittingViewport(small, { width: 700, height: 420 }, { least: readableZoom }));
    expect(zoom).toBe(1);
    expect(begins).toBeGreaterThanOrEqual(strip);
  });

  it('has its aim whole in sight, and leaves nothing empty beside a column that is cut', () => {
    const aim = Object.values(large.boxes).find(({ kind }) => kind === 'aim');
    if (!aim) throw new Error('There is no aim.');
    for (const width of [390, 683, 1_024, 1_440, 1_920])
      for (const height of [384, 768, 900]) {
        const view = fittingViewport(large, { width, height }, { least: readableZoom });
        const { left, right } = seen(large, view);
        expect(view.zoom).toBe(1);
        expect(aim.y + view.y).toBeGreaterThanOrEqual(strip);
        expect(aim.y + aim.height + view.y).toBeLessThanOrEqual(height);
        expect(left).toBeGreaterThanOrEqual(edge - 1);
        if (right > width) expect(left).toBe(edge);
      }
  });

  it('stands below titles of several lines', () => {
    const view = fittingViewport(small, { width: 1_900, height: 900 }, { strip: 95 });
    expect(seen(small, view).begins).toBeGreaterThanOrEqual(95);
  });

  it('has larger letters than usual only where that is asked for', () => {
    const screen = { width: 4_000, height: 3_000 };
    expect(fittingViewport(small, screen).zoom).toBe(1);
    expect(fittingViewport(small, screen, { most: 1.3 }).zoom).toBe(1.3);
  });

  it('fills the room that is said to be there', () => {
    const room = roomIn({ width: 1_096, height: 760 });
    expect(room).toEqual({ width: 1_064, height: 760 - strip - 11 - edge });
  });
});
