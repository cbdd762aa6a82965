/** What filters and scales the timeline; it stands in the bar of the view. */
import { Image, Minus, Plus } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { MarkChips } from '../../../fields/MarkChips';
import { markWords } from '../../../plan/ask/boxFilter';
import { markCounts, plainChoices } from '../../../plan/ask/tableRows';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import { ChoiceMenu } from '../../../ui/ChoiceMenu';
import { IconButton } from '../../../ui/IconButton';
import { scales, setTimeline, zooms, type Scale, type TimelineSettings } from './timelineChoices';

const scaleWords: Readonly<Record<Scale, string>> = { weeks: 'Weeks', months: 'Months', quarters: 'Quarters' };

interface TimelineBarProps {
  readonly settings: TimelineSettings;
  readonly today: () => string;
  readonly onToday: () => void;
  readonly onMilestone: () => void;
}

export function TimelineBar({ settings, today, onToday, onMilestone }: TimelineBarProps) {
  const { session } = useCommandContext();
  const me = useSession((state) => state.me);
  const counts = usePlan((plan) => JSON.stringify(markCounts(plan, { ...plainChoices, me }, today())));
  const zoom = (factor: number) =>
    setTimeline(session, { zoom: Math.min(zooms.greatest, Math.max(zooms.least, settings.zoom * factor)) });
  return (
    <>
      <MarkChips
        marks={['mine', 'late']}
        words={markWords}
        counts={JSON.parse(counts) as ReturnType<typeof markCounts>}
        shown={settings.marks}
        onChange={(marks) => setTimeline(session, { marks })}
      >
        <Chip isOn={settings.cycles} onChange={(cycles) => setTimeline(session, { cycles })}>
          Cycles
        </Chip>
      </MarkChips>
      <Button variant="quiet" icon={<Plus />} onPress={onMilestone}>
        Milestone
      </Button>
      <Button variant="quiet" onPress={onToday}>
        Today
      </Button>
      <ChoiceMenu
        label="Scale"
        ids={scales}
        words={scaleWords}
        chosen={settings.scale}
        shown={scaleWords[settings.scale]}
        onChoose={(scale) => setTimeline(session, { scale, zoom: 1 })}
      />
      <IconButton label="Narrower days" icon={<Minus />} onPress={() => zoom(1 / zooms.step)} />
      <IconButton label="Wider days" icon={<Plus />} onPress={() => zoom(zooms.step)} />
      <IconButton label="Export timeline…" icon={<Image />} onPress={() => session.openDialog('picture')} />
    </>
  );
}
