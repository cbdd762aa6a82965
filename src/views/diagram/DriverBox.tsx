/** One box on the canvas. It draws what geometry says and knows nothing of its neighbours. */
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { ChevronRight, Plus } from 'lucide-react';
import { memo } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { makeChild, startEditing } from '../../commands/editing';
import { runCommand } from '../../commands/table';
import { BoxEditor } from './BoxEditor';
import type { BoxNode } from './boxNode';
import styles from './DriverBox.module.css';
import { SetText } from './SetText';

export const DriverBox = memo(function DriverBox({ id, data, selected, dragging }: NodeProps<BoxNode>) {
  const { box, name, more, leads, entry, editing } = data;
  const context = useCommandContext();
  const flags = [
    selected && styles.selected,
    leads && styles.lead,
    data.dimmed && styles.dimmed,
    data.found && styles.found,
    data.target && styles.target,
    dragging && styles.dragging,
    data.paint && styles.painted,
    data.paint?.struck && styles.struck,
  ];
  return (
    <div
      className={[styles.box, styles[box.kind], ...flags].filter(Boolean).join(' ')}
      data-node-id={id}
      data-column={box.column}
      data-level={box.level}
      style={data.paint?.style}
      role="group"
      aria-label={name}
      aria-description={[more, box.hidden > 0 ? `${box.hidden} hidden` : ''].filter(Boolean).join('. ') || undefined}
      aria-current={selected || undefined}
      tabIndex={leads || entry ? 0 : -1}
      onDoubleClick={() => startEditing(context, id)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !context.session.getState().nodes.includes(id))
          context.session.select([id], { quiet: true });
      }}
    >
      {editing ? <BoxEditor box={box} name={name} /> : <SetText block={box.text} at={box.textAt} />}
      {box.footer && !editing && <SetText block={box.footer.text} at={box.footer.at} quiet />}
      {data.branches && (
        <button
          type="button"
          className={`${styles.fold} nodrag`}
          tabIndex={-1}
          aria-expanded={box.hidden === 0}
          aria-label={box.hidden > 0 ? `Expand the branch, ${box.hidden} hidden` : 'Collapse the branch'}
          onClick={() => {
            context.session.select([id], { quiet: true });
            runCommand('toggle-branch', context);
          }}
        >
          {box.hidden > 0 ? `+${box.hidden}` : <ChevronRight size={14} aria-hidden="true" />}
        </button>
      )}
      {box.kind !== 'change' && !editing && (
        <button
          type="button"
          className={`${styles.add} nodrag`}
          tabIndex={-1}
          aria-label="Add a box that contributes to this one"
          onClick={() => makeChild(context, id)}
        >
          <Plus size={14} aria-hidden="true" />
        </button>
      )}
      {box.kind !== 'aim' && <Handle id="left" type="source" position={Position.Left} className={styles.handle} />}
      {box.kind !== 'change' && <Handle id="right" type="source" position={Position.Right} className={styles.handle} />}
    </div>
  );
});
