/** Asks for the name of a version and for what was changed and why. */
import { useState } from 'react';
import { limits, type NamedVersion } from '../../plan/model/schema';
import { Dialog } from '../../ui/Dialog';
import { DialogButtons } from '../../ui/DialogButtons';
import { TextField } from '../../ui/TextField';
import styles from './VersionDialog.module.css';

export type NameAndNote = Pick<NamedVersion, 'name' | 'note'>;

export interface VersionDialogProps extends NameAndNote {
  readonly title: string;
  /** What the button says. */
  readonly confirm: string;
  readonly onConfirm: (version: NameAndNote) => void;
  readonly onClose: () => void;
}

export function VersionDialog({ title, confirm, onConfirm, onClose, ...given }: VersionDialogProps) {
  const [name, setName] = useState(given.name);
  const [note, setNote] = useState(given.note);
  const keep = () => {
    if (name.trim() === '') return;
    onConfirm({ name, note });
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <DialogButtons onCancel={onClose} isDisabled={name.trim() === ''} onConfirm={keep}>
          {confirm}
        </DialogButtons>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={limits.text}
          autoFocus
          ref={selectAll}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
          }}
        />
        <TextField
          label="What was changed, and why"
          value={note}
          onChange={setNote}
          lines={3}
          maxLength={limits.notes}
          placeholder="Dropped the training driver: data showed no effect"
        />
      </div>
    </Dialog>
  );
}

/** What is proposed is there to be typed over. */
function selectAll(field: HTMLInputElement | null): void {
  field?.select();
}
