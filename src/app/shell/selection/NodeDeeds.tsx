/** What is most often done with boxes. To go from box to box draws no menu anew. */
import { own } from '../../../kit/own';
import { memo } from 'react';
import { Ellipsis, Plus, RefreshCw, Trash2 } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useCommandContext } from '../../../commands/commandContext';
import { commandById, runCommand } from '../../../commands/table';
import { count } from '../../../kit/english';
import { isChangeIdea } from '../../../plan/ask/queries';
import { selectedNodes } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { MenuButton } from '../../../ui/MenuButton';
import { keysOf } from '../commandEntry';
import { boxEntries, ownerEntries, statusEntries } from './selectionEntries';
import styles from './SelectionBar.module.css';

export function NodeDeeds() {
  const selected = useSession(selectedNodes);
  // Another tab may have deleted some of them.
  const ids = usePlan(useShallow((plan) => selected.filter((id) => own(plan.nodes, id))));
  const areIdeas = usePlan((plan) => ids.every((id) => isChangeIdea(plan, id)));
  return ids.length > 0 && <Buttons many={ids.length} areIdeas={areIdeas} />;
}

const Buttons = memo(function Buttons({ many, areIdeas }: { readonly many: number; readonly areIdeas: boolean }) {
  const context = useCommandContext();
  const isOne = many === 1;
  return (
    <>
      <span className={styles.what}>{areIdeas ? count(many, 'change idea') : count(many, 'box', 'boxes')}</span>
      {isOne && (
        <Button
          variant="quiet"
          icon={<Plus />}
          onPress={() => runCommand(areIdeas ? 'add-sibling' : 'add-child', context)}
        >
          {areIdeas ? 'Add below' : 'Add child'}
        </Button>
      )}
      {areIdeas && (
        <MenuButton label="Status" variant="quiet" className={styles.roomy} items={() => statusEntries(context)} />
      )}
      <MenuButton label="Owner" variant="quiet" className={styles.roomy} items={() => ownerEntries(context)} />
      {areIdeas && isOne && (
        <Button
          variant="quiet"
          icon={<RefreshCw />}
          className={styles.roomy}
          onPress={() => runCommand('new-cycle', context)}
        >
          {commandById('new-cycle').label}
        </Button>
      )}
      <IconButton
        label="Delete"
        keys={keysOf('delete')}
        icon={<Trash2 />}
        onPress={() => runCommand('delete', context)}
      />
      <MenuButton
        label="More for what is selected"
        iconOnly
        variant="quiet"
        icon={<Ellipsis />}
        items={() => boxEntries(context)}
      />
    </>
  );
});
