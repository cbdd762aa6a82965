/** One message. It goes by itself after a while, unless it is a lasting one, but never while pointed at or focused. */
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from './Button';
import { IconButton } from './IconButton';
import styles from './Toasts.module.css';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
  /** The message stays when it is chosen. */
  readonly isAside?: boolean;
}

export interface ToastMessage {
  readonly id: string;
  readonly text: string;
  readonly actions: readonly ToastAction[];
  /** Stays until it is answered or dismissed. */
  readonly isLasting?: boolean;
}

const shownFor = 8_000;

interface ToastProps {
  readonly message: ToastMessage;
  readonly onDismiss: (id: string) => void;
}

export function Toast({ message: { id, text, actions, isLasting = false }, onDismiss }: ToastProps) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHeld = isLasting || isHovered || isFocused;
  // Whoever shows it may draw anew meanwhile, and its time goes on.
  const dismiss = useRef(onDismiss);
  useEffect(() => {
    dismiss.current = onDismiss;
  });
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismiss.current(id), shownFor);
    return () => clearTimeout(timer);
    // Other words take their own time to read.
  }, [id, text, isHeld]);
  const act = ({ run, isAside = false }: ToastAction) => {
    if (!isAside) onDismiss(id);
    run();
  };
  return (
    <div
      className={styles.toast}
      // It may come under a pointer that rests there, of which nobody thinks.
      onPointerMove={({ movementX, movementY }) => (movementX !== 0 || movementY !== 0) && setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <span id={`${id}-text`} className={styles.text}>
        {text}
      </span>
      {actions.map((action) => (
        <Button
          key={action.label}
          variant="quiet"
          aria-describedby={`${id}-text`}
          onPress={() => act(action)}
          className={styles.action}
        >
          {action.label}
        </Button>
      ))}
      <IconButton label="Dismiss" icon={<X />} small onPress={() => onDismiss(id)} className={styles.close} />
    </div>
  );
}
