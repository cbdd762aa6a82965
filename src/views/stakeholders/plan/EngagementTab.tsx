/** The engagement plan: who is to be spoken to when, what is promised to them, what comes next. Sorted by what is due. */
import { useEffect, useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { recordingWith } from '../../../commands/peopleDeeds';
import { useToday } from '../../../fields/useToday';
import { count } from '../../../kit/english';
import { activeStakeholders } from '../../../plan/ask/people/registered';
import { isContact } from '../../../plan/ask/people/contacts';
import type { Plan, StakeholderId } from '../../../plan/model/schema';
import { usePlan, useSession } from '../../../store/stores';
import { KeyHints } from '../../../ui/KeyHints';
import { InPlace } from '../../../ui/Places';
import type { ListChoices } from '../table/peopleChoices';
import { PeopleList } from '../table/PeopleList';
import { createPeopleTable } from '../table/peopleTable';
import { ContactLine } from './ContactLine';
import { EngagementBar } from './EngagementBar';

const engagement: ListChoices = {
  name: 'plan',
  label: 'Engagement plan',
  group: 'due',
  columns: ['kind', 'name', 'due', 'stance', 'level', 'owner', 'channel', 'every', 'last', 'next'],
  widths: { level: 'minmax(150px, 1.6fr)', every: '108px', last: 'minmax(110px, 1.2fr)', next: 'minmax(140px, 2fr)' },
};

const hints = [
  ['>', 'the next step'],
  ['"', 'something heard'],
  ['@', 'who else'],
] as const;

export function EngagementTab() {
  const context = useCommandContext();
  const today = useToday();
  const [table] = useState(() => {
    const onNames = () => context.session.say('Names are added in the register.');
    return createPeopleTable(context, { list: engagement, today, onNames });
  });
  const recording = useSession((state) => state.kept[recordingWith]);
  const words = usePlan(tally);
  const isFiltered = useSession((state) => table.read(state).marks.length > 0);
  useEffect(() => () => context.session.keep(recordingWith, undefined), [context]);
  // Whoever is recorded with is in sight.
  useEffect(() => table.model.uncover(String(recording)), [table, recording]);
  const line = (id: StakeholderId) =>
    id === recording ? <ContactLine id={id} today={today()} onEnd={() => context.ports.view.current?.focus()} /> : null;
  return (
    <>
      <InPlace name="bar">
        <EngagementBar table={table} />
      </InPlace>
      <PeopleList
        table={table}
        under={line}
        empty={
          isFiltered
            ? 'Nobody passes the filters.'
            : 'Say in the register who there is, and how often: the next date follows.'
        }
      />
      <InPlace name="foot">
        <p>{words}</p>
        <KeyHints hints={hints} />
      </InPlace>
    </>
  );
}

/** “14 stakeholders · 27 contacts · 13 of 14 have an owner”. */
function tally({ stakeholders, contacts }: Plan): string {
  const all = activeStakeholders(stakeholders);
  const held = Object.values(contacts).filter(isContact).length;
  const owned = all.filter(({ owner = '' }) => owner.trim() !== '').length;
  return [count(all.length, 'stakeholder'), count(held, 'contact'), `${owned} of ${all.length} have an owner`].join(
    ' · ',
  );
}
