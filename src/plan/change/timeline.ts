/**
 * The past of a plan as somebody remembers it: visits, and the states that were put there whole. What happened within
 * half an hour of the last is one visit; giving a version a name ends it, so that this very state can be found again.
 *
 * Must not know: where the past is kept, time zones, how any of it is worded or shown.
 */
import type { Change } from './change';
import type { NamedVersion } from '../model/schema';

/** How a whole state came to be kept. `day`: the last of a day long ago, whose single steps are no longer known. */
export type StateOrigin = 'created' | 'replaced' | 'named' | 'day';

/** What is known of one number of a plan's past. Numbers ascend; where steps were folded to a day, some are missing. */
export type PastEntry =
  | { readonly kind: 'change'; readonly seq: number; readonly change: Change }
  | {
      readonly kind: 'state';
      readonly seq: number;
      readonly origin: StateOrigin;
      /** UTC instant. */
      readonly at: string;
      readonly label: string;
      readonly revision: string;
    };

/** One line of the timeline. It stands for the state after `last`. */
export interface Moment {
  readonly kind: 'visit' | StateOrigin;
  readonly first: number;
  readonly last: number;
  /** UTC instants of the first and the last thing that was done. */
  readonly began: string;
  readonly ended: string;
  /** In order; none where a whole state was put there. */
  readonly changes: readonly Change[];
  /** The name that the user gave to this state. */
  readonly version?: NamedVersion;
}

/** A longer pause begins another visit: 30 minutes, in ms. */
const pause = 30 * 60_000;

/** The timeline, newest first. `versions`: the names that the plan has now. */
export function momentsOf(entries: readonly PastEntry[], versions: readonly NamedVersion[]): Moment[] {
  const names = new Map(versions.map((version) => [version.revision, version]));
  const moments: Moment[] = [];
  for (const entry of entries) {
    const last = moments.at(-1);
    const moment = entry.kind === 'state' ? stateMoment(entry) : visited(last, entry.seq, entry.change);
    if (last && moment.first === last.first) moments.pop();
    const revision = revisionAfter(entry);
    const version = revision === undefined ? undefined : names.get(revision);
    // Undoing what followed leads back to the same revision: the name stays where it was given.
    if (revision !== undefined) names.delete(revision);
    moments.push(version ? { ...moment, version } : moment);
  }
  return moments.toReversed();
}

/** Names of states that the timeline does not hold: a colleague gave them in a copy of the plan. */
export function namesElsewhere(moments: readonly Moment[], versions: readonly NamedVersion[]): NamedVersion[] {
  const here = new Set(moments.map(({ version }) => version?.revision));
  return versions.filter(({ revision }) => !here.has(revision));
}

function stateMoment({ seq, origin, at }: Extract<PastEntry, { kind: 'state' }>): Moment {
  return { kind: origin, first: seq, last: seq, began: at, ended: at, changes: [] };
}

/** The visit with one more change: the last one, or another when too long has passed. */
function visited(last: Moment | undefined, seq: number, change: Change): Moment {
  const { at } = change;
  const goesOn = last?.kind === 'visit' && !last.version && Math.abs(Date.parse(at) - Date.parse(last.ended)) <= pause;
  if (goesOn) return { ...last, last: seq, ended: at, changes: last.changes.concat(change) };
  return { kind: 'visit', first: seq, last: seq, began: at, ended: at, changes: [change] };
}

function revisionAfter(entry: PastEntry): string | undefined {
  return entry.kind === 'state' ? entry.revision : revisionBegunBy(entry.change);
}

/** The revision that a change began or went back to; `undefined` when it went on with the one before. */
export function revisionBegunBy({ effects }: Pick<Change, 'effects'>): string | undefined {
  const revision = effects.find(({ path }) => path.length === 1 && path[0] === 'revision')?.after;
  return typeof revision === 'string' ? revision : undefined;
}
