/** What a cell of a list of stakeholders offers while it is edited. */
import { folded } from '../../../kit/folded';
import type { WrittenPeopleColumn } from '../../../plan/ask/people/columns';
import {
  classWords,
  levelWords,
  promiseWords,
  stakeholderKindWords,
  stanceWords,
} from '../../../plan/ask/people/words';
import { ownersUsed } from '../../../plan/ask/queries';
import type { Plan, Stakeholder } from '../../../plan/model/schema';

const most = 12;

/** `typed` narrows it down; undefined while nothing has been typed. */
export function peopleOffers(plan: Plan, column: WrittenPeopleColumn, typed: string | undefined): readonly string[] {
  const wanted = folded(lastPart(column, typed ?? '')).trim();
  const all = allOf(plan, column);
  if (typed === undefined || wanted === '') return all.slice(0, most);
  const starts = all.filter((words) => folded(words).startsWith(wanted));
  const within = all.filter((words) => !starts.includes(words) && folded(words).includes(wanted));
  return [...starts, ...within].slice(0, most);
}

/** Of several classes the last one is completed. */
export function peopleCompleted(column: WrittenPeopleColumn, typed: string, offer: string): string {
  if (column !== 'classes') return offer;
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  return before === '' ? offer : `${before} ${offer}`;
}

const lastPart = (column: WrittenPeopleColumn, typed: string) =>
  column === 'classes' ? typed.slice(typed.lastIndexOf(',') + 1) : typed;

function allOf(plan: Plan, column: WrittenPeopleColumn): readonly string[] {
  switch (column) {
    case 'kind':
      return Object.values(stakeholderKindWords);
    case 'classes':
      return Object.values(classWords);
    case 'voice':
      return ['yes', 'no'];
    case 'stance':
      return Object.values(stanceWords);
    case 'level':
      return Object.values(levelWords);
    case 'promise':
      return Object.values(promiseWords);
    case 'power':
    case 'impact':
      return ['1', '2', '3', '4', '5'];
    case 'every':
      return ['every week', 'every 2 weeks', 'every 4 weeks', 'every 6 weeks', 'every 8 weeks', 'every 12 weeks'];
    case 'owner':
      return [...new Set([...ownersUsed(plan), ...used(plan, 'owner')])];
    case 'role':
    case 'organisation':
    case 'channel':
      return used(plan, column);
    default:
      return [];
  }
}

function used({ stakeholders }: Plan, member: 'owner' | 'role' | 'organisation' | 'channel'): readonly string[] {
  const all = Object.values(stakeholders).flatMap((each: Stakeholder) => each[member] ?? []);
  return [...new Set(all)].sort((a, b) => a.localeCompare(b, 'en'));
}
