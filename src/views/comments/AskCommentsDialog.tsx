/**
 * *Share → Ask for comments…*: a note of what is asked goes into the plan, and the plan into a file for a colleague. The
 * answer is the same file with comments; opened here, only these can be taken from it.
 */
import { useState } from 'react';
import { askForComments } from '../../plan/edit/comments';
import { limits } from '../../plan/model/limits';
import { useStores } from '../../store/stores';
import { useAct } from '../../store/useAct';
import { Dialog } from '../../ui/Dialog';
import { DialogButtons } from '../../ui/DialogButtons';
import { TextField } from '../../ui/TextField';
import styles from './Comments.module.css';
import { useSigned } from './useSigned';

interface AskCommentsDialogProps {
  /** Saves the plan as a file for somebody else. */
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
}

export function AskCommentsDialog({ onSave, onClose }: AskCommentsDialogProps) {
  const { newId, now } = useStores();
  const act = useAct();
  const [text, setText] = useState('');
  const { signed, asking } = useSigned();
  const ask = () =>
    signed((author) => {
      const said = { id: newId(), author, date: now(), text };
      if (act('add request for comments', (draft) => askForComments(draft, said)) === null) return;
      void onSave().then(onClose);
    });
  return (
    <Dialog
      title="Ask for comments"
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <DialogButtons onCancel={onClose} isDisabled={text.trim() === ''} onConfirm={ask}>
          Save the file
        </DialogButtons>
      }
    >
      <TextField
        label="What do you ask?"
        placeholder="Which change ideas are missing? By Friday, please."
        lines={3}
        maxLength={limits.notes}
        value={text}
        onChange={setText}
      />
      <p className={styles.explained}>
        Send the file to a colleague, who opens it in Aimtree, comments, and sends it back. When you open the answer,
        take only its comments, or merge all that was changed.
      </p>
      {asking}
    </Dialog>
  );
}
