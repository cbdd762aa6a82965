/** A few keys and what they do, on one line: [key, word] … Those that have no room on it are not there. */
import { Keys } from './Keys';
import styles from './KeyHints.module.css';
import { useShowKeys, type KeyHint } from './shownKeys';
import { useOneLine } from './useOneLine';

export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  useShowKeys(hints);
  const list = useOneLine<HTMLUListElement>();
  return (
    <ul ref={list} className={styles.hints} aria-label="Keys that matter here">
      {hints.map(([keys, words]) => (
        <li key={keys}>
          <Keys>{keys}</Keys> {words}
        </li>
      ))}
    </ul>
  );
}
