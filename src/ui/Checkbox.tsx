/** A thing that is so or is not. */
import styles from './check.module.css';

export interface CheckProps {
  readonly label: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export function Checkbox({ label, isSelected, onChange }: CheckProps) {
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        checked={isSelected}
        onChange={(event) => onChange(event.target.checked)}
        className={styles.checkbox}
      />
      {label}
    </label>
  );
}
