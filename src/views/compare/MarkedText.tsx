/** A text with the words marked that another one lacks: those that came, or those that went. */
import { wordPieces } from '../../kit/wordPieces';
import styles from './Compare.module.css';

interface MarkedTextProps {
  readonly before: string;
  readonly after: string;
  /** Which of the two is shown. */
  readonly shows: 'before' | 'after';
}

export function MarkedText({ before, after, shows }: MarkedTextProps) {
  const pieces = wordPieces(before, after)[shows];
  const Marked = shows === 'before' ? 'del' : 'ins';
  return (
    <span className={styles.text}>
      {pieces.map(({ text, differs }, at) =>
        differs ? <Marked key={at}>{text}</Marked> : <span key={at}>{text}</span>,
      )}
    </span>
  );
}
