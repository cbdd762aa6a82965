/** Contacts with stakeholders: recording them, putting them right, deleting them. */
import { own } from '../../../kit/own';
import { EditRefused } from '../../model/editRefused';
import { keyAtEnd } from '../../model/order';
import { refuseIfFull } from '../../model/room';
import type { Contact, ContactId, Plan } from '../../model/schema';
import { assign, existingDate, fittingNotes, fittingText } from '../setMember';

type Detail = 'kind' | 'summary' | 'next' | 'due' | 'owner';
export type NewContact = Omit<Contact, 'order' | 'more'>;
export type ContactChange = { readonly [M in Detail]?: Contact[M] | undefined } & Partial<
  Pick<Contact, 'date' | 'stakeholders'>
>;

/** Records a contact. With neither kind nor summary it is a next step only: nobody has been spoken to. */
export function recordContact(draft: Plan, { id, date, stakeholders, ...members }: NewContact): void {
  if (Object.hasOwn(draft.contacts, id)) throw new EditRefused('There is a contact with this id already.');
  refuseIfFull(draft, 'contacts');
  draft.contacts[id] = { id, order: keyAtEnd(draft.contacts), date: '', stakeholders: [] };
  setContact(draft, id, { ...members, date, stakeholders });
}

/** Changes what is named of a contact; `undefined` takes a detail away. */
export function setContact(draft: Plan, id: ContactId, change: ContactChange): void {
  const contact = contactIn(draft, id);
  if (change.date !== undefined) {
    existingDate(change.date);
    if (change.date === '') throw new EditRefused('A contact needs its date.');
    if (change.date !== contact.date) contact.date = change.date;
  }
  if (change.stakeholders) contact.stakeholders = thoseThere(draft, change.stakeholders);
  existingDate(change.due);
  fittingText(change.kind);
  fittingText(change.owner);
  fittingNotes(change.summary);
  fittingNotes(change.next);
  for (const detail of ['kind', 'summary', 'next', 'due', 'owner'] as const)
    if (Object.hasOwn(change, detail)) assign(contact, detail, change[detail]);
}

function thoseThere(draft: Plan, ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => own(draft.stakeholders, id));
}

export function deleteContact(draft: Plan, id: ContactId): void {
  contactIn(draft, id);
  delete draft.contacts[id];
}

function contactIn(draft: Plan, id: ContactId): Contact {
  const contact = own(draft.contacts, id);
  if (!contact) throw new EditRefused('That contact is no longer there.');
  return contact;
}
