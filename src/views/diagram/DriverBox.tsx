/** One box on the canvas. It draws what geometry says and knows nothing of its neighbours. */
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { ChevronRight, Plus } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { makeChild, startEditing } from '../../commands/editing';
import { runCommand } from '../../commands/table';
import { selectedNodes } from '../../store/selection';
import { usePlan } from '../../store/stores';
import { BoxEditor } from './BoxEditor';
import type { BoxNode } from './boxNode';
import styles from './DriverBox.module.css';
import { isKeyboardFree } from './FollowLead';
import { paintStylesOf } from './paintStyle';
import { letterStyle, SetText } from './SetText';
import { useBoxContent, type BoxContent } from './useBoxContent';
import { useBoxName } from './useBoxName';
import { useFirstLetters } from './useFirstLetters';

export const DriverBox = memo(function DriverBox({ id, data, selected, dragging }: NodeProps<BoxNode>) {
  const { leads, entry, editing } = data;
  const context = useCommandContext();
  const box = useBoxContent(id);
  const name = useBoxName(id);
  const paint = usePlan((plan) => paintStylesOf(plan)(id));
  // What a box offers is on the page only where somebody can reach for it: at the pointer and at the leading box.
  const [isNear, setNear] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const takesLetters = leads && !editing;
  useFirstLetters(id, takesLetters, { box: element, place });
  // A box that leads before it is on the page takes the focus as it comes; `FollowLead` was too early.
  useEffect(() => {
    const isFree = isKeyboardFree(element.current?.closest('section') ?? null);
    if (leads && !editing && isFree) element.current?.focus({ preventScroll: true });
  }, [leads, editing]);
  // Gone in the moment before the canvas lets go of it.
  if (!box) return null;
  const more = box.footer?.text.lines.map((line) => line.text).join(' ');
  const flags = [
    selected && styles.selected,
    data.dimmed && styles.dimmed,
    data.found && styles.found,
    data.target && styles.target,
    dragging && styles.dragging,
    paint && styles.painted,
    paint?.struck && styles.struck,
  ];
  return (
    <div
      ref={element}
      className={[styles.box, styles[box.kind], ...flags].filter(Boolean).join(' ')}
      data-node-id={id}
      data-column={box.column}
      data-level={box.level}
      style={paint?.style}
      role="group"
      aria-label={name}
      aria-description={[more, box.hidden > 0 ? `${box.hidden} hidden` : ''].filter(Boolean).join('. ') || undefined}
      aria-current={selected || undefined}
      tabIndex={leads || entry ? 0 : -1}
      contentEditable={takesLetters ? 'plaintext-only' : undefined}
      suppressContentEditableWarning
      // Only a text that is being edited calls for a keyboard on the screen.
      inputMode={takesLetters ? 'none' : undefined}
      onDoubleClick={() => startEditing(context, id)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !selectedNodes(context.session.getState()).includes(id))
          context.session.selectNodes([id], { quiet: true });
      }}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={({ buttons }) => {
        // A line that is being drawn from here needs its handle to the end.
        if (buttons === 0) setNear(false);
        else window.addEventListener('pointerup', () => setNear(false), { once: true });
      }}
    >
      {editing ? <BoxEditor box={box} name={name} /> : <SetText block={box.text} at={box.textAt} />}
      {takesLetters && <span ref={place} className={styles.letters} style={letterStyle(box)} spellCheck={false} />}
      {box.footer && !editing && <SetText block={box.footer.text} at={box.footer.at} quiet />}
      {data.branches && (isNear || leads || box.hidden > 0) && <Fold box={box} />}
      {box.kind !== 'change' && !editing && (isNear || leads) && (
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
      {(isNear || leads) && <Handles kind={box.kind} />}
    </div>
  );
}, sameProps);

/** React Flow hands over much more, its place above all: that is the frame's business and not what stands in it. */
function sameProps(a: NodeProps<BoxNode>, b: NodeProps<BoxNode>): boolean {
  return a.id === b.id && a.data === b.data && a.selected === b.selected && a.dragging === b.dragging;
}

function Fold({ box: { id, hidden } }: { box: BoxContent }) {
  const context = useCommandContext();
  return (
    <button
      type="button"
      className={`${styles.fold} nodrag`}
      tabIndex={-1}
      aria-expanded={hidden === 0}
      aria-label={hidden > 0 ? `Expand the branch, ${hidden} hidden` : 'Collapse the branch'}
      onClick={() => {
        context.session.selectNodes([id], { quiet: true });
        runCommand('toggle-branch', context);
      }}
    >
      {hidden > 0 ? `+${hidden}` : <ChevronRight size={14} aria-hidden="true" />}
    </button>
  );
}

/** Where lines are drawn from; `boxNode` tells React Flow where they are. */
function Handles({ kind }: Pick<BoxContent, 'kind'>) {
  return (
    <>
      {kind !== 'aim' && <Handle id="left" type="source" position={Position.Left} className={styles.handle} />}
      {kind !== 'change' && <Handle id="right" type="source" position={Position.Right} className={styles.handle} />}
    </>
  );
}
