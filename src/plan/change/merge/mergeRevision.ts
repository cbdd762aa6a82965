/** The revision of a merged plan: whoever merges the same copies to the same content comes to the same. */
import { canonical } from '../../../kit/canonical';
import { hashed } from '../../../kit/hashed';
import { limits, type Plan } from '../../model/schema';
import { takeApart } from './apart';
import type { Copies } from './questions';

/** The plan as one that descends from both copies, so that it opens at either of them as a simple continuation. */
export function merging(plan: Plan, { a, b }: Copies): Plan {
  const { own, things } = takeApart(plan);
  const content = canonical([own, Object.entries(things).map(([kind, each]) => [kind, [...each]])]);
  const parents = [a.revision, b.revision].sort();
  const ancestors = new Set([...parents, ...inTurns(a.ancestors, b.ancestors)]);
  return {
    ...plan,
    revision: `m${hashed(JSON.stringify([parents, content]))}`,
    ancestors: [...ancestors].slice(0, limits.ancestors),
    modified: a.modified > b.modified ? a.modified : b.modified,
  };
}

/** One of each in turn: both lists have the newest first. */
function inTurns(one: readonly string[], other: readonly string[]): string[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, at) => [one[at], other[at]]).flatMap((pair) =>
    pair.filter((each) => each !== undefined),
  );
}
