/** What a cell of a list of stakeholders offers while it is edited. */
import type { CellOffers } from '../../../kit/cells/cellOffers';
import type { PeopleColumn } from '../../../plan/ask/people/columns';
import {
  classWords,
  levelWords,
  promiseWords,
  stakeholderKindWords,
  stanceWords,
} from '../../../plan/ask/people/words';
import { ownersUsed } from '../../../plan/ask/queries';
import type { Plan, Stakeholder } from '../../../plan/model/schema';

export function peopleOffers(plan: Plan, column: PeopleColumn): CellOffers {
  return { all: allOf(plan, column), takesSeveral: column === 'classes' };
}

function allOf(plan: Plan, column: PeopleColumn): readonly string[] {
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
