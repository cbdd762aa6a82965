/** What is most often done with stakeholders who are selected. */
import { Ellipsis, MessageSquareText } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { runCommand } from '../../../commands/table';
import { count } from '../../../kit/english';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { selectedOf } from '../../../store/selection';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { MenuButton } from '../../../ui/MenuButton';
import { entriesOf } from './selectionEntries';
import styles from './SelectionBar.module.css';

export function StakeholderDeeds() {
  const context = useCommandContext();
  const ids = useSession((state) => selectedOf(state, 'stakeholder'));
  const [only = ''] = ids;
  const name = usePlan(({ stakeholders }) =>
    ids.length === 1 ? stakeholders[only] && stakeholderTitle(stakeholders[only]) : count(ids.length, 'stakeholder'),
  );
  const areActive = usePlan(({ stakeholders }) => ids.every((id) => stakeholders[id]?.active !== false));
  if (name === undefined) return null;
  return (
    <>
      <bdi className={styles.name}>{name}</bdi>
      <Button variant="quiet" icon={<MessageSquareText />} onPress={() => runCommand('record-contact', context)}>
        Record a contact
      </Button>
      <Button
        variant="quiet"
        className={styles.roomy}
        onPress={() => runCommand(areActive ? 'make-inactive' : 'make-active', context)}
      >
        {areActive ? 'Make inactive' : 'Make active again'}
      </Button>
      <MenuButton
        label="More for what is selected"
        iconOnly
        variant="quiet"
        icon={<Ellipsis />}
        items={() => entriesOf('stakeholder', context)}
      />
    </>
  );
}
