/**
 * Asks the reader which owner is “me”: one of the owners of the plan, or a name that will come. It holds for every plan and
 * stays in this browser; what is asked again can be changed.
 */
import { useCommandContext } from '../commands/commandContext';
import { ownersUsed } from '../plan/ask/queries';
import { useSession } from '../store/stores';
import { Button } from '../ui/Button';
import { PickField } from '../ui/Combobox';
import { Dialog } from '../ui/Dialog';

interface MineDialogProps {
  /** What is asked, where it is asked for another reason than to find what is one’s own. */
  readonly title?: string;
  readonly label?: string;
  /** Who comes to know it. */
  readonly more?: string;
  /** Somebody has been chosen, and the session knows. */
  readonly onChosen: () => void;
  readonly onClose: () => void;
}

export function MineDialog({ title = 'Which owner are you?', label = 'Owner', more, ...done }: MineDialogProps) {
  const { onChosen, onClose } = done;
  const { openPlan, session } = useCommandContext();
  const me = useSession((state) => state.me);
  const choose = (name: string) => {
    session.setState({ me: name });
    onChosen();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        // The field has taken what stands in it by the time that it is left.
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <p>
        {me === '' ? 'Choose yourself among the owners, or type your name.' : `So far: ${me}.`} Only this browser keeps
        it. {more}
      </p>
      <PickField
        label={label}
        placeholder="A name or a role"
        choices={() => ownersUsed(openPlan.plan()).map((owner) => ({ id: owner, label: owner }))}
        onPick={choose}
        onMake={choose}
        makeWord="Use"
      />
    </Dialog>
  );
}
