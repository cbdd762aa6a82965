/** A few keys and what they do, on one line: [key, word] … */
import { Keys } from './Keys';
import styles from './KeyHints.module.css';

export function KeyHints({ hints }: { readonly hints: readonly (readonly [string, string])[] }) {
  return (
    <ul className={styles.hints} aria-label="Keys that matter here">
      {hints.map(([keys, words]) => (
        <li key={keys}>
          <Keys>{keys}</Keys> {words}
        </li>
      ))}
    </ul>
  );
}
