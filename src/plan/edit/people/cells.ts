/** Cells of a list of stakeholders, written several at once: either all of them or none. */
import { settled } from '../../../kit/perIdentity';
import { nextStep } from '../../ask/people/contacts';
import { promiseWords } from '../../ask/people/words';
import type { PeopleCell } from '../../ask/people/readCell';
import type { Plan, StakeholderId } from '../../model/schema';
import { recordContact, setContact } from './contacts';
import { judge, setNeeded } from './judging';
import { setStakeholderDetail, setStakeholderKind, stakeholderIn } from './stakeholders';

export interface PeopleCellEdit {
  readonly id: StakeholderId;
  readonly cell: PeopleCell;
}

interface When {
  /** The day on which somebody is judged. */
  readonly today: string;
  /** Of a next step that is the first thing recorded. */
  readonly newId: () => string;
}

export function setPeopleCells(draft: Plan, edits: readonly PeopleCellEdit[], when: When): void {
  for (const edit of edits) setCell(draft, edit, when);
}

function setCell(draft: Plan, { id, cell }: PeopleCellEdit, { today, newId }: When): void {
  switch (cell.column) {
    case 'kind':
      return setStakeholderKind(draft, id, cell.value);
    case 'power':
    case 'impact':
      return judge(draft, id, { [cell.column]: cell.value }, today);
    case 'stance':
      judge(draft, id, { now: cell.now }, today);
      if (cell.needed !== 'as it is') setNeeded(draft, id, cell.needed);
      return undefined;
    case 'every':
      return setStakeholderDetail(draft, id, 'everyWeeks', cell.value);
    case 'voice':
      return setStakeholderDetail(draft, id, 'voice', cell.value);
    case 'classes':
      return setStakeholderDetail(draft, id, 'classes', [...cell.value]);
    case 'next':
      return setNextStep(draft, id, cell.value, { today, newId });
    case 'promise': {
      const { level } = stakeholderIn(draft, id);
      const isUsual = level !== undefined && cell.value === promiseWords[level];
      return setStakeholderDetail(draft, id, 'promise', isUsual ? undefined : cell.value);
    }
    default:
      return setStakeholderDetail(draft, id, cell.column, cell.value);
  }
}

/** Changes the next step where there is one, or writes it behind the last contact, or alone. */
function setNextStep(draft: Plan, id: StakeholderId, next: string | undefined, { today, newId }: When): void {
  const plan = settled(draft);
  const { owner } = stakeholderIn(draft, id);
  const now = nextStep(plan, id);
  if (now && (now.stakeholders.length === 1 || next === undefined)) return setContact(draft, now.id, { next });
  if (next === undefined || next === now?.next) return undefined;
  return recordContact(draft, {
    id: newId(),
    date: now && now.date > today ? now.date : today,
    stakeholders: [id],
    next,
    ...(owner !== undefined && { owner }),
  });
}
