/** What filters and scales the timeline; it stands in the bar of the view. */
import { Image, Minus, Plus } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { MineChip } from '../../../fields/MineChip';
import type { Mark } from '../../../plan/ask/boxFilter';
import { markCounts, plainChoices } from '../../../plan/ask/tableRows';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import { IconButton } from '../../../ui/IconButton';
import { MenuButton } from '../../../ui/MenuButton';
import styles from '../PlanView.module.css';
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
  const { mine, late } = JSON.parse(counts) as ReturnType<typeof markCounts>;
  const setMark = (mark: Mark, isOn: boolean) => {
    setTimeline(session, {
      marks: isOn ? [...settings.marks, mark] : settings.marks.filter((each) => each !== mark),
    });
  };
  const zoom = (factor: number) =>
    setTimeline(session, { zoom: Math.min(zooms.greatest, Math.max(zooms.least, settings.zoom * factor)) });
  return (
    <>
      <div role="group" aria-label="Filters" className={styles.chips}>
        <MineChip count={mine} isOn={settings.marks.includes('mine')} onChange={(isOn) => setMark('mine', isOn)} />
        <Chip count={late} isOn={settings.marks.includes('late')} onChange={(isOn) => setMark('late', isOn)}>
          Overdue
        </Chip>
        <Chip isOn={settings.cycles} onChange={(cycles) => setTimeline(session, { cycles })}>
          Cycles
        </Chip>
      </div>
      <Button variant="quiet" icon={<Plus />} onPress={onMilestone}>
        Milestone
      </Button>
      <Button variant="quiet" onPress={onToday}>
        Today
      </Button>
      <MenuButton
        label={`Scale: ${scaleWords[settings.scale].toLowerCase()}`}
        shown={scaleWords[settings.scale]}
        variant="quiet"
        items={scales.map((scale) => ({
          id: scale,
          label: scaleWords[scale],
          isChosen: scale === settings.scale,
          choice: 'Scale',
          onAction: () => setTimeline(session, { scale, zoom: 1 }),
        }))}
      />
      <IconButton label="Narrower days" icon={<Minus />} onPress={() => zoom(1 / zooms.step)} />
      <IconButton label="Wider days" icon={<Plus />} onPress={() => zoom(zooms.step)} />
      <IconButton label="Export timeline…" icon={<Image />} onPress={() => session.openDialog('picture')} />
    </>
  );
}
