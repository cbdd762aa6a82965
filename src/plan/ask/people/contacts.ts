/**
 * When somebody spoke with stakeholders, what is to be done next, and when it is their turn again. Today is an argument.
 *
 * A contact with neither kind nor summary is a next step only: nobody has been spoken to.
 */
import { addDays, daysBetween } from '../../../kit/dates/calendar';
import { perIdentity } from '../../../kit/perIdentity';
import { inOrderBy } from '../../model/order';
import type { Contact, Plan, Stakeholder, StakeholderId } from '../../model/schema';

const byStakeholder = perIdentity((contacts: Plan['contacts']) => {
  const found = new Map<StakeholderId, Contact[]>();
  for (const contact of inOrderBy(contacts, 'date').toReversed())
    for (const id of contact.stakeholders) {
      const known = found.get(id);
      if (known) known.push(contact);
      else found.set(id, [contact]);
    }
  return found;
});

const none: readonly Contact[] = [];
type Contacts = Pick<Plan, 'contacts'>;

/** What is recorded with a stakeholder, the newest first. */
export function contactsOf({ contacts }: Contacts, id: StakeholderId): readonly Contact[] {
  return byStakeholder(contacts).get(id) ?? none;
}

/** Whether somebody was spoken to. Of one that came redacted nothing may be said but its day. */
export function isContact({ kind, summary, next }: Contact): boolean {
  return kind !== undefined || summary !== undefined || next === undefined;
}

/** When they were last spoken to. */
export function lastContact(plan: Contacts, id: StakeholderId): Contact | undefined {
  return contactsOf(plan, id).find(isContact);
}

/** What is to be done next: what the newest record says. */
export function nextStep(plan: Contacts, id: StakeholderId): Contact | undefined {
  const [newest] = contactsOf(plan, id);
  return newest?.next === undefined ? undefined : newest;
}

/**
 * When they are to be spoken to again: so many weeks after they last were. Where nothing is said of how often, when the
 * next step is due; undefined where neither is known.
 */
export function nextDue(
  plan: Contacts,
  { id, everyWeeks }: Pick<Stakeholder, 'id' | 'everyWeeks'>,
): string | undefined {
  const last = lastContact(plan, id)?.date;
  if (everyWeeks !== undefined && last !== undefined) return addDays(last, everyWeeks * 7);
  return nextStep(plan, id)?.due;
}

/** In how many days they are due; fewer than none when it is late; undefined without a date. */
export function daysUntilDue(
  plan: Contacts,
  stakeholder: Pick<Stakeholder, 'id' | 'everyWeeks'>,
  today: string,
): number | undefined {
  const due = nextDue(plan, stakeholder);
  return due === undefined ? undefined : daysBetween(today, due);
}

/** “A week late”, “6 days late”, “Today”, “In 2 weeks”. */
export function dueWords(days: number): string {
  if (days === 0) return 'Today';
  return days < 0 ? `${span(-days)} late` : `In ${span(days).toLowerCase()}`;
}

function span(days: number): string {
  if (days === 1) return '1 day';
  if (days % 7 !== 0 && days < 14) return `${days} days`;
  const weeks = Math.round(days / 7);
  return weeks === 1 ? 'A week' : `${weeks} weeks`;
}
