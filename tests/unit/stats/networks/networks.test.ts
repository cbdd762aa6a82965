/** What holds of every network, tried on many; each measure against a slow way to the same thing. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness, betweennessShare } from '../../../../src/stats/networks/betweenness';
import { clustering, constraint, cores } from '../../../../src/stats/networks/clustering';
import { communities, modularity } from '../../../../src/stats/networks/communities';
import { closeness, pathLengths } from '../../../../src/stats/networks/distances';
import { lengthsOf } from '../../../../src/stats/networks/lengths';
import { networkOf, type Network, type TieGiven } from '../../../../src/stats/networks/network';
import { components, weakPlaces } from '../../../../src/stats/networks/parts';

const peopleOf = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);

const given = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc.record({
    people: fc.constant(peopleOf(count)),
    ties: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: count - 1 }).map((at) => `p${at}`),
        to: fc.integer({ min: 0, max: count - 1 }).map((at) => `p${at}`),
        strength: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 16 },
    ),
  }),
);

interface Given {
  readonly people: readonly string[];
  readonly ties: readonly TieGiven[];
}

const made = ({ people, ties }: Given, isDirected = false) => networkOf(people, ties, isDirected);

const without = ({ people, ties }: Given, isGone: (tie: TieGiven) => boolean, person?: string) =>
  networkOf(
    people.filter((one) => one !== person),
    ties.filter((tie) => !isGone(tie)),
    false,
  );

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const near = (values: readonly number[]) => values.map((value) => Math.round(value * 1e9) / 1e9);

describe('any network', () => {
  it('puts as much betweenness on people as its shortest paths have people within', () => {
    fc.assert(
      fc.property(given, fc.boolean(), (one, isDirected) => {
        const network = made(one, isDirected);
        const paths = network.people.map((_, at) => pathsWithin(network, at));
        expect(sum(betweenness(network))).toBeCloseTo(sum(paths) / (isDirected ? 1 : 2), 9);
      }),
    );
  });

  it('falls apart where a bridge or a cut point is taken away, and nowhere else', () => {
    fc.assert(
      fc.property(given, (one) => {
        const network = made(one);
        const parts = components(network).length;
        const { bridges, cutPoints } = weakPlaces(network);
        const name = (at: number) => network.people[at] ?? '';
        const tied = network.either.flatMap(({ people }, a) => people.filter((b) => a < b).map((b) => [a, b] as const));
        const breaking = tied.filter(([a, b]) => {
          const ends = new Set([name(a), name(b)]);
          return components(without(one, ({ from, to }) => ends.has(from) && ends.has(to))).length > parts;
        });
        expect(bridges).toEqual(breaking);
        const needed = network.people.filter(
          (person, at) =>
            (network.either[at]?.people.length ?? 0) > 0 &&
            components(without(one, () => false, person)).length > parts,
        );
        expect(cutPoints.map(name)).toEqual(needed);
      }),
    );
  });

  it('is measured by strong ties as by all where all are equally strong', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 3 }), ({ people, ties }, strength) => {
        const pairs = new Map(ties.map((tie) => [[tie.from, tie.to].toSorted().join(' '), { ...tie, strength }]));
        const network = networkOf(people, [...pairs.values()], false);
        expect(near(betweenness(network, lengthsOf(network)))).toEqual(near(betweenness(network)));
        const weighted = closeness(network, lengthsOf(network)).map((value) => value / strength);
        expect(near(weighted)).toEqual(near(closeness(network)));
      }),
    );
  });

  it('has communities that hold together at least as well as its components, the same each time', () => {
    fc.assert(
      fc.property(given, (one) => {
        const network = made(one);
        const found = communities(network);
        expect(communities(network)).toEqual(found);
        const whole = network.people.map((_, at) => components(network).findIndex((part) => part.includes(at)));
        expect(modularity(network, found)).toBeGreaterThanOrEqual(modularity(network, whole) - 1e-9);
      }),
    );
  });

  it('keeps its measures within what they can be', () => {
    fc.assert(
      fc.property(given, fc.boolean(), (one, isDirected) => {
        const network = made(one, isDirected);
        const shares = [...betweennessShare(network), ...clustering(network), ...closeness(network)];
        expect(shares.every((value) => value >= 0 && value <= 1 + 1e-9)).toBe(true);
        cores(network).forEach((core, at) => expect(core).toBeLessThanOrEqual(network.either[at]?.people.length ?? 0));
        constraint(network).forEach((value, at) =>
          expect(value === null).toBe(network.either[at]?.people.length === 0),
        );
      }),
    );
  });
});

describe('a network from a stranger', () => {
  it('knows people by names that objects have of their own', () => {
    const network = networkOf(['__proto__', 'constructor'], [{ from: '__proto__', to: 'constructor' }], false);
    expect(network.tieCount).toBe(1);
  });

  it('leaves out ties to nobody, and may be empty', () => {
    expect(networkOf(['a'], [{ from: 'a', to: 'gone' }], false).tieCount).toBe(0);
    const empty = networkOf([], [], true);
    expect([betweenness(empty), components(empty), communities(empty), pathLengths(empty).diameter]).toEqual([
      [],
      [],
      [],
      0,
    ]);
  });

  it('sees paths as equally long that fractions would tell apart', () => {
    const way = (names: string, strengths: readonly number[]) =>
      strengths.map((strength, at) => ({ from: names[at] ?? '', to: names[at + 1] ?? '', strength }));
    // 1/3 + 1/3 + 1/3 and 1/2 + 1/2, each as long as one tie of strength 1.
    const ties = [...way('abcz', [3, 3, 3]), ...way('adz', [2, 2]), ...way('aez', [2, 2])];
    const network = networkOf([...'abcdez'], ties, false);
    const [, b, , d] = betweenness(network, lengthsOf(network));
    expect(b).toBeGreaterThan(1);
    expect(d).toBeCloseTo(1 / 3, 9);
  });

  it('measures strengths that are no whole numbers, too', () => {
    const ties = [
      { from: 'a', to: 'b', strength: 0.1 },
      { from: 'b', to: 'c', strength: 0.3 },
    ];
    const network = networkOf(['a', 'b', 'c'], ties, false);
    expect(betweenness(network, lengthsOf(network))).toEqual([0, 1, 0]);
  });

  it('of ten thousand in a row is searched without end of the stack', () => {
    const people = peopleOf(10_000);
    const ties = people.slice(1).map((to, at) => ({ from: people[at] ?? '', to }));
    expect(weakPlaces(networkOf(people, ties, false)).bridges).toHaveLength(9_999);
  });
});

/** How many people stand within the shortest paths that begin with this person, one path to each other. */
function pathsWithin({ out }: Network, start: number): number {
  const far = new Map([[start, 0]]);
  for (const [person, steps] of far)
    for (const next of out[person]?.people ?? []) if (!far.has(next)) far.set(next, steps + 1);
  return sum([...far.values()].map((steps) => Math.max(0, steps - 1)));
}
