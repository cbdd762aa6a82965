/** The words of a comment or a reply, being written: Ctrl+Enter keeps them, Esc leaves without. */
import { useState } from 'react';
import { isMac } from '../../browser/platform';
import { wordKeys } from '../../commands/keys';
import { limits } from '../../plan/model/limits';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './Comments.module.css';

interface WordsFormProps {
  /** What the field is called, and what the button says that keeps it. */
  readonly label: string;
  readonly keep: string;
  readonly text?: string;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}

export function WordsForm({ label, keep, text: before = '', onKeep, onCancel }: WordsFormProps) {
  const [text, setText] = useState(before);
  const isEmpty = text.trim() === '';
  return (
    <div className={styles.form}>
      <TextField
        label={label}
        value={text}
        onChange={setText}
        lines={3}
        maxLength={limits.notes}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (isMac ? event.metaKey : event.ctrlKey)) {
            event.preventDefault();
            if (!isEmpty) onKeep(text);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            onCancel();
          }
        }}
      />
      <div className={styles.deeds}>
        <Button variant="primary" isDisabled={isEmpty} onPress={() => onKeep(text)}>
          {keep}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <span className={styles.keys}>{wordKeys('Mod+Enter', isMac)} keeps it</span>
      </div>
    </div>
  );
}
