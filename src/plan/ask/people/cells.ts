/**
 * What the cells of a list of stakeholders say: as text, for what is copied, searched, exported and read aloud. Today is an
 * argument.
 *
 * Must not know: how cells are drawn.
 */
import { longDate, nearDate } from '../../../kit/dates/calendar';
import { count } from '../../../kit/english';
import { own } from '../../../kit/own';
import type { Plan, Stakeholder, Stance } from '../../model/schema';
import { oneLine } from '../words';
import { peopleColumnNames, type PeopleColumn } from './columns';
import { daysUntilDue, dueWords, lastContact, nextDue, nextStep } from './contacts';
import { stanceSentence } from './stance';
import { classWords, levelWords, promiseOf, stakeholderKindWords, stakeholderTitle, stanceWords } from './words';

/** As it is copied and pasted again; dates as computers write them. */
export function peopleCellText(plan: Plan, stakeholder: Stakeholder, column: PeopleColumn): string {
  const { id, everyWeeks, classes = [], nodes = [] } = stakeholder;
  switch (column) {
    case 'kind':
      return stakeholderKindWords[stakeholder.kind];
    case 'classes':
      return classes.map((each) => classWords[each]).join(', ');
    case 'voice':
      return stakeholder.voice === true ? 'yes' : '';
    case 'stance':
      return stanceText(stakeholder);
    case 'power':
    case 'impact':
      return String(stakeholder[column] ?? '');
    case 'level':
      return stakeholder.level === undefined ? '' : levelWords[stakeholder.level];
    case 'promise':
      return promiseOf(stakeholder);
    case 'every':
      return everyText(everyWeeks);
    case 'due':
      return nextDue(plan, stakeholder) ?? '';
    case 'last':
      return lastContact(plan, id)?.date ?? '';
    case 'next':
      return nextStep(plan, id)?.next ?? '';
    case 'boxes':
      return nodes.map((node) => oneLine(own(plan.nodes, node)?.text ?? '')).join(', ');
    default:
      return stakeholder[column] ?? '';
  }
}

function stanceText({ stance }: Stakeholder): string {
  const { now, needed } = stance ?? {};
  const words = (each: Stance | undefined) => (each === undefined ? '' : stanceWords[each]);
  return needed === undefined ? words(now) : `${words(now)} → ${words(needed)}`.trim();
}

export function everyText(weeks: number | undefined): string {
  if (weeks === undefined) return '';
  return weeks === 1 ? 'every week' : `every ${weeks} weeks`;
}

/** “Now → needed: now let it happen, needed make it happen, 2 steps up”; “Next due: 5 May, a week late”. */
export function peopleCellName(plan: Plan, stakeholder: Stakeholder, column: PeopleColumn, today: string): string {
  return `${peopleColumnNames[column]}: ${saidOf(plan, stakeholder, column, today) || 'empty'}`;
}

function saidOf(plan: Plan, stakeholder: Stakeholder, column: PeopleColumn, today: string): string {
  if (column === 'name') return stakeholderTitle(stakeholder);
  if (column === 'stance') return stanceSentence(stakeholder);
  if (column === 'boxes') return stakeholder.nodes ? count(stakeholder.nodes.length, 'box', 'boxes') : 'none';
  if (column === 'last') {
    const last = lastContact(plan, stakeholder.id);
    return last
      ? `${nearDate(last.date, today)}${last.summary === undefined ? '' : `, ${oneLine(last.summary)}`}`
      : 'never';
  }
  if (column !== 'due') return oneLine(peopleCellText(plan, stakeholder, column));
  const days = daysUntilDue(plan, stakeholder, today);
  const due = nextDue(plan, stakeholder);
  return days === undefined || due === undefined ? 'no date yet' : `${longDate(due)}, ${dueWords(days).toLowerCase()}`;
}
