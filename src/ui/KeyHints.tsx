/** A few keys and what they do, on one line: [key, word] … Those that have no room on it are not there. */
import { useEffect, useRef } from 'react';
import { Keys } from './Keys';
import styles from './KeyHints.module.css';

export function KeyHints({ hints }: { readonly hints: readonly (readonly [string, string])[] }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!list.current) return undefined;
    const observer = new ResizeObserver(([entry]) => entry && hideWhatWraps(entry.target));
    observer.observe(list.current);
    return () => observer.disconnect();
  }, []);
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

function hideWhatWraps(list: Element): void {
  const [first, ...others] = list.children as unknown as HTMLElement[];
  const top = first?.offsetTop ?? 0;
  for (const item of others) item.style.visibility = item.offsetTop > top ? 'hidden' : '';
}
