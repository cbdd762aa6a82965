/** Chooses one of a few that all fit on one line. Radio buttons beneath: arrow keys move, Tab leaves. */
import { useId, type ReactNode } from 'react';
import field from './field.module.css';
import styles from './SegmentedControl.module.css';
import unseen from './unseen.module.css';

export interface Segment<T extends string> {
  readonly id: T;
  readonly label: ReactNode;
  /** The accessible name, where what is seen does not say enough. */
  readonly name?: string;
}

export interface SegmentedControlProps<T extends string> {
  readonly label: string;
  readonly segments: readonly Segment<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly hint?: string;
  /** Where what stands around says it to the eye. */
  readonly isLabelHidden?: boolean;
}

export function SegmentedControl<T extends string>({
  label,
  segments,
  value,
  onChange,
  hint,
  isLabelHidden = false,
}: SegmentedControlProps<T>) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={hint && `${id}-hint`}
      className={field.field}
    >
      <span id={`${id}-label`} className={isLabelHidden ? unseen.unseen : field.label}>
        {label}
      </span>
      <div className={styles.segments}>
        {segments.map((segment) => (
          <label key={segment.id} className={styles.segment}>
            <input
              type="radio"
              name={id}
              aria-label={segment.name}
              checked={segment.id === value}
              onChange={() => onChange(segment.id)}
            />
            <span className={styles.words}>{segment.label}</span>
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <span id={`${id}-hint`} className={field.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}
