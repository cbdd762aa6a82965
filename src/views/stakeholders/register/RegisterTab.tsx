/** The register: who they are, what matters to them, where they stand. */
import { useEffect, useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { useToday } from '../../../fields/useToday';
import { registered } from '../../../plan/ask/people/registered';
import { useSession } from '../../../store/stores';
import { InPlace } from '../../../ui/Places';
import { PeopleList } from '../table/PeopleList';
import { createPeopleTable } from '../table/peopleTable';
import type { ListChoices } from '../table/peopleChoices';
import { PasteDialog } from './PasteDialog';
import { RegisterBar } from './RegisterBar';
import { RegisterFoot } from './RegisterFoot';
import styles from './register.module.css';

const register: ListChoices = {
  name: 'register',
  label: 'Stakeholders',
  group: 'none',
  columns: ['kind', 'name', 'organisation', 'classes', 'matters', 'stance', 'power', 'level', 'owner', 'due'],
};

/** Whom people forget to ask about. */
const starters = [
  'Who decides?',
  'Who pays?',
  'Who delivers it?',
  'Who uses it?',
  'Who is affected?',
  'Who objects?',
  'Who knows?',
  'Who is never asked?',
] as const;

export function RegisterTab() {
  const context = useCommandContext();
  const today = useToday();
  const [pasted, setPasted] = useState<readonly (readonly string[])[] | null>(null);
  const [table] = useState(() => createPeopleTable(context, { list: register, today, onNames: setPasted }));
  const settings = useSession(table.read);
  useEffect(() => {
    if (registered(context.openPlan.plan().stakeholders).length === 0) table.ask(starters);
  }, [context, table]);
  const isFiltered = settings.marks.length > 0;
  return (
    <>
      <InPlace name="bar">
        <RegisterBar table={table} onStarters={() => table.ask(starters)} />
      </InPlace>
      <PeopleList
        table={table}
        empty={
          <p className={styles.empty}>
            {isFiltered
              ? 'Nobody passes the filters.'
              : 'Who decides, pays, delivers, uses, is affected, objects, knows, is never asked? Type names, or paste a list.'}
          </p>
        }
      />
      <RegisterFoot />
      {pasted && (
        <PasteDialog cells={pasted} columns={settings.columns} today={today()} onClose={() => setPasted(null)} />
      )}
    </>
  );
}
