/**
 * The rows of a list of stakeholders: whom a reader wants to see, in which order, in which groups. Today is an argument.
 *
 * Must not know: how rows are drawn.
 */
import { groupBy } from '../../../kit/groupBy';
import type { Plan, Stakeholder, StakeholderId } from '../../model/schema';
import { isMine } from '../mine';
import { peopleCellText } from './cells';
import type { PeopleColumn } from './columns';
import { daysUntilDue, dueWords } from './contacts';
import { groupingOf, type PeopleGrouping } from './groups';
import { isActive, registered } from './registered';
import { stanceGap, stanceRank } from './stance';
import { stakeholderTitle } from './words';

export const peopleMarks = ['mine', 'voice', 'overdue', 'above', 'unowned'] as const;
export type PeopleMark = (typeof peopleMarks)[number];

export const peopleMarkWords: Readonly<Record<PeopleMark, string>> = {
  mine: 'Mine',
  voice: 'Patient voice',
  overdue: 'Overdue',
  above: 'Needed above now',
  unowned: 'No owner',
};

export interface PeopleChoices {
  readonly marks: readonly PeopleMark[];
  readonly withInactive: boolean;
  /** By the order of the register where null. */
  readonly sort: { readonly column: PeopleColumn; readonly isDown: boolean } | null;
  readonly group: PeopleGrouping | 'none';
  readonly folded: ReadonlySet<string>;
  readonly me: string;
}

export type PersonRow = { readonly kind: 'person'; readonly key: StakeholderId; readonly id: StakeholderId };
export interface PeopleGroupRow {
  readonly kind: 'group';
  readonly key: string;
  readonly label: string;
  readonly ids: readonly StakeholderId[];
  readonly isOpen: boolean;
  /** What it says of those within while it is closed, or of how late they are. */
  readonly about: string;
}
export type PeopleRow = PersonRow | PeopleGroupRow;

export function hasMark(plan: Plan, stakeholder: Stakeholder, mark: PeopleMark, me: string, today: string): boolean {
  switch (mark) {
    case 'mine':
      return isMine(stakeholder.owner, me);
    case 'voice':
      return stakeholder.voice === true;
    case 'overdue':
      return (daysUntilDue(plan, stakeholder, today) ?? 0) < 0;
    case 'above':
      return (stanceGap(stakeholder) ?? 0) > 0;
    case 'unowned':
      return (stakeholder.owner ?? '').trim() === '';
  }
}

/** How many of those who have not left have each of the marks. */
export function peopleMarkCounts(plan: Plan, me: string, today: string): Readonly<Record<PeopleMark, number>> {
  const all = registered(plan.stakeholders).filter(isActive);
  return Object.fromEntries(
    peopleMarks.map((mark) => [mark, all.filter((each) => hasMark(plan, each, mark, me, today)).length]),
  ) as Record<PeopleMark, number>;
}

export function peopleRows(plan: Plan, choices: PeopleChoices, today: string): readonly PeopleRow[] {
  const { marks, withInactive, me } = choices;
  const shown = registered(plan.stakeholders).filter(
    (each) => (withInactive || isActive(each)) && marks.every((mark) => hasMark(plan, each, mark, me, today)),
  );
  const sorted = sortedBy(plan, shown, choices, today);
  const { group: by } = choices;
  return by === 'none' ? sorted.map(rowOf) : grouped(plan, sorted, choices, { by, today });
}

const rowOf = ({ id }: Stakeholder): PersonRow => ({ kind: 'person', key: id, id });

function sortedBy(
  plan: Plan,
  people: readonly Stakeholder[],
  { sort, group }: PeopleChoices,
  today: string,
): readonly Stakeholder[] {
  const by = sort ?? (group !== 'none' ? { column: 'due' as const, isDown: false } : null);
  if (!by) return people;
  const keys = new Map(people.map((each) => [each.id, sortKey(plan, each, by.column, today)]));
  const way = by.isDown ? -1 : 1;
  return people.toSorted((a, b) => {
    const [first, second] = [keys.get(a.id) ?? '', keys.get(b.id) ?? ''];
    // Whoever has nothing there stands at the end, either way.
    if (first === '' || second === '') return first === second ? 0 : first === '' ? 1 : -1;
    if (typeof first === 'number' && typeof second === 'number') return way * (first - second);
    return way * String(first).localeCompare(String(second), 'en', { numeric: true });
  });
}

function sortKey(plan: Plan, stakeholder: Stakeholder, column: PeopleColumn, today: string): string | number {
  if (column === 'due') return daysUntilDue(plan, stakeholder, today) ?? '';
  if (column === 'every') return stakeholder.everyWeeks ?? '';
  if (column === 'power' || column === 'impact') return stakeholder[column] ?? '';
  if (column !== 'stance') return peopleCellText(plan, stakeholder, column).toLowerCase();
  const { now } = stakeholder.stance ?? {};
  return stanceGap(stakeholder) ?? (now === undefined ? '' : -stanceRank(now) - 10);
}

function grouped(
  plan: Plan,
  people: readonly Stakeholder[],
  { folded }: PeopleChoices,
  { by, today }: { readonly by: PeopleGrouping; readonly today: string },
): readonly PeopleRow[] {
  const { groups, of } = groupingOf(plan, by, people, today);
  const found = groupBy(people, of);
  return groups.flatMap(({ key, label }): PeopleRow[] => {
    const within = found.get(key) ?? [];
    if (within.length === 0) return [];
    const isOpen = !folded.has(key);
    const ids = within.map(({ id }) => id);
    const about = isOpen ? latest(plan, within, today) : within.map(stakeholderTitle).join(', ');
    return [{ kind: 'group', key, label, ids, isOpen, about }, ...(isOpen ? within.map(rowOf) : [])];
  });
}

/** How late the latest of them is; empty where nobody is late. */
function latest(plan: Plan, people: readonly Stakeholder[], today: string): string {
  const days = Math.min(...people.map((each) => daysUntilDue(plan, each, today) ?? 0));
  return days < 0 ? `the oldest ${dueWords(days).toLowerCase()}` : '';
}
