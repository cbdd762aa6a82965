/**
 * Defines a network as the measures read it: people by number, and of each person the neighbours with the strength of the
 * tie. A tie to oneself counts for nothing; several ties between the same two are one with the strengths added.
 *
 * Must not know: plans, kinds of ties.
 */

export interface TieGiven {
  readonly from: string;
  readonly to: string;
  /** 1 when absent. */
  readonly strength?: number;
}

/** People by number, ascending, and beside each the strength of the tie to them. */
export interface Neighbours {
  readonly people: readonly number[];
  readonly strengths: readonly number[];
}

export interface Network {
  readonly people: readonly string[];
  readonly isDirected: boolean;
  /** Of each person, those whom they name. The same as `into` and `either` where ties have no direction. */
  readonly out: readonly Neighbours[];
  /** Of each person, those who name them. */
  readonly into: readonly Neighbours[];
  /** Of each person, all to whom there is a tie in either direction, strengths of both directions added. */
  readonly either: readonly Neighbours[];
  /** Pairs that are tied; with direction, each direction by itself. */
  readonly tieCount: number;
}

/** Ties that name somebody who is not among `people` are left out. */
export function networkOf(people: readonly string[], ties: readonly TieGiven[], isDirected: boolean): Network {
  const numbers = new Map(people.map((person, at) => [person, at]));
  const out = people.map(() => new Map<number, number>());
  const into = people.map(() => new Map<number, number>());
  const either = people.map(() => new Map<number, number>());
  const add = (of: readonly Map<number, number>[], from: number, to: number, strength: number) =>
    of[from]?.set(to, (of[from].get(to) ?? 0) + strength);
  for (const { from, to, strength = 1 } of ties) {
    const [a, b] = [numbers.get(from), numbers.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    add(either, a, b, strength);
    add(either, b, a, strength);
    add(out, a, b, strength);
    add(into, b, a, strength);
  }
  const both = either.map(sorted);
  const named = isDirected ? out.map(sorted) : both;
  const ends = named.reduce((sum, one) => sum + one.people.length, 0);
  return {
    people,
    isDirected,
    out: named,
    into: isDirected ? into.map(sorted) : both,
    either: both,
    tieCount: isDirected ? ends : ends / 2,
  };
}

function sorted(neighbours: ReadonlyMap<number, number>): Neighbours {
  const pairs = [...neighbours].toSorted(([a], [b]) => a - b);
  return { people: pairs.map(([person]) => person), strengths: pairs.map(([, strength]) => strength) };
}
