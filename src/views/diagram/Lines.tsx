/**
 * The connectors, drawn from geometry in one SVG beneath the boxes. Not React Flow's edges: each of those listens to
 * every change of the store, which is most of what zooming a large plan costs. To a listener they are a list of what
 * contributes to what.
 */
import { ViewportPortal } from '@xyflow/react';
import { memo, type ReactNode } from 'react';
import type { Connector } from '../../geometry/types/types';
import type { LinkId, NodeId } from '../../plan/model/schema';
import { selectedLink } from '../../store/selection';
import { usePlan, useSession, useStores } from '../../store/stores';
import { useLinkName } from './boxWords';
import { lineStyleOf } from './paintStyle';
import { useScreenPx } from './useScreenPx';
import styles from './Lines.module.css';

interface LineProps {
  readonly line: Connector;
  readonly selected: boolean;
  readonly dimmed: boolean;
  readonly onSelect: (id: LinkId) => void;
}

const Line = memo(function Line({ line, selected, dimmed, onSelect }: LineProps) {
  const name = useLinkName(line.id);
  const style = usePlan((plan) => lineStyleOf(plan, plan.links[line.id]));
  return (
    <g
      role="listitem"
      aria-label={name}
      aria-current={selected || undefined}
      className={[styles.line, styles[line.confidence], selected && styles.selected, dimmed && styles.dimmed]
        .filter(Boolean)
        .join(' ')}
      data-link-id={line.id}
      style={style}
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
  const isBright = ({ from, to }: Connector) => bright === null || (bright.has(from) && bright.has(to));
  return (
    <ViewportPortal>
      <Layer>
        <g role="list" aria-label="Links">
          {inFront(lines, selected, isBright).map((line) => (
            <Line
              key={line.id}
              line={line}
              selected={line.id === selected}
              dimmed={!isBright(line)}
              onSelect={session.selectLink}
            />
          ))}
        </g>
      </Layer>
    </ViewportPortal>
  );
});

/** Apart from the lines, so that none of them is looked at again when the zoom changes. */
function Layer({ children }: { readonly children: ReactNode }) {
  return (
    <svg className={styles.layer} style={useScreenPx()}>
      {children}
    </svg>
  );
}

/** What is drawn last lies on top: bright lines over dimmed ones, and a selected one is seen whole where it shares a trunk. */
function inFront(
  lines: readonly Connector[],
  id: LinkId | undefined,
  isBright: (line: Connector) => boolean,
): readonly Connector[] {
  const rank = (line: Connector) => (line.id === id ? 2 : isBright(line) ? 1 : 0);
  return lines.every((line) => rank(line) === 1) ? lines : lines.toSorted((a, b) => rank(a) - rank(b));
}
