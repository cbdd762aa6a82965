/** A dashed ring for where somebody stood, and an arrow in the direction in which they went. The name around it says it in words. */
import type { Moved } from '../../../plan/ask/people/powerGrid';
import styles from './Grid.module.css';

const size = 22;

export function MovedArrow({ moved: { from, to } }: { readonly moved: Moved }) {
  const degrees = (Math.atan2(from.power - to.power, to.impact - from.impact) * 180) / Math.PI;
  return (
    <svg aria-hidden data-moved width={size} height={size} viewBox="-11 -11 22 22" className={styles.movement}>
      <g transform={`rotate(${degrees})`}>
        <circle cx={-6.6} cy={0} r={3.4} strokeDasharray="2 1.6" />
        <path d="M-3,0 H6" />
        <path d="M10.4,0 L5,-3.2 V3.2 Z" data-head />
      </g>
    </svg>
  );
}
