/** A link to a room: to be copied, or replaced by another. */
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { writeText } from '../../browser/clipboard';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useServices } from '../services/ServicesContext';
import styles from './TogetherDialog.module.css';

interface LinkFieldProps {
  readonly label: string;
  readonly about: string;
  /** Empty where this machine does not know it. */
  readonly link: string;
  readonly onReplace: () => void;
}

/** The server keeps no link, so whoever did not make it and was not given it cannot be shown it. */
const unknown = 'Only the machine that made it shows this link. You can make a new one, which takes its place.';

export function LinkField({ label, about, link, onReplace }: LinkFieldProps) {
  const { session } = useServices();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    const isDone = await writeText(link).then(
      () => true,
      () => false,
    );
    if (isDone) setCopied(link);
    session.announce(isDone ? `${label} copied.` : 'The browser lets nothing be copied. Select the link and copy it.');
  };
  const isCopied = copied === link && link !== '';
  return (
    <div className={styles.link}>
      <TextField
        label={label}
        value={link}
        onChange={() => undefined}
        isReadOnly
        hint={link === '' ? unknown : about}
      />
      <div className={styles.deeds}>
        {link !== '' && (
          <Button
            icon={isCopied ? <Check size={16} /> : <Copy size={16} />}
            aria-label={`Copy the ${label.toLowerCase()}`}
            onPress={() => void copy()}
          >
            {isCopied ? 'Copied' : 'Copy'}
          </Button>
        )}
        <Button variant="quiet" aria-label={`Replace the ${label.toLowerCase()}`} onPress={onReplace}>
          {link === '' ? 'New link…' : 'Replace…'}
        </Button>
      </div>
    </div>
  );
}
