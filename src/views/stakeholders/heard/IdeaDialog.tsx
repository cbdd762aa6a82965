/** Makes a change idea of something heard: its words, and the driver that it serves. */
import { useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { childProblem } from '../../../plan/edit/boxes';
import { nodesOf } from '../../../plan/ask/queries';
import { kindName, oneLine } from '../../../plan/ask/words';
import { limits, type HeardId, type NodeId } from '../../../plan/model/schema';
import { Dialog } from '../../../ui/Dialog';
import { DialogButtons } from '../../../ui/DialogButtons';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import styles from './Heard.module.css';
import { makeIdea } from './heardDeeds';

interface IdeaDialogProps {
  readonly id: HeardId;
  readonly onClose: () => void;
}

const none = { id: '', label: 'None yet: it stands among those not placed' };

export function IdeaDialog({ id, onClose }: IdeaDialogProps) {
  const context = useCommandContext();
  const [plan] = useState(() => context.openPlan.plan());
  const heard = plan.heard[id];
  const [text, setText] = useState(() => oneLine(heard?.said ?? '').slice(0, limits.text));
  const [parent, setParent] = useState<NodeId>(() => {
    const known = heard?.nodes?.find((node) => plan.nodes[node] && childProblem(plan, node) === null);
    return known ?? '';
  });
  const drivers = nodesOf(plan)
    .filter((node) => childProblem(plan, node.id) === null)
    .map((node) => ({ id: node.id, label: `${kindName(plan, node)}: ${oneLine(node.text) || '(empty)'}` }));
  const make = () => {
    makeIdea(context, id, { text: text.trim(), parent: parent === '' ? undefined : parent });
    onClose();
  };
  return (
    <Dialog
      title="Make an idea from it"
      isOpen
      size="small"
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} isDisabled={text.trim() === ''} onConfirm={make}>
          Make the idea
        </DialogButtons>
      }
    >
      <div className={styles.form}>
        <blockquote className={styles.quote} dir="auto">
          “{heard?.said}”
        </blockquote>
        <TextField label="Change idea" lines={2} value={text} maxLength={limits.text} onChange={setText} autoFocus />
        <Select label="Driver that it serves" choices={[none, ...drivers]} value={parent} onChange={setParent} />
      </div>
    </Dialog>
  );
}
