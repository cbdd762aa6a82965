/**
 * Texts that were written here and elsewhere since both sides last agreed. Nothing is mixed by words: one text stays in
 * its place, and the other is named here so that the user can have it.
 *
 * Must not know: who is right (`rebase.ts` decides that), how the user is told.
 */
import { isPart, isThere } from '../model/belonging';
import { notesSchema, textSchema } from '../model/values';
import type { Change } from './change';
import { valueAt, type Effect, type Path } from './effects';
import { memberAt } from './memberAt';
import { isMembers } from './places';
import type { Plan } from '../model/schema';

export interface Clash {
  /** Where the text stands: a member of a thing, or of the plan itself. */
  readonly path: Path;
  /** What both sides last had in common. */
  readonly was: string;
  readonly mine: string;
  readonly theirs: string;
  /** The one that stays in its place. */
  readonly kept: 'mine' | 'theirs';
}

export interface Meeting {
  /** What was done here, as it was first made. */
  readonly made: readonly Change[];
  /** The state that both sides last had in common. */
  readonly agreed: Plan;
  readonly mine: Plan;
  readonly theirs: Plan;
  /** What has come of it. */
  readonly plan: Plan;
}

export function clashesOf({ made, agreed, mine, theirs, plan }: Meeting): Clash[] {
  const effects = made.filter(({ kind }) => kind === 'edit').flatMap((change) => change.effects);
  const places = new Map(effects.flatMap(textPlaces).map((path) => [placeKey(path), path]));
  return [...places.values()].flatMap((path): Clash[] => {
    const [was, ours, other, now] = [agreed, mine, theirs, plan].map((state) => textAt(state, path));
    if (was == null || ours == null || other == null) return [];
    if (ours === other || ours === was || other === was) return [];
    const kept = now === other ? 'theirs' : 'mine';
    // Who only emptied a place has no words to lose.
    const lost = kept === 'mine' ? other : ours;
    return lost.trim() === '' ? [] : [{ path, was, mine: ours, theirs: other, kept }];
  });
}

export function placeKey(path: Path): string {
  return path.join('/');
}

/** The text at a place, empty where the thing has none; null where the thing is not there. */
export function textAt(plan: Plan, path: Path): string | null {
  const [part, id] = path;
  if (isPart(part) && !isThere(plan, { part, id: String(id) })) return null;
  const value = valueAt(plan, path) ?? '';
  return typeof value === 'string' ? value : null;
}

/** The places of texts that an effect sets, also within an object that it puts there as a whole. */
function textPlaces({ path, after, before }: Effect): Path[] {
  // Of a record that is new, nobody else has changed anything; one that is deleted has no text.
  if (path.length === 2 && isPart(path[0])) return [];
  if (isTextPlace(path)) return [path];
  const within = [before, after].flatMap((value) => (isMembers(value) ? Object.keys(value) : []));
  return [...new Set(within)].map((name) => [...path, name]).filter(isTextPlace);
}

/** What the words for the place are, as the table has them: “the notes”. */
export function wordsAt(path: Path): string | null {
  return memberAt(path)?.words ?? null;
}

function isTextPlace(path: Path): boolean {
  const member = memberAt(path);
  if (!member) return false;
  const { schema } = member;
  const inner: unknown = 'wrapped' in schema ? schema.wrapped : schema;
  return inner === textSchema || inner === notesSchema;
}
