/** Maps of networks: nothing covers a label, the same network gives the same map, what was put by hand stays. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapLayout, type MapWish } from '../../../../src/geometry/network/mapLayout';
import {
  labelRect,
  mapLayouts,
  markRect,
  overlap,
  type MapPerson,
  type MapTie,
} from '../../../../src/geometry/network/mapTypes';
import { closeness } from '../../../../src/stats/networks/distances';
import { networkOf } from '../../../../src/stats/networks/network';

function network(count: number, pairs: readonly (readonly [number, number])[]): Pick<MapWish, 'people' | 'ties'> {
  const people = Array.from({ length: count }, (_, at): MapPerson => ({
    id: `p${at}`,
    width: 60 + ((at * 37) % 68),
    height: at % 3 === 0 ? 36 : 18,
    group: ['', 'Ward', 'Pharmacy', 'Patients'][at % 4] ?? '',
    column: at % 6,
  }));
  const ties = pairs.map(([from, to]): MapTie => ({ from: `p${from % count}`, to: `p${to % count}` }));
  return { people, ties };
}

const someNetwork = fc
  .record({
    count: fc.integer({ min: 1, max: 39 }),
    pairs: fc.array(fc.tuple(fc.nat(38), fc.nat(38)), { maxLength: 90 }),
  })
  .map(({ count, pairs }) => network(count, pairs));

const nobody = new Map();

/** Pairs of which one covers the label or the mark of the other. */
function covered({ people, ...wish }: MapWish): readonly string[] {
  const { places, sides } = mapLayout({ people, ...wish });
  const all = people.map((person) => {
    const place = places.get(person.id) ?? { x: 0, y: 0 };
    return { id: person.id, mark: markRect(place), label: labelRect(person, place, sides.get(person.id) ?? 'below') };
  });
  return all.flatMap((a) =>
    all
      .filter((b) => a.id !== b.id && (overlap(a.label, b.label) || overlap(a.label, b.mark)))
      .map((b) => `${a.id} over ${b.id}`),
  );
}

describe('the map of a network', () => {
  it.each(mapLayouts)('covers no label of fewer than forty people: %s', (layout) => {
    fc.assert(
      fc.property(someNetwork, (one) => {
        expect(covered({ ...one, layout, fixed: nobody })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same each time', () => {
    const wish: MapWish = {
      ...network(12, [
        [0, 1],
        [1, 2],
        [2, 0],
        [3, 4],
      ]),
      layout: 'force',
      fixed: nobody,
    };
    expect(mapLayout(wish)).toEqual(mapLayout(wish));
  });

  it('leaves whom somebody has put somewhere', () => {
    const fixed = new Map([['p3', { x: -340, y: 77 }]]);
    for (const layout of mapLayouts) {
      const { places } = mapLayout({
        ...network(9, [
          [0, 3],
          [3, 5],
        ]),
        layout,
        fixed,
      });
      expect(places.get('p3')).toEqual({ x: -340, y: 77 });
    }
  });

  it('hardly moves anybody when one more tie is drawn', () => {
    const wish: MapWish = { ...network(14, ringOf(14)), layout: 'force', fixed: nobody };
    const before = mapLayout(wish).places;
    const { places } = mapLayout({ ...network(14, [...ringOf(14), [0, 2]]), layout: 'force', fixed: nobody, before });
    const moved = [...places].map(([id, { x, y }]) => {
      const was = before.get(id) ?? { x: 0, y: 0 };
      return Math.hypot(x - was.x, y - was.y);
    });
    expect(moved.reduce((sum, by) => sum + by, 0) / moved.length).toBeLessThan(75);
  });

  it('puts who is tied nearer than who is not', () => {
    const { places } = mapLayout({ ...network(10, ringOf(10)), layout: 'force', fixed: nobody });
    const far = (a: number, b: number) => {
      const [one, two] = [places.get(`p${a}`), places.get(`p${b}`)];
      return one && two ? Math.hypot(one.x - two.x, one.y - two.y) : 0;
    };
    for (let at = 0; at < 10; at += 1) expect(far(at, (at + 1) % 10)).toBeLessThan(far(at, (at + 5) % 10));
  });

  it('has the most central in the middle of the target', () => {
    const star = network(
      8,
      [1, 2, 3, 4, 5, 6, 7].map((leaf) => [0, leaf] as const),
    );
    const { places } = mapLayout({ ...star, layout: 'target', fixed: nobody });
    const ids = star.people.map(({ id }) => id);
    const [central] = ids.toSorted((a, b) => {
      const near = closeness(networkOf(ids, star.ties, false));
      return (near[ids.indexOf(b)] ?? 0) - (near[ids.indexOf(a)] ?? 0);
    });
    const middle = {
      x: average([...places.values()].map(({ x }) => x)),
      y: average([...places.values()].map(({ y }) => y)),
    };
    const far = ({ x, y }: { x: number; y: number }) => Math.hypot(x - middle.x, y - middle.y);
    const nearest = [...places].toSorted(([, a], [, b]) => far(a) - far(b))[0]?.[0];
    expect(nearest).toBe(central);
  });
});

function ringOf(count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, at) => [at, (at + 1) % count] as const);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
