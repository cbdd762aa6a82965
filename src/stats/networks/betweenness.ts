/**
 * Betweenness: on how many of the shortest paths between two others a person stands, by Brandes' method (A faster algorithm
 * for betweenness centrality, 2001). Where several paths are equally short each counts in part.
 */
import { steps, type Lengths } from './lengths';
import type { Neighbours, Network } from './network';
import { pathsFrom } from './paths';

const nobody: Neighbours = { people: [], strengths: [] };

/** By person; without direction each pair counts once. */
export function betweenness({ people, out, into, isDirected }: Network, lengths: Lengths = steps): readonly number[] {
  const between = new Float64Array(people.length);
  const passing = new Float64Array(people.length);
  for (const start of people.keys()) {
    const { order, distance, ways } = pathsFrom(start, out, lengths);
    passing.fill(0);
    for (let last = order.length - 1; last >= 0; last -= 1) {
      const person = order[last] ?? 0;
      const { people: before, strengths } = into[person] ?? nobody;
      const share = (1 + (passing[person] ?? 0)) / (ways[person] ?? 1);
      for (let at = 0; at < before.length; at += 1) {
        const earlier = before[at] ?? 0;
        const far = (distance[earlier] ?? 0) + lengths.of(strengths[at] ?? 1);
        // Who is on a shortest path to this person.
        if (Math.abs(far - (distance[person] ?? 0)) <= lengths.tolerance)
          passing[earlier] = (passing[earlier] ?? 0) + (ways[earlier] ?? 0) * share;
      }
      if (person !== start) between[person] = (between[person] ?? 0) + (passing[person] ?? 0);
    }
  }
  return [...between].map((value) => (isDirected ? value : value / 2));
}

/** As a part of all pairs of others: from 0 to 1. */
export function betweennessShare(network: Network, lengths: Lengths = steps): readonly number[] {
  const others = network.people.length - 1;
  const pairs = (others * (others - 1)) / (network.isDirected ? 1 : 2);
  return betweenness(network, lengths).map((value) => (pairs > 0 ? value / pairs : 0));
}
