/** Choices that a seed decides, so that whatever went wrong can be done again. */
import { seededRandom } from '../../src/kit/seededRandom';

export interface Random {
  /** From 0 up to, but without, 1. */
  next(): number;
  /** A whole number from 0 up to, but without, `limit`. */
  below(limit: number): number;
  /** One of them; throws when there is none. */
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
}

/** The choices of the `index`-th try of a run. */
export function randomOf(seed: number, index = 0): Random {
  const next = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (from) => {
      if (from.length === 0) throw new Error('There is nothing to pick from.');
      return from[below(from.length)]!;
    },
    chance: (share) => next() < share,
  };
}
