/** A place for a list or cells that were copied elsewhere; what is in them is shown next. */
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

interface TextToImportProps {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

export function TextToImport({ onText, onClose }: TextToImportProps) {
  const [text, setText] = useState('');
  return (
    <Dialog
      title="Paste text"
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={text.trim() === ''} onPress={() => onText(text)}>
            Continue
          </Button>
        </>
      }
    >
      <TextField
        label="Text to import"
        value={text}
        onChange={setText}
        lines={12}
        autoFocus
        hint="An indented or bulleted list, or cells of a sheet. You see what becomes of it before anything is changed."
      />
    </Dialog>
  );
}
