import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFreePlace } from '../../../src/geometry/freePlace';

const size = { width: 100, height: 40 };

describe('findFreePlace', () => {
  it('takes the place itself where it is free', () => {
    expect(
      findFreePlace(
        size,
        { x: 0, y: 0 },
        [
          { x: 0, y: 52, ...size },
          { x: 112, y: 0, ...size },
        ],
        12,
      ),
    ).toEqual({ x: 0, y: 0 });
  });

  it('goes to the nearer side of what is in the way', () => {
    expect(findFreePlace(size, { x: 0, y: 30 }, [{ x: 20, y: 0, ...size }], 12)).toEqual({ x: 0, y: 52 });
    expect(findFreePlace(size, { x: 0, y: -30 }, [{ x: 20, y: 0, ...size }], 12)).toEqual({ x: 0, y: -52 });
  });

  it('passes over a room that is too small', () => {
    const others = [0, 90, 180].map((y) => ({ x: 0, y, ...size }));
    expect(findFreePlace(size, { x: 0, y: 91 }, others, 12)).toEqual({ x: 0, y: 232 });
  });

  it('always keeps its distance', () => {
    const coordinate = fc.integer({ min: -300, max: 300 });
    const rect = fc.record({
      x: coordinate,
      y: coordinate,
      width: fc.integer({ min: 1, max: 200 }),
      height: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(rect), fc.record({ x: coordinate, y: coordinate }), (others, near) => {
        const { x, y } = findFreePlace(size, near, others, 12);
        expect(x).toBe(near.x);
        for (const other of others) {
          const apart =
            other.x >= x + 112 ||
            x >= other.x + other.width + 12 ||
            other.y >= y + 52 ||
            y >= other.y + other.height + 12;
          expect(apart).toBe(true);
        }
      }),
    );
  });
});
