/** What shows earlier assessments and movement, keeps today's and names the sectors; it stands in the bar of the view. */
import { Ellipsis } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { useToday } from '../../../fields/useToday';
import { longDate, shortDate } from '../../../kit/dates/calendar';
import { assessmentDays } from '../../../plan/ask/people/movement';
import type { PowerGrid } from '../../../plan/ask/people/powerGrid';
import { Chip } from '../../../ui/Chip';
import { MenuButton } from '../../../ui/MenuButton';
import { setPower, type PowerSettings } from './powerChoices';
import { assessToday } from './powerDeeds';

interface GridBarProps {
  readonly settings: PowerSettings;
  readonly grid: PowerGrid;
  readonly onNames: () => void;
}

export function GridBar({ settings, grid, onNames }: GridBarProps) {
  const context = useCommandContext();
  const { session, openPlan } = context;
  const { day, movement } = settings;
  const today = useToday()();
  const show = (next: string | undefined) => {
    setPower(session, { day: next });
    session.announce(next === undefined ? 'As they stand now.' : `As assessed on ${longDate(next)}, to be read only.`);
  };
  return (
    <>
      {grid.since !== undefined && (
        <Chip count={grid.moved.length} isOn={movement} onChange={(isOn) => setPower(session, { movement: isOn })}>
          Moved since {shortDate(grid.since, today)}
        </Chip>
      )}
      <MenuButton
        label={day === undefined ? 'Assessed: now' : `Assessed: ${shortDate(day, today)}`}
        variant="quiet"
        items={() => [
          { id: 'assess', label: 'Assess today', onAction: () => assessToday(context) },
          'separator',
          { id: 'now', label: 'As they stand now', isChosen: day === undefined, onAction: () => show(undefined) },
          ...assessmentDays(openPlan.plan().stakeholders)
            .toReversed()
            .map((each) => ({ id: each, label: longDate(each), isChosen: day === each, onAction: () => show(each) })),
        ]}
      />
      <MenuButton
        label="More on the grid"
        icon={<Ellipsis />}
        iconOnly
        variant="quiet"
        items={[
          { id: 'names', label: 'Sector names…', onAction: onNames },
          { id: 'export', label: 'Export grid…', onAction: () => session.openDialog('picture') },
        ]}
      />
    </>
  );
}
