/** One message. It goes by itself after a while, unless it is a lasting one, but never while pointed at or focused. */
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './Button';
import { IconButton } from './IconButton';
import styles from './Toasts.module.css';

export interface ToastMessage {
  readonly id: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Stays until it is answered or dismissed. */
  readonly isLasting?: boolean;
}

const shownFor = 8_000;

interface ToastProps {
  readonly message: ToastMessage;
  readonly onDismiss: (id: string) => void;
}

export function Toast({ message: { id, text, action, isLasting = false }, onDismiss }: ToastProps) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHeld = isLasting || isHovered || isFocused;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => onDismiss(id), shownFor);
    return () => clearTimeout(timer);
  }, [id, isHeld, onDismiss]);
  const act = () => {
    onDismiss(id);
    action?.run();
  };
  return (
    <div
      className={styles.toast}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span className={styles.text}>{text}</span>
      {action && (
        <Button variant="quiet" onPress={act} className={styles.action}>
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={<X />} small onPress={() => onDismiss(id)} className={styles.close} />
    </div>
  );
}
