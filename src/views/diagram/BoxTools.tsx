/**
 * What a box offers at its edges: lines to be drawn, a box to be added, its branch to be folded away. Each can be hit at
 * every zoom and by a finger; its place on the screen grows as the diagram shrinks.
 */
import { Handle, Position } from '@xyflow/react';
import { ChevronRight, Plus } from 'lucide-react';
import { useCommandContext } from '../../commands/commandContext';
import { makeChild } from '../../commands/editing';
import { runCommand } from '../../commands/table';
import type { NodeId } from '../../plan/model/schema';
import styles from './BoxTools.module.css';
import type { BoxContent } from './useBoxContent';
import { useScreenPx } from './useScreenPx';

export function Fold({ box: { id, hidden } }: { readonly box: BoxContent }) {
  const context = useCommandContext();
  const style = useScreenPx();
  return (
    <button
      type="button"
      className={`${styles.fold} nodrag`}
      style={style}
      tabIndex={-1}
      aria-expanded={hidden === 0}
      aria-label={hidden > 0 ? `+${hidden} hidden, expand` : 'Collapse the branch'}
      onClick={() => {
        context.session.selectNodes([id], { quiet: true });
        runCommand('toggle-branch', context);
      }}
    >
      <span className={styles.disc}>{hidden > 0 ? `+${hidden}` : <ChevronRight aria-hidden="true" />}</span>
    </button>
  );
}

interface HandlesProps {
  readonly id: NodeId;
  readonly kind: BoxContent['kind'];
  /** Whether the plus is there as well. */
  readonly adds: boolean;
}

/** Where lines are drawn from; `boxNode` tells React Flow where they are. A press of the plus adds, a drag from it draws. */
export function Handles({ id, kind, adds }: HandlesProps) {
  const context = useCommandContext();
  const style = useScreenPx();
  return (
    <>
      {kind !== 'aim' && (
        <Handle id="left" type="source" position={Position.Left} className={styles.handle} style={style} />
      )}
      {kind !== 'change' && (
        <Handle id="right" type="source" position={Position.Right} className={styles.handle} style={style}>
          {adds && (
            <button
              type="button"
              className={styles.add}
              tabIndex={-1}
              aria-label="Add a box that contributes to this one"
              onClick={() => makeChild(context, id)}
            >
              <span className={styles.disc}>
                <Plus aria-hidden="true" />
              </span>
            </button>
          )}
        </Handle>
      )}
    </>
  );
}
