import { describe, expect, it } from 'vitest';
import { placeInOrder } from '../../../../src/geometry/layout/placeInOrder';
import { diagram, faults, gaps, middlesOf } from './layoutChecks';

/** Middles of the boxes; checks on the way that nothing is wrong. Boxes are 40 px, gaps 12 (siblings) and 28 (groups). */
function middles(columns: readonly string[], links = '') {
  const input = diagram(columns, links);
  const placement = placeInOrder(input, gaps);
  expect(faults(input, placement)).toEqual([]);
  // A name that is not there would compare as NaN, which equals nothing.
  const middle: Record<'aim' | 'p' | 'q' | 'r' | 's' | 'a' | 'b' | 'w' | 'x' | 'y' | 'z', number> &
    Record<string, number> = {
    aim: NaN,
    p: NaN,
    q: NaN,
    r: NaN,
    s: NaN,
    a: NaN,
    b: NaN,
    w: NaN,
    x: NaN,
    y: NaN,
    z: NaN,
    ...middlesOf(input, placement),
  };
  return { ...middle, lanes: placement.lanes, height: placement.height };
}

describe('the picture of a plain tree', () => {
  it('has equal gaps between siblings, wider ones between groups, parents in the middle', () => {
    expect(middles(['aim', 'p q', 'a b c d'], 'p>aim q>aim a>p b>p c>q d>q')).toMatchObject({
      a: 20,
      b: 72,
      c: 140,
      d: 192,
      p: 46,
      q: 166,
      aim: 106,
      height: 212,
    });
  });

  it('gives way to tall parents: their children move apart with them', () => {
    expect(middles(['aim', 'p:200 q:200', 'a b'], 'p>aim q>aim a>p b>q')).toMatchObject({
      p: 100,
      q: 312,
      a: 100,
      b: 312,
      aim: 206,
    });
  });

  it('spreads childless boxes evenly between branches that stand far apart', () => {
    const { p, q, r, s } = middles(
      ['aim', 'p q r s', 'a b c d e f'],
      'p>aim q>aim r>aim s>aim a>p b>p c>p d>s e>s f>s',
    );
    expect([p, s]).toEqual([72, 244]);
    expect(q).toBeCloseTo(72 + 172 / 3);
    expect(r).toBeCloseTo(72 + (2 * 172) / 3);
  });
});

describe('links that skip a column', () => {
  it('have a straight lane of their own, and the parent counts it among its children', () => {
    const { lanes, ...middle } = middles(['aim', 'p', 'a b', 'x y z'], 'p>aim a>p b>p x>a y>b z>p');
    expect(lanes).toEqual({ 'z>p': { 'column-2': middle.z } });
    expect(middle.p).toBe((middle.a + middle.z) / 2);
  });

  it('share a lane when they go to one parent by the same way', () => {
    const { lanes, p, x, z } = middles(['aim', 'p', '', 'x y z'], 'p>aim x>p y>p z>p');
    expect(Object.values(lanes).map((passing) => passing['column-2'])).toEqual([p, p, p]);
    expect(p).toBe((x + z) / 2);
  });

  it('pass where they cross fewest lines', () => {
    const { lanes, a, b } = middles(['aim', 'p', 'a b', 'x y z'], 'p>aim a>p b>p x>a y>p z>b');
    const lane = lanes['y>p']?.['column-2'] ?? NaN;
    expect(lane).toBeGreaterThan(a);
    expect(lane).toBeLessThan(b);
  });

  it('leave the parent in the middle of its own boxes when the box has an earlier link', () => {
    const { p, a, b } = middles(['aim', 'p q', 'a b c', 'x y'], 'p>aim q>aim a>p b>p c>q x>a y>c y>p');
    expect(p).toBe((a + b) / 2);
  });
});

describe('boxes without links', () => {
  it('stand below the box they follow', () => {
    expect(middles(['aim', 'p q o', 'a b c d'], 'p>aim q>aim a>p b>p c>q d>q')).toMatchObject({
      q: 166,
      o: 234,
      aim: 106,
    });
  });

  it('stand above the box they go before, without moving it if there is room', () => {
    expect(middles(['aim', 'o p', 'a b c d'], 'p>aim a>p b>p c>p d>p')).toMatchObject({ p: 98, o: 30 });
  });

  it('between two branches move them no further apart than they must', () => {
    expect(middles(['aim', 'p q', 'a b', 'x o y'], 'p>aim q>aim a>p b>q x>a y>b')).toMatchObject({
      x: 20,
      o: 88,
      y: 156,
    });
  });

  it('follow the branch above them when that has room to move', () => {
    const ideas = 'b>w c>w d>w e>w f>w g>x h>x i>x j>x k>x';
    const { w, a, y, x } = middles(
      ['aim', 'p q r', 'w a y x', 'b c d e f g h i j k'],
      `p>aim q>aim r>aim w>p a>q x>r ${ideas}`,
    );
    expect(a - w).toBeGreaterThan(40 + gaps.group);
    expect(y - a).toBe(40 + gaps.group);
    expect(x - y).toBeGreaterThan(40 + gaps.group);
  });

  it('hang from the top where nothing in their column is linked', () => {
    expect(middles(['aim', 'p q r', '', 'x y'], 'p>aim q>aim r>aim')).toMatchObject({ p: 20, x: 20, y: 72 });
  });

  it('have a lone aim in the middle of them all', () => {
    expect(middles(['aim', 'p q', '', 'x y z'])).toMatchObject({ p: 20, q: 72, x: 20, z: 124, aim: 72 });
  });
});

describe('links against the order', () => {
  it('draw a box with nothing else to hold towards their other ends', () => {
    // q has no boxes of its own left in order: it goes to the middle of y and z, as near as its neighbours let it.
    const order = 'p>aim q>aim r>aim y>r z>r x>p x2>p v>r';
    const without = middles(['aim', 'p q r', 'x x2 y z v'], order);
    const linked = middles(['aim', 'p q r', 'x x2 y z v'], `${order} x2>q`);
    expect(linked.q).toBeLessThan(without.q);
    expect(linked.q - linked.p).toBeGreaterThanOrEqual(52);
    expect([linked.p, linked.r]).toEqual([without.p, without.r]);
  });

  it('do not tear a group: a box dragged among another branch stays where it was put', () => {
    const { a, b, y, z, x } = middles(['aim', 'a b', 'w y x z'], 'a>aim b>aim w>a x>a y>b z>b');
    expect(y).toBeLessThan(x);
    expect(x).toBeLessThan(z);
    expect(b).toBe((y + z) / 2);
    expect(a).toBeLessThan(b);
  });
});

describe('diagrams with next to nothing in them', () => {
  it('need no special treatment', () => {
    expect(placeInOrder({ columns: [], links: [] }, gaps)).toEqual({ y: {}, lanes: {}, height: 0 });
    expect(placeInOrder(diagram(['', '', '']), gaps)).toEqual({ y: {}, lanes: {}, height: 0 });
    expect(placeInOrder(diagram(['aim']), gaps)).toEqual({ y: { aim: 0 }, lanes: {}, height: 40 });
    expect(placeInOrder(diagram(['aim:0']), gaps)).toEqual({ y: { aim: 0 }, lanes: {}, height: 0 });
  });
});
