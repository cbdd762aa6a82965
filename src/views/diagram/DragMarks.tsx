/** What a drag would do, drawn while it lasts: the place between two boxes, or the lines that a box snaps to. */
import { ViewportPortal } from '@xyflow/react';
import type { Point } from '../../geometry/types/types';
import type { Guide } from '../../geometry/boxes/snapBox';
import styles from './DragMarks.module.css';

export interface DragWords extends Point {
  readonly text: string;
  readonly isRefusal: boolean;
}

interface DragMarksProps {
  readonly slot: { readonly x: number; readonly y: number; readonly width: number } | null;
  readonly guides: readonly Guide[];
  /** What is said above the dragged box. */
  readonly words: DragWords | null;
}

export function DragMarks({ slot, guides, words }: DragMarksProps) {
  if (!slot && !words && guides.length === 0) return null;
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
      {words && (
        <p className={styles.words} style={{ left: words.x, top: words.y }} data-refusal={words.isRefusal || undefined}>
          {words.text}
        </p>
      )}
    </ViewportPortal>
  );
}
