/** Messages that come and go in a corner, told politely, each with what can be done about it. */
import { useRef } from 'react';
import { Toast, type ToastMessage } from './Toast';
import styles from './Toasts.module.css';
import { useCovers, type InUse } from './useCovers';

export interface ToastsProps {
  /** Oldest first. */
  readonly messages: readonly ToastMessage[];
  readonly onDismiss: (id: string) => void;
  /** Messages do not stand over it. */
  readonly inUse: InUse;
}

export function Toasts({ messages, onDismiss, inUse }: ToastsProps) {
  const region = useRef<HTMLElement>(null);
  const covers = useCovers(region, inUse, messages.length > 0);
  return (
    <section ref={region} aria-label="Messages" className={styles.region} data-elsewhere={covers ? '' : undefined}>
      <div role="log" aria-live="polite" className={styles.list}>
        {messages.map((message) => (
          <Toast key={message.id} message={message} onDismiss={onDismiss} />
        ))}
      </div>
    </section>
  );
}
