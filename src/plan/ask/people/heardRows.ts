/**
 * What was heard as a reader wants to see it: what is not answered first, then what was not told, then the rest; by theme,
 * by words, by what is still open. Today is an argument.
 *
 * Must not know: how it is drawn.
 */
import { daysBetween } from '../../../kit/dates/calendar';
import { folded } from '../../../kit/folded';
import type { Heard, Plan } from '../../model/schema';
import { oneLine } from '../words';
import { answerWithin, heardState, themesOf, type HeardState } from './heard';
import { heardInOrder } from './heardAbout';
import { stakeholderTitle } from './words';

export const heardMarks = ['unlinked', 'voice'] as const;
export type HeardMark = (typeof heardMarks)[number];

export const heardMarkWords: Readonly<Record<HeardMark, string>> = {
  unlinked: 'No box changed',
  voice: 'Patient voice',
};

export interface HeardChoices {
  /** Undefined: all. */
  readonly theme: string | undefined;
  readonly marks: readonly HeardMark[];
  readonly words: string;
}

export const allHeard: HeardChoices = { theme: undefined, marks: [], words: '' };

export interface HeardGroup {
  readonly state: HeardState;
  readonly heard: readonly Heard[];
}

export const heardStateWords: Readonly<Record<HeardState, string>> = {
  open: 'Not answered',
  answered: 'Answered, not told',
  told: 'Told',
};

type People = Pick<Plan, 'heard' | 'stakeholders'>;

/** The groups that are not empty. What waits comes oldest first, what is told newest first. */
export function heardGroups(plan: People, choices: HeardChoices): readonly HeardGroup[] {
  const passing = heardInOrder(plan.heard).filter((each) => passes(plan, each, choices));
  return (['open', 'answered', 'told'] as const).flatMap((state) => {
    const heard = passing.filter((each) => heardState(each) === state);
    return heard.length === 0 ? [] : { state, heard: state === 'told' ? heard.toReversed() : heard };
  });
}

function passes(plan: People, heard: Heard, { theme, marks, words }: HeardChoices): boolean {
  const wanted = folded(words).trim();
  return (
    (theme === undefined || heard.theme === theme) &&
    marks.every((mark) => hasHeardMark(plan, heard, mark)) &&
    (wanted === '' || heardWords(plan, heard).includes(wanted))
  );
}

export function hasHeardMark({ stakeholders }: People, heard: Heard, mark: HeardMark): boolean {
  switch (mark) {
    case 'unlinked':
      return (heard.nodes ?? []).length === 0 && (heard.cycles ?? []).length === 0;
    case 'voice':
      return (heard.stakeholders ?? []).some((id) => stakeholders[id]?.voice === true);
  }
}

function heardWords(plan: People, heard: Heard): string {
  const { said, theme = '', because = '' } = heard;
  return folded([said, theme, because, heardWho(plan, heard)].join(' \u0001 '));
}

/** “23 of 60 call handlers”, else the names of those who said it; “Somebody” where nobody is named. */
export function heardWho({ stakeholders }: People, { voices = '', stakeholders: ids = [] }: Heard): string {
  const names = ids.flatMap((id) => (stakeholders[id] ? stakeholderTitle(stakeholders[id]) : []));
  return oneLine(voices) || names.join(', ') || 'Somebody';
}

/** “today”, “6 days ago”, “a week ago”, “4 weeks ago”. */
export function agoWords(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 7) return `${days} days ago`;
  const weeks = Math.floor(days / 7);
  return weeks === 1 ? 'a week ago' : `${weeks} weeks ago`;
}

/** How urgent it is to answer: red after six weeks, amber in the two before. */
export function waitOf({ date }: Pick<Heard, 'date'>, today: string): 'late' | 'soon' | 'new' {
  const days = daysBetween(date, today);
  if (days >= answerWithin) return 'late';
  return days >= answerWithin - 14 ? 'soon' : 'new';
}

export interface ThemeCount {
  readonly theme: string;
  readonly all: number;
  readonly open: number;
}

/** In the order of the alphabet, each with how much there is of it and how much of that is not answered. */
export function themeCounts({ heard }: Pick<Plan, 'heard'>): readonly ThemeCount[] {
  const each = Object.values(heard);
  return themesOf(heard).map((theme) => {
    const own = each.filter((one) => one.theme === theme);
    return { theme, all: own.length, open: own.filter((one) => heardState(one) === 'open').length };
  });
}
