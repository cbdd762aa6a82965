/** *Move to…*: finds by typing what boxes shall contribute to, and offers only what they can. */
import { useCommandContext } from '../../commands/commandContext';
import { count } from '../../kit/english';
import { nodesOf } from '../../plan/ask/queries';
import { kindName, oneLine, quoted } from '../../plan/ask/words';
import { moveToParent } from '../../plan/edit/moveBoxes';
import { moveProblem } from '../../plan/edit/whereToMove';
import type { NodeId } from '../../plan/model/schema';
import { act } from '../../store/act';
import { PickField } from '../../ui/Combobox';
import { Dialog } from '../../ui/Dialog';

interface MoveToProps {
  readonly ids: readonly NodeId[];
  readonly onClose: () => void;
}

export function MoveTo({ ids, onClose }: MoveToProps) {
  const context = useCommandContext();
  const { openPlan, session, newId } = context;
  const offered = () => {
    const plan = openPlan.plan();
    const left = ids.filter((id) => plan.nodes[id]);
    return nodesOf(plan).flatMap((node) =>
      moveProblem(plan, { ids: left, parent: node.id }) === null
        ? { id: node.id, label: oneLine(node.text) || '(empty)', detail: kindName(plan, node) }
        : [],
    );
  };
  const move = (parent: NodeId) => {
    const said = () => {
      const { nodes } = openPlan.plan();
      const what = ids.length === 1 ? quoted(nodes[ids[0] ?? '']) : count(ids.length, 'box', 'boxes');
      return `Moved ${what} under ${quoted(nodes[parent])}.`;
    };
    act(context, 'move box', (draft) => moveToParent(draft, { ids, parent, newId }), { said });
    onClose();
    session.selectNodes(ids.filter((id) => openPlan.plan().nodes[id]));
  };
  return (
    <Dialog title="Move to…" isOpen onClose={onClose} size="small">
      <PickField
        autoFocus
        label="Which box it contributes to"
        placeholder="Find a driver"
        emptyWords="No box fits."
        choices={offered}
        onPick={move}
      />
    </Dialog>
  );
}
