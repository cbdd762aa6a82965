/** A large plan from so far away that no box can be read: all boxes that look alike as one path, all lines as another. */
import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Connector } from '../../geometry/types/types';
import type { NodeId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { boxPaths } from './boxPaths';
import { paintStylesOf } from './paintStyle';
import type { Place } from './dropPlaces';
import styles from './FarView.module.css';

interface FarViewProps {
  readonly places: readonly Place[];
  readonly lines: readonly Connector[];
  readonly bright: ReadonlySet<NodeId> | null;
}

export const FarView = memo(function FarView({ places, lines, bright }: FarViewProps) {
  const linePath = useMemo(() => lines.map((line) => line.path).join(''), [lines]);
  const paintOf = usePlan(paintStylesOf);
  const boxes = useMemo(() => boxPaths(places, paintOf, bright), [places, paintOf, bright]);
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true" data-far-view>
        <path className={styles.lines} data-dimmed={bright !== null || undefined} d={linePath} />
        {boxes.map(({ key, level, path, paint, isDimmed }) => (
          <path
            key={key}
            className={styles.boxes}
            style={paint?.style}
            data-level={level}
            data-dimmed={isDimmed || undefined}
            d={path}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});
