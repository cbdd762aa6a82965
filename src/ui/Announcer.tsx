/** Tells assistive technology what happened, unseen. Stays mounted: a live region only speaks of what changes in it. */
import styles from './Announcer.module.css';

export interface AnnouncerProps {
  readonly text: string;
  /** Counts the announcements, so that the same sentence twice is heard twice. */
  readonly count: number;
}

export function Announcer({ text, count }: AnnouncerProps) {
  return (
    <div aria-live="polite" aria-atomic="true" className={styles.hidden}>
      <span key={count}>{text}</span>
    </div>
  );
}
