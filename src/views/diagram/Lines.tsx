/**
 * The connectors, drawn from geometry in one SVG beneath the boxes. Not React Flow's edges: each of those listens to
 * every change of the store, which is most of what zooming a large plan costs.
 */
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Connector, Geometry } from '../../geometry/types';
import type { LinkId, NodeId } from '../../plan/schema';
import { useSession, useStores } from '../../store/stores';
import styles from './Lines.module.css';

interface LineProps {
  readonly line: Connector;
  readonly selected: boolean;
  readonly dimmed: boolean;
  readonly onSelect: (id: LinkId) => void;
}

const Line = memo(function Line({ line, selected, dimmed, onSelect }: LineProps) {
  return (
    <g
      className={[styles.line, styles[line.confidence], selected && styles.selected, dimmed && styles.dimmed]
        .filter(Boolean)
        .join(' ')}
      data-link-id={line.id}
      onClick={() => onSelect(line.id)}
    >
      <path className={styles.reach} d={line.path} />
      <path className={styles.stroke} d={line.path} />
      {line.arrow && <path className={styles.arrow} d={line.arrow} />}
    </g>
  );
});

export const Lines = memo(function Lines({
  lines,
  bright,
}: {
  lines: readonly Geometry['connectors'][string][];
  bright: ReadonlySet<NodeId> | null;
}) {
  const { session } = useStores();
  const selected = useSession((state) => state.link);
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true">
        {lines.map((line) => (
          <Line
            key={line.id}
            line={line}
            selected={line.id === selected}
            dimmed={bright !== null && !(bright.has(line.from) && bright.has(line.to))}
            onSelect={session.selectLink}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});
