/** A spot of a tag's colour; the tag's name always stands beside it. */
import type { CSSProperties } from 'react';
import styles from './tags.module.css';

export function TagDot({ colour }: { readonly colour: string }) {
  return <span aria-hidden className={styles.dot} style={{ '--tag': colour } as CSSProperties} />;
}
