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
import type { PeopleModel } from '../table/peopleModel';
import { saveEngagement } from './saveEngagement';

const chips: readonly PeopleMark[] = ['mine', 'overdue', 'above'];

export function EngagementBar({ model }: { readonly model: PeopleModel }) {
  const context = useCommandContext();
  const settings = useSession(model.read);
  const [asksWho, askWho] = useState(false);
  const plan = usePlan((each) => each);
  const counts = peopleMarkCounts(plan, settings.me, model.today());
  const toggle = (mark: PeopleMark) => {
    if (mark === 'mine' && settings.me === '') return askWho(true);
    const { marks } = model.settings();
    return model.set({ marks: marks.includes(mark) ? marks.filter((each) => each !== mark) : [...marks, mark] });
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
          onAction: () => model.set({ group }),
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
            model.set({ marks: [...new Set([...model.settings().marks, 'mine' as const])] });
            askWho(false);
          }}
        />
      )}
    </>
  );
}
