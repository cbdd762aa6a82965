/** The sign of a change beside words, drawn as in the picture: plus, minus, arrows, wave. */
import { signPath } from '../figure/compose/compare/changeSign';
import type { ChangeMark } from '../figure/compose/compare/changeMarks';
import styles from './ChangeSign.module.css';

export function ChangeSign({ mark }: { readonly mark: ChangeMark }) {
  return (
    <svg className={styles.sign} data-mark={mark} viewBox="-10 -10 20 20" width={20} height={20} aria-hidden="true">
      <rect x={-9} y={-9} width={18} height={18} rx={4} />
      <path d={signPath(mark, { x: 0, y: 0 })} />
    </svg>
  );
}
