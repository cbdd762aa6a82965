/**
 * The parts of a network, whichever way its ties point: components that hang together, bridges (ties without which a
 * component falls apart) and cut points (people without whom it does), by depth-first search with low links (Tarjan 1974).
 */
import type { Network } from './network';

/** People by number; the largest first, then in the order of people. */
export function components({ people, either }: Network): readonly (readonly number[])[] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const start of people.keys()) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    // Goes on over those that are added on the way.
    for (const person of part)
      for (const next of either[person]?.people ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    found.push(part.toSorted((a, b) => a - b));
  }
  return found.toSorted((a, b) => b.length - a.length);
}

interface Weak {
  readonly bridges: readonly (readonly [number, number])[];
  readonly cutPoints: readonly number[];
}

/** Where a network could fall apart. */
export function weakPlaces({ people, either }: Network): Weak {
  const found = new Int32Array(people.length).fill(-1);
  const low = new Int32Array(people.length);
  const bridges: (readonly [number, number])[] = [];
  const cut = new Set<number>();
  let clock = 0;
  // The way from where the search began, with the neighbours that are still to be looked at. Kept by hand: a chain of
  // thousands would be too deep for calls within calls.
  for (const root of people.keys()) {
    if (found[root] !== -1) continue;
    let branches = 0;
    const way = [{ person: root, from: -1, next: 0 }];
    found[root] = low[root] = clock++;
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const { person, from } = top;
      const next = either[person]?.people[top.next++];
      if (next === undefined) {
        way.pop();
        if (from === -1) continue;
        low[from] = Math.min(low[from] ?? 0, low[person] ?? 0);
        if ((low[person] ?? 0) > (found[from] ?? 0)) bridges.push(from < person ? [from, person] : [person, from]);
        if (from === root) branches += 1;
        else if ((low[person] ?? 0) >= (found[from] ?? 0)) cut.add(from);
      } else if (found[next] === -1) {
        found[next] = low[next] = clock++;
        way.push({ person: next, from: person, next: 0 });
      } else if (next !== from) {
        low[person] = Math.min(low[person] ?? 0, found[next] ?? 0);
      }
    }
    if (branches > 1) cut.add(root);
  }
  return {
    bridges: bridges.toSorted(([a, b], [c, d]) => a - c || b - d),
    cutPoints: [...cut].toSorted((a, b) => a - b),
  };
}
