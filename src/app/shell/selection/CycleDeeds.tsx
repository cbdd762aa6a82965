/** What is most often done with a PDSA cycle among others. On its own page the form does it. */
import { own } from '../../../kit/own';
import { Ellipsis, Trash2, TrendingUp } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { openCycle, removeCycle } from '../../../commands/cyclePage';
import { oneLine } from '../../../plan/ask/words';
import { selectedCycle } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { MenuButton } from '../../../ui/MenuButton';
import { cycleEntries, goOn, stageEntries } from './cycleEntries';
import styles from './SelectionBar.module.css';

export function CycleDeeds() {
  const context = useCommandContext();
  const id = useSession(selectedCycle) ?? '';
  const title = usePlan((plan) => {
    const cycle = own(plan.cycles, id);
    return cycle && (oneLine(cycle.title) || 'Untitled cycle');
  });
  if (title === undefined) return null;
  return (
    <>
      <bdi className={styles.name}>{title}</bdi>
      <Button variant="quiet" onPress={() => openCycle(context, id)}>
        Open
      </Button>
      <MenuButton label="Move to" variant="quiet" items={() => stageEntries(context, id)} />
      <Button variant="quiet" icon={<TrendingUp />} className={styles.roomy} onPress={() => goOn(context, id)}>
        Next cycle
      </Button>
      <IconButton label="Delete" icon={<Trash2 />} onPress={() => removeCycle(context, id)} />
      <MenuButton
        label="More for what is selected"
        iconOnly
        variant="quiet"
        icon={<Ellipsis />}
        items={() => cycleEntries(context)}
      />
    </>
  );
}
