/** Who alone connects parts of a network that are otherwise apart. */
import type { Network } from './network';
import { weakPlaces } from './parts';

export interface OnlyLink {
  readonly person: number;
  /** What would be left of their component, the largest part first; people by number. */
  readonly parts: readonly (readonly number[])[];
}

/**
 * Cut points between at least two parts of at least two people each, whose leaving parts the most pairs first. Somebody on
 * whom only single people hang connects no groups.
 */
export function onlyLinks(network: Network): readonly OnlyLink[] {
  return weakPlaces(network)
    .cutPoints.map((person) => ({ person, parts: partsWithout(network, person) }))
    .filter(({ parts: [, second = []] }) => second.length >= 2)
    .toSorted((a, b) => pairsParted(b) - pairsParted(a) || a.person - b.person);
}

function partsWithout({ either }: Network, gone: number): readonly (readonly number[])[] {
  const seen = new Set([gone]);
  const parts: number[][] = [];
  for (const start of either[gone]?.people ?? []) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const person of part)
      for (const next of either[person]?.people ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    parts.push(part.toSorted((a, b) => a - b));
  }
  return parts.toSorted((a, b) => b.length - a.length);
}

function pairsParted({ parts }: OnlyLink): number {
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  return parts.reduce((sum, part) => sum + part.length * (total - part.length), 0) / 2;
}
