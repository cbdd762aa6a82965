/** Asks why a finding is put aside. The reason may be left out. */
import { useState } from 'react';
import { limits } from '../../plan/model/schema';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './Coach.module.css';

interface DismissFormProps {
  readonly onDismiss: (reason: string) => void;
  readonly onCancel: () => void;
}

export function DismissForm({ onDismiss, onCancel }: DismissFormProps) {
  const [reason, setReason] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onDismiss(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <TextField
        label="Reason (may be left out)"
        value={reason}
        onChange={setReason}
        maxLength={limits.notes}
        autoFocus
      />
      <div className={styles.deeds}>
        <Button type="submit">Dismiss</Button>
        <Button variant="quiet" onPress={onCancel}>
          Keep it
        </Button>
      </div>
    </form>
  );
}
