/** The revision of a merged plan: whoever merges the same copies to the same content comes to the same. */
import { canonical } from '../../../kit/canonical';
import { hashed } from '../../../kit/hashed';
import { perIdentity } from '../../../kit/perIdentity';
import type { Plan } from '../../model/schema';
import { ancestry } from '../ancestry';
import { kindRows, type Apart, type Thing } from './apart';
import type { Copies } from './questions';

const written = perIdentity((thing: Thing): string => canonical(thing));

/**
 * The plan as one that descends from both copies, so that it opens at either of them as a simple continuation.
 *
 * @param content the same plan taken apart
 */
export function descending(plan: Plan, { own, things }: Apart, { a, b }: Copies): Plan {
  const texts = kindRows.flatMap(({ kind }) => [kind, ...[...things[kind].values()].map(written)]);
  const content = [canonical(own), ...texts];
  const parents = [a.revision, b.revision].sort();
  const ancestors = new Set([...parents, ...inTurns(a.ancestors, b.ancestors)]);
  return {
    ...plan,
    revision: `m${hashed(JSON.stringify([parents, content]))}`,
    ancestors: ancestry([...ancestors]),
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
