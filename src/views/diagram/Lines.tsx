/**
 * The connectors, drawn from geometry in one SVG beneath the boxes. Not React Flow's edges: each of those listens to
 * every change of the store, which is most of what zooming a large plan costs. To a listener they are a list of what
 * contributes to what.
 */
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Connector } from '../../geometry/types/types';
import type { LinkId, NodeId } from '../../plan/model/schema';
import { selectedLink } from '../../store/selection';
import { useSession, useStores } from '../../store/stores';
import { useLinkName } from './boxWords';
import styles from './Lines.module.css';

interface LineProps {
  readonly line: Connector;
  readonly selected: boolean;
  readonly dimmed: boolean;
  readonly onSelect: (id: LinkId) => void;
}

const Line = memo(function Line({ line, selected, dimmed, onSelect }: LineProps) {
  const name = useLinkName(line.id);
  return (
    <g
      role="listitem"
      aria-label={name}
      aria-current={selected || undefined}
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
  lines: readonly Connector[];
  bright: ReadonlySet<NodeId> | null;
}) {
  const { session } = useStores();
  const selected = useSession(selectedLink);
  return (
    <ViewportPortal>
      <svg className={styles.layer}>
        <g role="list" aria-label="Links">
          {inFront(lines, selected).map((line) => (
            <Line
              key={line.id}
              line={line}
              selected={line.id === selected}
              dimmed={bright !== null && !(bright.has(line.from) && bright.has(line.to))}
              onSelect={session.selectLink}
            />
          ))}
        </g>
      </svg>
    </ViewportPortal>
  );
});

/** What is drawn last lies on top: a selected line is seen whole, also where it shares a trunk. */
function inFront(lines: readonly Connector[], id: LinkId | undefined): readonly Connector[] {
  const chosen = lines.find((line) => line.id === id);
  return chosen ? [...lines.filter((line) => line !== chosen), chosen] : lines;
}
