/** Tries hostile files one after the other; the same code for the tests' hundreds and the torture's thousands. */
import { hostileFile } from './hostileFile';
import { tryFile } from './tryFile';

export interface HostileResult {
  readonly opened: number;
  readonly refused: number;
  /** Milliseconds of the slowest. */
  readonly slowest: number;
  /** Each with the number of its file, which with the seed makes it again. */
  readonly faults: readonly string[];
}

export function runHostileFiles({ seed, count }: { seed: number; count: number }): HostileResult {
  let opened = 0;
  let slowest = 0;
  const faults: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { bytes, how } = hostileFile(seed, index);
    const tried = tryFile(bytes);
    if (tried.opened) opened += 1;
    slowest = Math.max(slowest, tried.took);
    for (const fault of tried.faults) faults.push(`File ${index} of seed ${seed} (${how.join(', ')}): ${fault}`);
  }
  return { opened, refused: count - opened, slowest: Math.round(slowest), faults };
}
