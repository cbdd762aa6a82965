/** What was recorded with a stakeholder, the newest first; one more is recorded in the engagement plan. */
import { X } from 'lucide-react';
import { useCommandContext } from '../../commands/commandContext';
import { startRecording } from '../../commands/peopleDeeds';
import { Section } from '../Section';
import styles from '../fields.module.css';
import { longDate } from '../../kit/dates/calendar';
import { contactsOf } from '../../plan/ask/people/contacts';
import { deleteContact } from '../../plan/edit/people/contacts';
import type { StakeholderId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';

export function ContactList({ id }: { readonly id: StakeholderId }) {
  const context = useCommandContext();
  const contacts = usePlan((plan) => contactsOf(plan, id));
  const act = useAct();
  return (
    <Section
      title={contacts.length === 0 ? 'Contacts' : `Contacts, ${contacts.length}`}
      action={
        <Button variant="quiet" onPress={() => startRecording(context)}>
          Record
        </Button>
      }
    >
      {contacts.length === 0 && <p className={styles.quiet}>Nobody has recorded a contact yet.</p>}
      <ul className={styles.list} aria-label="Contacts">
        {contacts.map((contact) => {
          const { date, kind, summary, next, due } = contact;
          return (
            <li key={contact.id} className={styles.row}>
              <div className={styles.entry}>
                <span className={styles.kind}>
                  {longDate(date)}
                  {kind !== undefined && ` · ${kind}`}
                </span>
                <span className={styles.said} dir="auto">
                  {summary}
                </span>
                {next !== undefined && (
                  <span className={styles.kind}>
                    Next: {next}
                    {due !== undefined && `, by ${longDate(due)}`}
                  </span>
                )}
              </div>
              <IconButton
                label={`Delete the contact of ${longDate(date)}`}
                icon={<X />}
                small
                onPress={() =>
                  act('delete contact', (draft) => deleteContact(draft, contact.id), { said: 'Contact deleted.' })
                }
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
