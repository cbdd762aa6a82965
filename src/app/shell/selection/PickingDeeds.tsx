/** While several things are chosen one by one: how that goes on, and its end. */
import { Check } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { commandById, runCommand } from '../../../commands/table';
import { Button } from '../../../ui/Button';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import styles from './SelectionBar.module.css';

export function PickingDeeds({ isEmpty }: { readonly isEmpty: boolean }) {
  const context = useCommandContext();
  const byFinger = useMediaQuery('(pointer: coarse)');
  return (
    <>
      {isEmpty && <span className={styles.what}>{commandById('select-several').label}</span>}
      <span className={`${styles.hint} ${isEmpty ? '' : styles.roomy}`}>
        {byFinger ? 'Tap to select or let go' : 'Arrows go on, Space selects or lets go'}
      </span>
      <Button variant="quiet" icon={<Check />} onPress={() => runCommand('select-several', context)}>
        Done
      </Button>
    </>
  );
}
