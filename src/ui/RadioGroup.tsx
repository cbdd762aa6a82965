/** Chooses one of a few, each on a line of its own. */
import { useId } from 'react';
import field from './field.module.css';
import styles from './check.module.css';

export interface RadioChoice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly detail?: string;
}

export interface RadioGroupProps<T extends string> {
  readonly label: string;
  readonly choices: readonly RadioChoice<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}

export function RadioGroup<T extends string>({ label, choices, value, onChange }: RadioGroupProps<T>) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={field.field}>
      <span id={id} className={field.label}>
        {label}
      </span>
      {choices.map((choice) => (
        <label key={choice.id} className={styles.row}>
          <input
            type="radio"
            name={id}
            checked={choice.id === value}
            onChange={() => onChange(choice.id)}
            className={styles.radio}
          />
          <span>
            {choice.label}
            {choice.detail !== undefined && <span className={styles.detail}>{choice.detail}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}
