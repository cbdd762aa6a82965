/** How the moments of a timeline are called: days, times of day, and what there is to say of each in a few words. */
import type { PlanDifference } from '../../plan/change/difference';
import { enumerate } from '../../kit/english';
import { groupBy } from '../../kit/groupBy';
import { joinPhrases } from '../../plan/tell/phrases';
import type { Plan } from '../../plan/model/schema';
import type { Moment } from '../../plan/change/timeline';

/** A moment, or a step of one, with all that its view shows. */
export interface ShownState extends Moment {
  readonly state: Plan;
  readonly before: Plan | null;
  readonly difference: PlanDifference | null;
  readonly phrases: readonly string[];
}

/** A moment with its steps, which are made when somebody looks closer. */
export interface ShownMoment extends ShownState {
  readonly stepCount: number;
  readonly steps: () => readonly ShownState[];
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const exactFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const shortFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

export interface Day<M extends Moment> {
  readonly name: string;
  readonly moments: readonly M[];
}

/** The moments by the days of the reader's own calendar, in the order given. `today`: UTC instant. */
export function daysOf<M extends Moment>(moments: readonly M[], today: string): Day<M>[] {
  const yesterday = new Date(today);
  yesterday.setDate(yesterday.getDate() - 1);
  const [present, past] = [dayFormat.format(new Date(today)), dayFormat.format(yesterday)];
  const days = groupBy(moments, ({ ended }) => dayFormat.format(new Date(ended)));
  return [...days].map(([day, own]) => ({
    name: day === present ? 'Today' : day === past ? 'Yesterday' : day,
    moments: own,
  }));
}

/** “14:02–14:40”; one time where both are the same. */
export function timeOf({ began, ended }: Moment): string {
  const [from, to] = [timeFormat.format(new Date(began)), timeFormat.format(new Date(ended))];
  return from === to ? to : `${from}–${to}`;
}

/** “14:40:05”, for steps that may be seconds apart. */
export function exactTimeOf({ ended }: Moment): string {
  return exactFormat.format(new Date(ended));
}

/** “23 November at 14:40” */
export function instantInWords(instant: string): string {
  return shortFormat.format(new Date(instant));
}

/** A state within a sentence: “the plan as it is now”, “v3”, “the version of 23 November at 14:40”. */
export function stateInWords({ version, ended }: Pick<ShownState, 'version' | 'ended'>, isPresent: boolean): string {
  if (isPresent) return 'the plan as it is now';
  return version ? `“${version.name}”` : `the version of ${instantInWords(ended)}`;
}

/** The states that one can be compared with: the present, those with a name, and the few that lie next to it. */
export function comparableWith<M extends ShownState>(moments: readonly M[], moment: M): readonly M[] {
  const at = moments.indexOf(moment);
  return moments.filter(
    (other, index) => index !== at && (index === 0 || other.version !== undefined || Math.abs(index - at) <= near),
  );
}

const near = 3;

/** What the timeline says of a moment, on one line. */
export function lineOf(moment: ShownState): string {
  return [leadOf(moment), joinPhrases(moment.phrases)].filter(Boolean).join(': ') || nothingOf(moment);
}

/** What is said where there is nothing to say. */
export function nothingOf({ version }: ShownState): string {
  return version ? 'Nothing else was changed' : 'No lasting change';
}

/** What has to be known before what was changed; empty for an ordinary visit. */
export function leadOf({ kind, before, changes }: ShownState): string {
  if (kind === 'replaced') return 'Opened a file as the newer version';
  if (kind === 'created' && before) return 'Came back from a file';
  const theirs = changes.filter(({ by }) => by !== undefined);
  if (theirs.length === 0) return '';
  const names = [...new Set(theirs.flatMap(({ by = [] }) => by))];
  const isUnnamed = theirs.some(({ by }) => by?.length === 0);
  const others = names.length > 0 ? 'others' : 'others in the room';
  const who = enumerate(isUnnamed ? [...names, others] : names, 'and');
  return theirs.length === changes.length ? `By ${who}` : `Together with ${who}`;
}
