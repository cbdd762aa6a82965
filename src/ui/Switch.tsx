/** Something that is on or off, at once. */
import { useId } from 'react';
import type { CheckProps } from './Checkbox';
import styles from './check.module.css';

interface SwitchProps extends CheckProps {
  /** What it means to have it on, where the label alone does not say it. */
  readonly description?: string;
}

export function Switch({ label, description, isSelected, onChange }: SwitchProps) {
  const id = useId();
  const control = (
    <label className={styles.row}>
      <input
        type="checkbox"
        role="switch"
        checked={isSelected}
        onChange={(event) => onChange(event.target.checked)}
        {...(description !== undefined && { 'aria-describedby': id })}
        className={styles.switch}
      />
      {label}
    </label>
  );
  if (description === undefined) return control;
  return (
    <div>
      {control}
      <p id={id} className={styles.description}>
        {description}
      </p>
    </div>
  );
}
