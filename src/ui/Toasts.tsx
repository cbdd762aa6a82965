/** Messages that come and go in a corner, told politely, each with what can be done about it. */
import { Toast, type ToastMessage } from './Toast';
import styles from './Toasts.module.css';

export interface ToastsProps {
  /** Oldest first. */
  readonly messages: readonly ToastMessage[];
  readonly onDismiss: (id: string) => void;
}

export function Toasts({ messages, onDismiss }: ToastsProps) {
  return (
    <section aria-label="Messages" className={styles.region}>
      <div role="log" aria-live="polite" className={styles.list}>
        {messages.map((message) => (
          <Toast key={message.id} message={message} onDismiss={onDismiss} />
        ))}
      </div>
    </section>
  );
}
