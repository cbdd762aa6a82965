/**
 * Possible communities of a network, by the method of Louvain (Blondel and others 2008): whoever gains by it moves to the
 * community of a neighbour, then communities are taken as people, and so on. What comes out is a question, not a fact: the
 * same network may be parted otherwise nearly as well. The same seed gives the same answer.
 */
import { seededRandom, shuffle } from '../../kit/seededRandom';
import type { Neighbours, Network } from './network';

/**
 * How much better communities hold together than chance would (Newman and Girvan 2004), with the direction of ties where
 * they have one (Leicht and Newman 2008). `partOf`: the community of each person.
 */
export function modularity({ out, into }: Network, partOf: readonly number[]): number {
  const total = out.reduce((sum, { strengths }) => sum + sumOf(strengths), 0);
  if (total === 0) return 0;
  const within = new Map<number, { inside: number; given: number; got: number }>();
  for (const [person, { people, strengths }] of out.entries()) {
    const part = partOf[person] ?? -1;
    const known = within.get(part) ?? { inside: 0, given: 0, got: 0 };
    within.set(part, known);
    for (const [at, other] of people.entries()) if (partOf[other] === part) known.inside += strengths[at] ?? 0;
    known.given += sumOf(strengths);
    known.got += sumOf(into[person]?.strengths ?? []);
  }
  return [...within.values()].reduce((q, one) => q + one.inside / total - (one.given * one.got) / total ** 2, 0);
}

/** The community of each person, numbered from 0 in the order of people. Of several tries the best one. */
export function communities(network: Network, seed = 1, tries = 10): readonly number[] {
  const plain = { ...network, out: network.either, into: network.either };
  let best = { partOf: [...network.people.keys()] as readonly number[], q: Number.NEGATIVE_INFINITY };
  for (let one = 0; one < tries; one += 1) {
    const partOf = numbered(louvain(network.either, seed + one));
    const q = modularity(plain, partOf);
    if (q > best.q + 1e-12) best = { partOf, q };
  }
  return best.partOf;
}

interface Level {
  readonly neighbours: readonly Neighbours[];
  /** Strength of the ties within what is one person at this level, both ways. */
  readonly inner: readonly number[];
}

function louvain(neighbours: readonly Neighbours[], seed: number): readonly number[] {
  let level: Level = { neighbours, inner: neighbours.map(() => 0) };
  let partOf: readonly number[] = [...neighbours.keys()];
  for (;;) {
    const moved = numbered(settled(level, seed));
    const count = new Set(moved).size;
    partOf = partOf.map((one) => moved[one] ?? one);
    if (count === level.neighbours.length) return partOf;
    level = joined(level, moved, count);
  }
}

/** Moves one after the other to where they gain most, until nobody gains. */
function settled({ neighbours, inner }: Level, seed: number): readonly number[] {
  const degrees = neighbours.map(({ strengths }, one) => sumOf(strengths) + (inner[one] ?? 0));
  const total = sumOf(degrees);
  const partOf = [...neighbours.keys()];
  const weight = [...degrees];
  const order = [...neighbours.keys()];
  shuffle(order, seededRandom(seed));
  for (let isMoving = total > 0; isMoving;) {
    isMoving = false;
    for (const one of order) {
      const own = partOf[one] ?? one;
      const degree = degrees[one] ?? 0;
      weight[own] = (weight[own] ?? 0) - degree;
      const tied = new Map([[own, 0]]);
      const { people, strengths } = neighbours[one] ?? { people: [], strengths: [] };
      for (const [at, other] of people.entries()) {
        const part = partOf[other] ?? other;
        tied.set(part, (tied.get(part) ?? 0) + (strengths[at] ?? 0));
      }
      const gain = (part: number) => (tied.get(part) ?? 0) - ((weight[part] ?? 0) * degree) / total;
      let best = own;
      for (const part of tied.keys()) if (gain(part) > gain(best) + 1e-9) best = part;
      weight[best] = (weight[best] ?? 0) + degree;
      partOf[one] = best;
      isMoving ||= best !== own;
    }
  }
  return partOf;
}

/** Communities as people. */
function joined({ neighbours, inner }: Level, partOf: readonly number[], count: number): Level {
  const ties = Array.from({ length: count }, () => new Map<number, number>());
  const within = Array.from({ length: count }, () => 0);
  for (const [one, { people, strengths }] of neighbours.entries()) {
    const part = partOf[one] ?? 0;
    within[part] = (within[part] ?? 0) + (inner[one] ?? 0);
    for (const [at, other] of people.entries()) {
      const strength = strengths[at] ?? 0;
      const there = partOf[other] ?? 0;
      if (there === part) within[part] = (within[part] ?? 0) + strength;
      else ties[part]?.set(there, (ties[part].get(there) ?? 0) + strength);
    }
  }
  return {
    neighbours: ties.map((one) => ({ people: [...one.keys()], strengths: [...one.values()] })),
    inner: within,
  };
}

function numbered(parts: readonly number[]): readonly number[] {
  const numbers = new Map<number, number>();
  for (const part of parts) if (!numbers.has(part)) numbers.set(part, numbers.size);
  return parts.map((part) => numbers.get(part) ?? 0);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
