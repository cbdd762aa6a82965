import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGeometry } from '../../../../src/geometry/scene/geometry';
import { placeOf, readPlace, viewAt } from '../../../../src/views/diagram/keptPlace';
import { smallPlan } from '../../../fixtures/plans';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;
const geometry = createGeometry(measure)(smallPlan(), { collapsed: new Set() });
const size = { width: 1_096, height: 760 };
const views = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -600, max: 600 }),
  zoom: fc.constantFrom(0.3, 0.82, 1, 1.7),
});

describe('the place that is looked at', () => {
  it('is found again to the pixel in the same window, if a box was in sight', () => {
    fc.assert(
      fc.property(views, (view) => {
        const place = placeOf(geometry, view, size);
        if (!place || Math.abs(place.x) > size.width / 2 || Math.abs(place.y) > size.height / 2) return;
        const found = viewAt(geometry, place, size);
        expect(found?.x).toBeCloseTo(view.x, 6);
        expect(found?.y).toBeCloseTo(view.y, 6);
        expect(found?.zoom).toBe(view.zoom);
      }),
    );
  });

  it('follows its box when that stands elsewhere', () => {
    const place = placeOf(geometry, { x: 40, y: 30, zoom: 1 }, size);
    if (!place) throw new Error('There is no place.');
    const shifted = Object.fromEntries(
      Object.entries(geometry.boxes).map(([id, box]) => [id, { ...box, x: box.x + 70, y: box.y - 25 }]),
    );
    expect(viewAt({ boxes: shifted }, place, size)).toEqual({ x: 40 - 70, y: 30 + 25, zoom: 1 });
  });

  it('has its box in sight in a smaller window too', () => {
    const aim = Object.values(geometry.boxes).find(({ kind }) => kind === 'aim');
    const place = { node: aim?.id ?? '', x: 500, y: -370, zoom: 1 };
    const [box, view] = [aim, viewAt(geometry, place, { width: 390, height: 500 })];
    if (!box || !view) throw new Error('There is no aim.');
    expect(box.x + box.width / 2 + view.x).toBe(390);
    expect(box.y + box.height / 2 + view.y).toBe(0);
  });

  it('is nowhere when its box is gone, and where there is none', () => {
    for (const node of ['gone', 'constructor'])
      expect(viewAt(geometry, { node, x: 0, y: 0, zoom: 1 }, size)).toBeUndefined();
    expect(placeOf({ boxes: {} }, { x: 0, y: 0, zoom: 1 }, size)).toBeUndefined();
  });

  it('is read only if it makes sense', () => {
    const place = { node: 'A', x: 1, y: 2, zoom: 0.8 };
    expect(readPlace({ ...place, more: true })).toEqual(place);
    for (const spoilt of [
      null,
      undefined,
      'A',
      [],
      {},
      { ...place, node: 3 },
      { ...place, x: '1' },
      { ...place, y: NaN },
      { ...place, zoom: 0 },
      { ...place, zoom: 99 },
      { ...place, zoom: Infinity },
    ])
      expect(readPlace(spoilt)).toBeUndefined();
  });
});
