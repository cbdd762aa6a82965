/** Asks which change idea a new cycle tests, then opens the cycle's page. */
import { useCommandContext } from '../../commands/commandContext';
import { beginCycle } from '../../commands/cyclePage';
import { ancestorsOf } from '../../plan/ask/relations';
import { changeColumn, nodesInColumn } from '../../plan/ask/queries';
import { oneLine } from '../../plan/ask/words';
import type { Stage } from '../../plan/model/schema';
import { PickField } from '../../ui/Combobox';
import { Dialog } from '../../ui/Dialog';

interface NewCycleProps {
  readonly stage: Stage;
  readonly onClose: () => void;
}

export function NewCycle({ stage, onClose }: NewCycleProps) {
  const context = useCommandContext();
  const ideas = () => {
    const plan = context.openPlan.plan();
    return nodesInColumn(plan, changeColumn(plan).id).map((idea) => {
      const [driver = ''] = ancestorsOf(plan, idea.id);
      return {
        id: idea.id,
        label: oneLine(idea.text) || '(empty)',
        detail: oneLine(plan.nodes[driver]?.text ?? '') || 'Not yet placed',
      };
    });
  };
  const begin = (idea: string) => {
    onClose();
    beginCycle(context, idea, stage);
  };
  return (
    <Dialog title="New cycle" isOpen onClose={onClose} size="small">
      <PickField
        label="Which change idea it tests"
        placeholder="Find a change idea"
        emptyWords="The diagram has no such change idea."
        choices={ideas}
        onPick={begin}
      />
    </Dialog>
  );
}
