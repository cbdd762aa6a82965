/** Asks the reader whose ideas are “mine”: one of the owners of the plan, or a name that will come. */
import { useCommandContext } from '../../commands/commandContext';
import { ownersUsed } from '../../plan/ask/queries';
import { PickField } from '../../ui/Combobox';
import { Dialog } from '../../ui/Dialog';

interface MineDialogProps {
  readonly me: string;
  readonly onChoose: (me: string) => void;
  readonly onClose: () => void;
}

export function MineDialog({ me, onChoose, onClose }: MineDialogProps) {
  const { openPlan } = useCommandContext();
  return (
    <Dialog title="Whose ideas are yours?" isOpen onClose={onClose} size="small">
      <p>{me === '' ? 'Choose yourself among the owners.' : `So far: ${me}.`} Only this browser keeps it.</p>
      <PickField
        label="Owner"
        placeholder="A name or a role"
        choices={() => ownersUsed(openPlan.plan()).map((owner) => ({ id: owner, label: owner }))}
        onPick={onChoose}
        onMake={onChoose}
      />
    </Dialog>
  );
}
