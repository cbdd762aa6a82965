/** What a drag would do, drawn while it lasts: the place between two boxes, or the lines that a box snaps to. */
import { ViewportPortal } from '@xyflow/react';
import type { Guide } from '../../geometry/boxes/snapBox';
import styles from './DragMarks.module.css';

interface DragMarksProps {
  readonly slot: { readonly x: number; readonly y: number; readonly width: number } | null;
  readonly guides: readonly Guide[];
}

export function DragMarks({ slot, guides }: DragMarksProps) {
  if (!slot && guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true">
        {slot && <path className={styles.slot} d={`M${slot.x} ${slot.y}h${slot.width}`} data-drop-slot />}
        {guides.map(({ axis, at, from, to }) => (
          <path
            key={`${axis}${at}`}
            className={styles.guide}
            d={axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`}
            data-guide={axis}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}
