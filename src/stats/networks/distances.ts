/**
 * How near people are to one another: closeness, harmonic closeness, reach in a few steps, the longest and the average of
 * the shortest paths. With direction, closeness counts the paths that lead to a person.
 */
import { steps, type Lengths } from './lengths';
import type { Network } from './network';
import { pathsFrom } from './paths';

/** By person, 0 to 1; sound for several components (Wasserman and Faust 1994): who reaches few is not near to all. */
export function closeness({ people, into }: Network, lengths: Lengths = steps): readonly number[] {
  return [...people.keys()].map((person) => {
    const { order, distance } = pathsFrom(person, into, lengths);
    const reached = order.length - 1;
    const total = sum(order.map((other) => distance[other] ?? 0)) / lengths.unit;
    return total > 0 ? (reached / total) * (reached / (people.length - 1)) : 0;
  });
}

/** By person: the average of 1/distance from all others, none being 0. */
export function harmonicCloseness({ people, into }: Network): readonly number[] {
  return [...people.keys()].map((person) => {
    const { order, distance } = pathsFrom(person, into, steps);
    return part(sum(order.slice(1).map((other) => 1 / (distance[other] ?? 1))), people.length - 1);
  });
}

/** By person: the part of all others whom they reach in so many steps. */
export function reach({ people, out }: Network, within: number): readonly number[] {
  return [...people.keys()].map((person) => {
    const { order, distance } = pathsFrom(person, out, steps);
    return part(order.filter((other) => (distance[other] ?? 0) <= within).length - 1, people.length - 1);
  });
}

/** Over all pairs between which there is a path; both 0 where there is none. */
export function pathLengths({ people, out }: Network): { readonly diameter: number; readonly average: number } {
  let [longest, total, pairs] = [0, 0, 0];
  for (const person of people.keys()) {
    const { order, distance } = pathsFrom(person, out, steps);
    for (const other of order) {
      const far = distance[other] ?? 0;
      longest = Math.max(longest, far);
      total += far;
    }
    pairs += order.length - 1;
  }
  return { diameter: longest, average: part(total, pairs) };
}

function part(value: number, whole: number): number {
  return whole > 0 ? value / whole : 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
