/** Something that is on or off, at once. */
import type { CheckProps } from './Checkbox';
import styles from './check.module.css';

export function Switch({ label, isSelected, onChange }: CheckProps) {
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        role="switch"
        checked={isSelected}
        onChange={(event) => onChange(event.target.checked)}
        className={styles.switch}
      />
      {label}
    </label>
  );
}
