import { describe, expect, it } from 'vitest';
import { snapBox } from '../../../../src/geometry/boxes/snapBox';

const box = (x: number, y: number, width = 100, height = 40) => ({ x, y, width, height });

describe('a box moved by hand', () => {
  it('snaps its left edge to a column', () => {
    expect(snapBox(box(203, 500), [], [0, 200, 400], 6)).toEqual({
      x: 200,
      y: 500,
      guides: [{ axis: 'x', at: 200, from: 500, to: 540 }],
    });
  });

  it('stays where it is when nothing is near enough', () => {
    expect(snapBox(box(207, 500), [box(0, 0)], [0, 200], 6)).toEqual({ x: 207, y: 500, guides: [] });
  });

  it('snaps at exactly the tolerance', () => {
    expect(snapBox(box(206, 0), [], [200], 6).x).toBe(200);
  });

  it('lines up with the left edge of another box and shows the line over both', () => {
    expect(snapBox(box(52, 300), [box(50, 0)], [], 6)).toEqual({
      x: 50,
      y: 300,
      guides: [{ axis: 'x', at: 50, from: 0, to: 340 }],
    });
  });

  it.each([
    ['tops', box(300, 104, 100, 60), 100, 100],
    ['centres', box(300, 87, 100, 60), 90, 120],
    ['bottoms', box(300, 77, 100, 60), 80, 140],
  ])('lines up %s', (_, moving, y, at) => {
    const snapped = snapBox(moving, [box(0, 100)], [], 6);
    expect(snapped.y).toBe(y);
    expect(snapped.guides).toEqual([{ axis: 'y', at, from: 0, to: 400 }]);
  });

  it('goes to the nearest of several, and of equals to a column', () => {
    expect(snapBox(box(100, 500), [box(97, 0)], [95], 6).x).toBe(97);
    expect(snapBox(box(100, 500), [box(97, 0)], [103], 6).x).toBe(103);
  });

  it('shows every line it is then on', () => {
    const { guides } = snapBox(box(300, 102), [box(0, 100), box(600, 60, 100, 40)], [], 6);
    expect(guides.map(({ axis, at }) => [axis, at])).toEqual([
      ['y', 100],
      ['y', 120],
      ['y', 140],
    ]);
  });
});
