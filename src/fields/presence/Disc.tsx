/** Somebody in short: the initials, on their colour. Who that is, the words around it say. */
import { memo } from 'react';
import type { Person } from '../../store/people';
import styles from './presence.module.css';
import { personStyle } from './personStyle';

export const Disc = memo(function Disc({ person: { initials, colour } }: { readonly person: Person }) {
  return (
    <span className={styles.disc} style={personStyle(colour)} aria-hidden="true">
      {initials}
    </span>
  );
});
