/** Undo and redo; their tooltips say what they would take back or bring again. */
import { Redo2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { runCommand } from '../../commands/table';
import { IconButton } from '../../ui/IconButton';
import { useServices } from '../services/ServicesContext';
import { keysOf } from './commandEntry';
import styles from './TopBar.module.css';

export function UndoButtons({ hasRedo }: { readonly hasRedo: boolean }) {
  const { context, openPlan } = useServices();
  const past = useStore(openPlan, (state) => state.past.at(-1)?.label);
  const future = useStore(openPlan, (state) => state.future[0]?.label);
  return (
    <div className={styles.group}>
      <IconButton
        label="Undo"
        hint={past && `Undo ${past}`}
        keys={keysOf('undo')}
        icon={<Undo2 />}
        isDisabled={past === undefined}
        onPress={() => runCommand('undo', context)}
      />
      {hasRedo && (
        <IconButton
          label="Redo"
          hint={future && `Redo ${future}`}
          keys={keysOf('redo')}
          icon={<Redo2 />}
          isDisabled={future === undefined}
          onPress={() => runCommand('redo', context)}
        />
      )}
    </div>
  );
}
