/**
 * The revisions that a plan descends from, of which it names at most 100. A file that is kept together by itself leaves
 * many times an hour, and a colleague who comes back after a week still has to find a state that both know. So the newest
 * all stay, and of the older ones those that every copy keeps: which they are is decided by the revision itself.
 *
 * Must not know: who has which of them.
 */
import { hashed } from '../../kit/hashed';
import { limits } from '../model/limits';

/** So many of the newest always stay: whoever works at the same time has one of these. */
const newest = 40;

/** `revisions`: newest first, none of them twice. */
export function ancestry(revisions: readonly string[]): string[] {
  const surplus = revisions.length - limits.ancestors;
  if (surplus <= 0) return [...revisions];
  const leaving = revisions
    .map((revision, at) => ({ revision, at, rank: at < newest ? Infinity : rankOf(revision) }))
    .sort((one, other) => one.rank - other.rank || other.at - one.at)
    .slice(0, surplus);
  const gone = new Set(leaving.map(({ revision }) => revision));
  return revisions.filter((revision) => !gone.has(revision));
}

/** Half of all revisions have the rank 0, a quarter 1, and so on: the more there were, the higher those that are left. */
function rankOf(revision: string): number {
  const lane = Number.parseInt(hashed(revision).slice(0, 7), 36);
  return lane === 0 ? 32 : Math.clz32(lane & -lane) ^ 31;
}
