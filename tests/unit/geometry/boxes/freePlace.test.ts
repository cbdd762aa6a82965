import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Rect } from '../../../../src/geometry/types/types';
import { createFreeRoom } from '../../../../src/geometry/boxes/freePlace';

const size = { width: 100, height: 40 };

function findFreePlace(box: Pick<Rect, 'width' | 'height'>, near: Point, others: readonly Rect[], gap: number): Point {
  const room = createFreeRoom(gap);
  // What is there before the first question and what comes after it count alike.
  const half = Math.floor(others.length / 2);
  for (const other of others.slice(0, half)) room.take(other);
  room.find(box, near);
  for (const other of others.slice(half)) room.take(other);
  return room.find(box, near);
}

describe('a place for a box among others', () => {
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

  it('is the nearest that there is', () => {
    const y = fc.integer({ min: -200, max: 200 });
    const rect = fc.record({ x: fc.constant(0), y, width: fc.constant(100), height: fc.integer({ min: 1, max: 90 }) });
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 12 }), y, (others, nearY) => {
        const found = findFreePlace(size, { x: 0, y: nearY }, others, 12).y;
        const isFree = (at: number) => others.every((other) => other.y >= at + 52 || at >= other.y + other.height + 12);
        for (let away = 0; away < Math.abs(found - nearY); away += 1)
          expect(isFree(nearY + away) || isFree(nearY - away)).toBe(false);
      }),
    );
  });

  it('is found for thousands of boxes at once where one is in the way of all', () => {
    const room = createFreeRoom(12);
    room.take({ x: 0, y: 0, ...size });
    const start = performance.now();
    const places = Array.from({ length: 10_000 }, (_, index) => {
      const place = room.find(size, { x: 0, y: index % 7 });
      room.take({ ...place, ...size });
      return place.y;
    });
    expect(new Set(places).size).toBe(10_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
