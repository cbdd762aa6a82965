/** How far a longer piece of work has come. */
import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; without it the bar only says that work goes on. */
  readonly value?: number;
}

export function ProgressBar({ label, value }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={value ?? 0}
      maxValue={1}
      isIndeterminate={value === undefined}
      formatOptions={{ style: 'percent' }}
      className={styles.progress ?? ''}
    >
      {({ valueText }) => (
        <>
          <span className={styles.words}>
            <Label>{label}</Label>
            {value !== undefined && <span>{valueText}</span>}
          </span>
          <progress className={styles.bar} aria-hidden="true" {...(value === undefined ? {} : { value })} />
        </>
      )}
    </AriaProgressBar>
  );
}
