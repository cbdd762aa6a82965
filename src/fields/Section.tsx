/** A part of the inspector under a heading of its own, with room for one quiet action beside it. */
import { useId, type ReactNode } from 'react';
import styles from './fields.module.css';

interface SectionProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, action, children }: SectionProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.section}>
      <div className={styles.sectionHead}>
        <h3 id={id} className={styles.sectionTitle}>
          {title}
        </h3>
        {action}
      </div>
      {children}
    </div>
  );
}
