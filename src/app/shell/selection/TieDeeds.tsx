/** What is done with a tie between two stakeholders. */
import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { runCommand } from '../../../commands/table';
import { own } from '../../../kit/own';
import { tieSentence } from '../../../plan/ask/people/tieWords';
import { selectedOf } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import styles from './SelectionBar.module.css';

export function TieDeeds() {
  const context = useCommandContext();
  const id = useSession((state) => selectedOf(state, 'tie').at(-1)) ?? '';
  const tie = usePlan((plan) => own(plan.ties, id));
  const words = usePlan((plan) => (tie ? tieSentence(plan, tie) : ''));
  if (!tie) return null;
  return (
    <>
      <bdi className={styles.name}>{words}</bdi>
      <Button
        variant="quiet"
        className={styles.roomy}
        icon={<ArrowLeftRight />}
        onPress={() => runCommand('turn-tie', context)}
      >
        Turn it round
      </Button>
      <IconButton label="Delete the tie" icon={<Trash2 />} onPress={() => runCommand('delete-tie', context)} />
    </>
  );
}
