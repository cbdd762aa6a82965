/**
 * What one tab knows of a plan: what is stored, what was done here and is not stored yet, and what is shown, which is the
 * one with the other on top. The shown state is valid, and all tabs come to the same one once everything is stored.
 *
 * Each function takes a replica and gives the next. Must not know: stores, the screen, the clock.
 */
import { applyChanges } from './applyChanges';
import type { Change } from './change';
import { clashesOf, textAt, type Clash } from './clashes';
import type { Path } from './effects';
import { joinEffects } from './joinEffects';
import { rebase, type Rebased } from './rebase';
import { isPinned, isTrueTo, pinsOf, withPin, withStamps, type Pins } from './revision';
import { isAmong } from './sameChange';
import type { Plan } from '../model/schema';
import { revisionBegunBy } from './timeline';
import { startTrail } from './trail';

/** Changes that are not stored. */
export interface Waiting {
  /**
   * As they were first made. When others have written, it is these that are put behind, or what was decided at one move
   * would be taken for the user's will at the next.
   */
  readonly made: readonly Change[];
  /** As they are now, each made on exactly what is before it. */
  readonly changes: readonly Change[];
}

export interface Replica {
  readonly id: string;
  /** The plan as it is stored. */
  readonly confirmed: Plan;
  /** The last number that is in `confirmed`; null while the store was not asked. */
  readonly seq: number | null;
  /** What is being written, and the plan after it. It is stored as a whole or not at all. */
  readonly inFlight: (Waiting & { readonly plan: Plan }) | null;
  /** What waits for its turn. */
  readonly pending: Waiting;
  readonly shown: Plan;
  readonly pins: Pins;
  /** Revisions that have left as a file or came with one: of the pinned ones those that others may have. */
  readonly left: ReadonlySet<string>;
}

/** What had to be decided when others had written. */
export interface MoveReport extends Pick<Rebased, 'revived' | 'spared'> {
  /** Texts of which one had to give way to another. */
  readonly clashes: readonly Clash[];
}

export interface Moved {
  readonly replica: Replica;
  readonly report: MoveReport;
}

/** A plan as a store gives it. */
export interface Stored {
  readonly plan: Plan;
  readonly seq: number | null;
  /** Revisions that have left as a file or came from one. */
  readonly shared: readonly string[];
}

const nothing: Waiting = { made: [], changes: [] };
/** Nothing had to be decided. */
export const undecided: MoveReport = { revived: [], spared: [], clashes: [] };

export function openReplica({ plan, seq, shared }: Stored): Replica {
  const pins = pinsOf(plan, shared);
  const left = new Set(shared);
  return { id: plan.id, confirmed: plan, seq, inFlight: null, pending: nothing, shown: plan, pins, left };
}

/** Whether everything is stored. */
export function isSettled({ inFlight, pending }: Replica): boolean {
  return inFlight === null && pending.changes.length === 0;
}

/** A change was made on what is shown, and led to `plan`. The parts of one run become one change while they wait. */
export function edit(replica: Replica, change: Change, plan: Plan): Replica {
  const { shown, pins, pending } = replica;
  const changes = joined(pending.changes, change);
  const made = pending.made === pending.changes ? changes : joined(pending.made, change);
  return {
    ...replica,
    pending: { made, changes },
    shown: plan,
    pins: isPinned(shown, pins) ? withPin(pins, shown.revision, shown) : pins,
  };
}

/** All that waits is being written from now on. */
export function send(replica: Replica): Replica {
  const { pending, shown } = replica;
  return { ...replica, inFlight: { ...pending, plan: shown }, pending: nothing };
}

/** What was in flight is stored, as the last number up to `seq`. */
export function confirm(replica: Replica, seq: number): Replica {
  return { ...replica, confirmed: replica.inFlight?.plan ?? replica.confirmed, seq, inFlight: null };
}

/** What was in flight is not stored: it waits again, before everything that has been done since. */
export function giveBack(replica: Replica): Replica {
  const { inFlight, pending } = replica;
  if (!inFlight) return replica;
  const changes = pending.changes.reduce(joined, inFlight.changes);
  const made = pending.made.reduce(joined, inFlight.made);
  return { ...replica, inFlight: null, pending: { made, changes } };
}

/**
 * Others have written these changes, the last of which has the number `seq`. Null when something before them was missed,
 * or while something is in flight: `replace` then, or ask for what was missed.
 */
export function remote(
  replica: Replica,
  { changes, seq }: { readonly changes: readonly Change[]; readonly seq: number },
  newId: () => string,
): Moved | null {
  const { confirmed, seq: known, inFlight } = replica;
  if (known === null || seq <= known) return { replica, report: undecided };
  const first = seq - changes.length;
  if (inFlight || first > known) return null;
  const more = changes.slice(known - first);
  const pending = withoutStored(replica.pending, more);
  const moved = move({ ...replica, pending, confirmed: applyChanges(confirmed, more), seq }, newId);
  return { ...moved, report: reportOf(moved, replica, ({ path }) => isOwn(lastOn(more, path), replica.pending.made)) };
}

/** The last of the changes that set the place. */
function lastOn(changes: readonly Change[], path: Path): Change | undefined {
  return changes.findLast(({ effects }) => effects.some((each) => isWithin(path, each.path)));
}

const isWithin = (path: Path, other: Path) => other.every((step, index) => step === path[index]);

/** Whether it is a part of a run that goes on here: a write whose answer was lost has stored it. */
function isOwn(change: Change | undefined, made: readonly Change[]): boolean {
  return change !== undefined && made.some(({ id }) => id === change.id);
}

/** What had to be decided, with the texts that clash; those among them that come from here are none. */
function reportOf({ replica, report }: Moved, before: Replica, isFromHere: (clash: Clash) => boolean): MoveReport {
  const { confirmed, shown, inFlight, pending } = before;
  const clashes = clashesOf({
    made: [...(inFlight?.made ?? []), ...pending.made],
    agreed: confirmed,
    mine: shown,
    theirs: replica.confirmed,
    plan: replica.shown,
  });
  return { ...report, clashes: clashes.filter((clash) => !isFromHere(clash)) };
}

/** A write whose answer was lost may have been stored after all, and another page may have stored what this one left. */
function withoutStored(waiting: Waiting, stored: readonly Change[]): Waiting {
  if (!waiting.made.some((change) => isAmong(stored, change))) return waiting;
  const rest = (changes: readonly Change[]) => changes.filter((change) => !isAmong(stored, change));
  return { made: rest(waiting.made), changes: rest(waiting.changes) };
}

/** The plan was read anew: whatever others have done, this is what is stored. */
export function replace(replica: Replica, { plan, seq, shared }: Stored, newId: () => string): Moved {
  const pins = shared.reduce((all, revision) => withPin(all, revision, null), replica.pins);
  const left = new Set([...replica.left, ...shared]);
  const moved = move({ ...giveBack(replica), confirmed: plan, seq, pins, left }, newId);
  const sent = replica.inFlight?.plan;
  return {
    ...moved,
    // What was in flight may have arrived.
    report: reportOf(moved, replica, ({ path, theirs }) => sent !== undefined && textAt(sent, path) === theirs),
  };
}

/** A revision has left as a file, with this content; without one it was another tab that let it leave. */
export function pin(replica: Replica, revision: string, content: Plan | null, newId: () => string): Moved {
  const { confirmed, inFlight, shown } = replica;
  const pins = learnt(withPin(replica.pins, revision, content), confirmed);
  const next = { ...replica, pins, left: new Set([...replica.left, revision]) };
  return isTrueTo(shown, pins)
    ? { replica: next, report: undecided }
    : onGround(next, inFlight?.plan ?? confirmed, newId);
}

/** The revisions that what is in flight says of states, and that nobody is known to have: the store may know better. */
export function revisionsInFlight({ confirmed, inFlight, pins }: Replica): string[] {
  let { revision } = confirmed;
  const all = (inFlight?.changes ?? []).map((change) => (revision = revisionBegunBy(change) ?? revision));
  return [...new Set(all)].filter((each) => !pins.has(each));
}

/** The stored plan has moved: what waits is put behind it. */
function move(replica: Replica, newId: () => string): Moved {
  return onGround({ ...replica, pins: learnt(replica.pins, replica.confirmed) }, replica.confirmed, newId);
}

function onGround(replica: Replica, ground: Plan, newId: () => string): Moved {
  const { shown, pins } = replica;
  const { made } = replica.pending;
  const { plan, changes, revived, spared } = rebase(ground, shown, made, { pins, newId });
  const report: MoveReport = { ...undecided, revived, spared };
  if (changes.length > 0) return { replica: { ...replica, pending: { made, changes }, shown: plan }, report };
  return { replica: trueToPins({ ...replica, pending: nothing, shown: ground }, newId), report };
}

/** Others may have gone on under a revision after it had left from here: then what is shown begins another. */
function trueToPins(replica: Replica, newId: () => string): Replica {
  const { shown, pins } = replica;
  if (isTrueTo(shown, pins)) return replica;
  const { plan, effects } = withStamps(startTrail(shown), { modified: shown.modified, begun: [newId()] });
  const change: Change = { id: newId(), label: 'begin a revision', at: shown.modified, kind: 'edit', effects };
  return edit(replica, change, plan);
}

/** Of what another tab has let leave, the content is what is stored under that revision. */
function learnt(pins: Pins, plan: Plan): Pins {
  return pins.get(plan.revision) === null ? withPin(pins, plan.revision, plan) : pins;
}

/** The changes with one more, which becomes part of the last when both belong to one run. */
function joined(changes: readonly Change[], next: Change): readonly Change[] {
  const last = changes.at(-1);
  if (last?.id !== next.id || last.kind !== 'edit' || next.kind !== 'edit') return [...changes, next];
  const both: Change = { ...last, at: next.at, effects: joinEffects(last.effects, next.effects) };
  return [...changes.slice(0, -1), both];
}
