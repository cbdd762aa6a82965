/** What filters the grid and names its corners; it stands in the bar of the view. */
import { useCommandContext } from '../../../commands/commandContext';
import { MarkChips } from '../../../fields/MarkChips';
import { columnsOf, nodesInColumn } from '../../../plan/ask/queries';
import { markWords } from '../../../plan/ask/boxFilter';
import { markCounts, plainChoices, tableBoxes } from '../../../plan/ask/tableRows';
import { oneLine } from '../../../plan/ask/words';
import type { Plan } from '../../../plan/model/schema';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { Chip } from '../../../ui/Chip';
import { MenuButton } from '../../../ui/MenuButton';
import styles from '../PlanView.module.css';
import { setGrid, type GridSettings } from './gridChoices';

interface GridBarProps {
  readonly settings: GridSettings;
  readonly today: () => string;
  readonly onCorners: () => void;
}

const driversOf = (plan: Plan) => nodesInColumn(plan, columnsOf(plan)[1]?.id ?? '');

export function GridBar({ settings, today, onCorners }: GridBarProps) {
  const { session, openPlan } = useCommandContext();
  const me = useSession((state) => state.me);
  const plan = usePlan((each) => each);
  const counts = markCounts(plan, { ...plainChoices, me }, today());
  const abandoned = tableBoxes(plan, plainChoices).filter(({ status }) => status === 'abandoned').length;
  const driver = plan.nodes[settings.driver ?? ''];
  return (
    <>
      <MarkChips
        marks={['mine', 'testing']}
        words={markWords}
        counts={counts}
        shown={settings.marks}
        onChange={(marks) => setGrid(session, { marks })}
      >
        <Chip count={abandoned} isOn={settings.abandoned} onChange={(isOn) => setGrid(session, { abandoned: isOn })}>
          Abandoned
        </Chip>
      </MarkChips>
      <MenuButton
        label={driver ? `Driver: ${oneLine(driver.text) || '(empty)'}` : 'All drivers'}
        variant="quiet"
        className={styles.narrowed ?? ''}
        items={() => [
          {
            id: 'all',
            label: 'All drivers',
            isChosen: settings.driver === undefined,
            onAction: () => setGrid(session, { driver: undefined }),
          },
          ...driversOf(openPlan.plan()).map(({ id, text }) => ({
            id,
            label: oneLine(text) || '(empty)',
            isChosen: settings.driver === id,
            onAction: () => setGrid(session, { driver: id }),
          })),
        ]}
      />
      <Button variant="quiet" onPress={onCorners}>
        Corner names…
      </Button>
      <Button variant="quiet" onPress={() => session.openDialog('picture')}>
        Export grid…
      </Button>
    </>
  );
}
