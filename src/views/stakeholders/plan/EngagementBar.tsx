/** What filters the engagement plan, takes it out, and records a contact; it stands in the bar of the view. */
import { FileDown, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { selectedPeople, startRecording } from '../../../commands/peopleDeeds';
import { MineDialog } from '../../../fields/MineDialog';
import { peopleGroupings, peopleGroupingWords } from '../../../plan/ask/people/groups';
import { peopleMarkCounts, type PeopleMark } from '../../../plan/ask/people/rows';
import { isWithheld } from '../../../plan/ask/people/redact';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { MenuButton } from '../../../ui/MenuButton';
import { PeopleChips } from '../table/PeopleChips';
import type { PeopleTable } from '../table/peopleTable';
import { saveEngagement } from './saveEngagement';

const chips: readonly PeopleMark[] = ['mine', 'overdue', 'above'];

export function EngagementBar({ table }: { readonly table: PeopleTable }) {
  const context = useCommandContext();
  const settings = useSession(table.read);
  const [asksWho, askWho] = useState(false);
  const plan = usePlan((each) => each);
  const counts = peopleMarkCounts(plan, settings.me, table.today());
  const toggle = (mark: PeopleMark) => {
    if (mark === 'mine' && settings.me === '') return askWho(true);
    const { marks } = table.settings();
    return table.set({ marks: marks.includes(mark) ? marks.filter((each) => each !== mark) : [...marks, mark] });
  };
  const record = () =>
    selectedPeople(context).length > 0
      ? startRecording(context)
      : context.session.say('Select whom you spoke with, then record it.');
  const asFiles = (what: '' | 'with names and judgements') =>
    (['docx', 'xlsx'] as const).map((as) => ({
      id: `${as} ${what}`,
      label: `Save as ${as === 'docx' ? 'Word' : 'Excel'}${what === '' ? '' : `, ${what}`}`,
      onAction: () => void saveEngagement(context, as, what !== ''),
    }));
  return (
    <>
      <PeopleChips
        marks={chips}
        shown={settings.marks}
        counts={counts}
        knowsMe={settings.me !== ''}
        onToggle={toggle}
      />
      <MenuButton
        label={`Group: ${settings.group === 'none' ? 'none' : peopleGroupingWords[settings.group].toLowerCase()}`}
        variant="quiet"
        items={peopleGroupings.map((group) => ({
          id: group,
          label: peopleGroupingWords[group],
          isChosen: settings.group === group,
          choice: 'Group',
          onAction: () => table.set({ group }),
        }))}
      />
      <MenuButton
        label="Save the engagement plan"
        iconOnly
        variant="quiet"
        icon={<FileDown />}
        items={[...asFiles(''), ...(isWithheld(plan) ? asFiles('with names and judgements') : [])]}
      />
      <Button icon={<Plus />} onPress={record}>
        Record a contact
      </Button>
      {asksWho && (
        <MineDialog
          onClose={() => askWho(false)}
          onChosen={() => {
            table.set({ marks: [...new Set([...table.settings().marks, 'mine' as const])] });
            askWho(false);
          }}
        />
      )}
    </>
  );
}
