/** How many ties people have, and how many there are of all that could be. */
import type { Neighbours, Network } from './network';

/** By person. With direction: those whom they name and those who name them, counted each. */
export function degree(network: Network): readonly number[] {
  return network.isDirected
    ? network.out.map((named, person) => named.people.length + (network.into[person]?.people.length ?? 0))
    : network.out.map(countOf);
}

/** By person, as a part of all others. */
export function degreeShare(network: Network): readonly number[] {
  const others = network.people.length - 1;
  return degree(network).map((count) => (others > 0 ? count / others : 0));
}

/** By person: how many name them. */
export function inDegree(network: Network): readonly number[] {
  return network.into.map(countOf);
}

/** By person: how many they name. */
export function outDegree(network: Network): readonly number[] {
  return network.out.map(countOf);
}

/** By person: the strengths of their ties added. */
export function weightedDegree(network: Network): readonly number[] {
  return network.either.map(({ strengths }) => strengths.reduce((sum, strength) => sum + strength, 0));
}

/** The part of all ties that could be, 0 to 1. */
export function density({ people, tieCount, isDirected }: Network): number {
  const pairs = people.length * (people.length - 1);
  return pairs > 0 ? ((isDirected ? 1 : 2) * tieCount) / pairs : 0;
}

/** The part of all directed ties that go the other way, too; 0 where there are none. */
export function reciprocity({ out, tieCount, isDirected }: Network): number {
  if (!isDirected) return tieCount > 0 ? 1 : 0;
  const named = out.map(({ people }) => new Set(people));
  const answered = out.flatMap(({ people }, person) => people.filter((other) => named[other]?.has(person)));
  return tieCount > 0 ? answered.length / tieCount : 0;
}

function countOf({ people }: Neighbours): number {
  return people.length;
}
