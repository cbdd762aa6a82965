import { describe, expect, it } from 'vitest';
import { lyingOn, placesBeside } from '../../../../src/geometry/boxes/lyingOn';

const box = (x: number, y: number) => ({ x, y, width: 200, height: 40 });

describe('Boxes that lie on one another', () => {
  const boxes = { a: box(0, 0), b: box(20, 30), c: box(0, 200) };

  it('are found among those asked for', () => {
    expect(lyingOn(boxes, ['b', 'c'])).toEqual([['b', 'a']]);
    expect(lyingOn(boxes, ['c', 'gone'])).toEqual([]);
    expect(lyingOn({ a: box(0, 0), b: box(0, 40) }, ['b'])).toEqual([]);
  });

  it('have a place beside the others, as near as there is, and beside each other', () => {
    expect(placesBeside(boxes, ['b'])).toEqual({ b: { x: 20, y: 52 } });
    const { a, b } = placesBeside(boxes, ['a', 'b']);
    expect(a).toEqual({ x: 0, y: 0 });
    expect(Math.abs((b?.y ?? 0) - (a?.y ?? 0))).toBeGreaterThanOrEqual(52);
  });
});
