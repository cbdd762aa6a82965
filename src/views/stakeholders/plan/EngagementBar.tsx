/** What filters the engagement plan, takes it out, and records a contact; it stands in the bar of the view. */
import { FileDown, Plus } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { selectedPeople, startRecording } from '../../../commands/peopleDeeds';
import { MarkChips } from '../../../fields/MarkChips';
import { peopleGroupings, peopleGroupingWords } from '../../../plan/ask/people/groups';
import { peopleMarkCounts, peopleMarkWords, type PeopleMark } from '../../../plan/ask/people/rows';
import { isWithheld } from '../../../plan/ask/people/redact';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { ChoiceMenu } from '../../../ui/ChoiceMenu';
import { MenuButton } from '../../../ui/MenuButton';
import type { PeopleTable } from '../table/peopleTable';
import { saveEngagement } from './saveEngagement';

const groupWords = { ...peopleGroupingWords, none: 'None' };
const chips: readonly PeopleMark[] = ['mine', 'overdue', 'above'];

export function EngagementBar({ table }: { readonly table: PeopleTable }) {
  const context = useCommandContext();
  const settings = useSession(table.read);
  const plan = usePlan((each) => each);
  const counts = peopleMarkCounts(plan, settings.me, table.today());
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
      <MarkChips
        marks={chips}
        words={peopleMarkWords}
        counts={counts}
        shown={settings.marks}
        onChange={(marks) => table.set({ marks })}
      />
      <ChoiceMenu
        label="Group"
        ids={peopleGroupings}
        words={groupWords}
        chosen={settings.group}
        onChoose={(group) => table.set({ group })}
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
    </>
  );
}
