/** A large plan from so far away that no box can be read: all boxes of a level as one path, all lines as another. */
import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Connector } from '../../geometry/types';
import { boxPaths } from './boxPaths';
import type { Place } from './places';
import styles from './FarView.module.css';

interface FarViewProps {
  readonly places: readonly Place[];
  readonly lines: readonly Connector[];
}

export const FarView = memo(function FarView({ places, lines }: FarViewProps) {
  const linePath = useMemo(() => lines.map((line) => line.path).join(''), [lines]);
  const levels = useMemo(() => [...boxPaths(places)], [places]);
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true" data-far-view>
        <path className={styles.lines} d={linePath} />
        {levels.map(([level, path]) => (
          <path key={level} className={styles.boxes} data-level={level} d={path} />
        ))}
      </svg>
    </ViewportPortal>
  );
});
