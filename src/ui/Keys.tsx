/** A key or a combination of keys, as the keyboard names them. */
import styles from './Keys.module.css';

export function Keys({ children }: { readonly children: string }) {
  return <kbd className={styles.keys}>{children}</kbd>;
}
