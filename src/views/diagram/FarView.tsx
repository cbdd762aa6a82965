/** A large plan from so far away that no box can be read: all boxes of a level as one path, all lines as another. */
import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Geometry } from '../../geometry/types';
import { boxPaths } from './boxPaths';
import styles from './FarView.module.css';

export const FarView = memo(function FarView({ geometry }: { geometry: Geometry }) {
  const lines = useMemo(
    () =>
      Object.values(geometry.connectors)
        .map((line) => line.path)
        .join(''),
    [geometry.connectors],
  );
  const levels = useMemo(() => [...boxPaths(geometry.boxes)], [geometry.boxes]);
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true" data-far-view>
        <path className={styles.lines} d={lines} />
        {levels.map(([level, path]) => (
          <path key={level} className={styles.boxes} data-level={level} d={path} />
        ))}
      </svg>
    </ViewportPortal>
  );
});
