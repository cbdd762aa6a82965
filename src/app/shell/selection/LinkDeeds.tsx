/** What is done with a line. */
import { own } from '../../../kit/own';
import { Ellipsis, Trash2 } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { commandById, runCommand } from '../../../commands/table';
import { selectedLink } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { IconButton } from '../../../ui/IconButton';
import { MenuButton } from '../../../ui/MenuButton';
import { keysOf } from '../commandEntry';
import { confidenceEntries, linkEntries } from './selectionEntries';
import styles from './SelectionBar.module.css';

export function LinkDeeds() {
  const context = useCommandContext();
  const id = useSession(selectedLink) ?? '';
  const isThere = usePlan((plan) => own(plan.links, id) !== undefined);
  if (!isThere) return null;
  return (
    <>
      <span className={styles.what}>1 link</span>
      <MenuButton label="Confidence" variant="quiet" items={() => confidenceEntries(context)} />
      <IconButton
        label={commandById('delete').label}
        keys={keysOf('delete')}
        icon={<Trash2 />}
        onPress={() => runCommand('delete', context)}
      />
      <MenuButton
        label="More for what is selected"
        iconOnly
        variant="quiet"
        icon={<Ellipsis />}
        items={() => linkEntries(context)}
      />
    </>
  );
}
