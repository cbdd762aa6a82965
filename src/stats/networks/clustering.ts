/**
 * How closely the contacts of a person know one another, whichever way ties point: clustering (the part of their pairs that
 * are tied), constraint, and the core that somebody belongs to.
 */
import type { Network } from './network';

/** By person, 0 to 1; 0 for who has fewer than two contacts. Also called the density of their own network. */
export function clustering({ either }: Network): readonly number[] {
  const known = either.map(({ people }) => new Set(people));
  return either.map(({ people }) => {
    const tied = people.reduce(
      (sum, one, at) => sum + people.slice(at + 1).filter((other) => known[one]?.has(other)).length,
      0,
    );
    return people.length < 2 ? 0 : (2 * tied) / (people.length * (people.length - 1));
  });
}

/**
 * Burt's constraint (Structural Holes, 1992): the higher, the more of a person's ties lead to contacts who know one
 * another anyway. By person; null for who has no tie.
 */
export function constraint({ either }: Network): readonly (number | null)[] {
  const shares = either.map(({ people, strengths }) => {
    const total = strengths.reduce((sum, strength) => sum + strength, 0);
    return new Map(people.map((person, at) => [person, (strengths[at] ?? 0) / total]));
  });
  return shares.map((own) => {
    if (own.size === 0) return null;
    let sum = 0;
    for (const [contact, direct] of own) {
      let tied = direct;
      for (const [other, share] of own) if (other !== contact) tied += share * (shares[other]?.get(contact) ?? 0);
      sum += tied ** 2;
    }
    return sum;
  });
}

/**
 * By person: the largest number k for which they belong to a group in which everybody has ties to at least k of the group
 * (Seidman 1983).
 */
export function cores({ either }: Network): readonly number[] {
  const left = either.map(({ people }) => people.length);
  const rest = new Set(either.keys());
  const found = either.map(() => 0);
  let k = 0;
  while (rest.size > 0) {
    const next = [...rest].reduce((least, person) => ((left[person] ?? 0) < (left[least] ?? 0) ? person : least));
    k = Math.max(k, left[next] ?? 0);
    found[next] = k;
    rest.delete(next);
    for (const other of either[next]?.people ?? []) left[other] = (left[other] ?? 0) - 1;
  }
  return found;
}
