import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFreePlace } from '../../../src/geometry/findFreePlace';
import type { Rect } from '../../../src/geometry/types';

const size = { width: 100, height: 40 };
const box = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height });

describe('a free place for a new box', () => {
  it('is the place wished for when nothing is there', () => {
    expect(findFreePlace(size, { x: 10, y: 20 }, [box(200, 20)], 10)).toEqual({ x: 10, y: 20 });
  });

  it('is below what is in the way', () => {
    expect(findFreePlace(size, { x: 0, y: 0 }, [box(0, 0)], 10)).toEqual({ x: 0, y: 50 });
  });

  it('is above where that is nearer', () => {
    expect(findFreePlace(size, { x: 0, y: 0 }, [box(0, 0), box(0, 50)], 10)).toEqual({ x: 0, y: -50 });
  });

  it('is not between two boxes too close together', () => {
    expect(
      findFreePlace(size, { x: 0, y: 100 }, [box(0, 100), box(0, 190, 100, 400), box(0, -201, 100, 300)], 10),
    ).toEqual({ x: 0, y: -251 });
  });

  it('keeps the gap and the x, and nothing nearer is free', () => {
    const rect = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 400 }),
      width: fc.integer({ min: 1, max: 150 }),
      height: fc.integer({ min: 0, max: 150 }),
    });
    const isFree = (y: number, others: readonly Rect[]) =>
      others.every(
        (other) =>
          other.x >= 200 + size.width + 8 ||
          other.x + other.width + 8 <= 200 ||
          other.y >= y + size.height + 8 ||
          other.y + other.height + 8 <= y,
      );
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 12 }), fc.integer({ min: -50, max: 450 }), (others, y) => {
        const found = findFreePlace(size, { x: 200, y }, others, 8);
        expect(found.x).toBe(200);
        expect(isFree(found.y, others)).toBe(true);
        for (let nearer = 0; nearer < Math.abs(found.y - y); nearer += 1) {
          expect(isFree(y + nearer, others)).toBe(false);
          expect(isFree(y - nearer, others)).toBe(false);
        }
        if (found.y < y) expect(isFree(2 * y - found.y, others)).toBe(false);
      }),
    );
  });
});
