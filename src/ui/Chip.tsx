/** A filter that is on or off, with how many things it is about. */
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

interface ChipProps {
  readonly children: ReactNode;
  /** Nothing is shown where it is not known. */
  readonly count?: number | undefined;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Chip({ children, count, isOn, onChange }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {children} {count !== undefined && <span className={styles.count}>{count}</span>}
    </button>
  );
}
