/** What is done with a line. */
import { Trash2 } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { commandById, runCommand } from '../../../commands/table';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { MenuButton } from '../../../ui/MenuButton';
import type { DeedsProps } from './SelectionBar';
import { confidenceEntries } from './selectionEntries';
import styles from './SelectionBar.module.css';

export function LinkDeeds({ ids: [id = ''] }: DeedsProps) {
  const context = useCommandContext();
  const isThere = usePlan((plan) => plan.links[id] !== undefined);
  if (!isThere) return null;
  return (
    <>
      <span className={styles.what}>1 link</span>
      <MenuButton label="Confidence" variant="quiet" items={() => confidenceEntries(context)} />
      <Button variant="quiet" icon={<Trash2 />} onPress={() => runCommand('delete', context)}>
        {commandById('delete').label}
      </Button>
    </>
  );
}
