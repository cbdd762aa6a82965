/** One box on the canvas. It draws what geometry says and knows nothing of its neighbours. */
import type { NodeProps } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import { lateComponent } from '../../ui/lateComponent';
import { useCommandContext } from '../../commands/commandContext';
import { startEditing } from '../../commands/editing';
import { wordPeopleAt } from '../../store/people';
import { selectedNodes } from '../../store/selection';
import { usePart } from '../../store/usePart';
import { usePeopleAt } from '../../store/usePeople';
import { BoxEditor } from './BoxEditor';
import type { BoxNode } from './boxNode';
import { Fold, Handles } from './BoxTools';
import styles from './DriverBox.module.css';
import { isKeyboardFree } from './FollowLead';
import { LateSign, useLateWords } from './LateSign';
import { paintStylesOf } from './paintStyle';
import { letterStyle, SetText } from './SetText';
import { useBoxContent } from './useBoxContent';
import { useBoxComments, useBoxName, useBoxStanding } from './boxWords';
import { useFirstLettersOfBox } from '../../fields/useFirstLetters';
import { promptOf } from './promptOf';
import { useNear } from './useNear';
import { hasModifier } from './useSelecting';

const ChartsUnder = lateComponent(async () => (await import('./ChartsUnder')).ChartsUnder);
const HereOnBox = lateComponent(async () => (await import('./HereOnBox')).HereOnBox);

export const DriverBox = memo(function DriverBox({ id, data, selected, dragging }: NodeProps<BoxNode>) {
  const { leads, entry, editing } = data;
  const context = useCommandContext();
  const box = useBoxContent(id);
  const name = useBoxName(id);
  const standing = useBoxStanding(id);
  const comments = useBoxComments(id);
  const late = useLateWords(id);
  const people = usePeopleAt(id);
  const prompt = usePart(id, (plan) => promptOf(plan, id));
  const paint = usePart(id, (plan) => paintStylesOf(plan)(id));
  // What a box offers is on the page only where somebody can reach for it: at the pointer and at the leading box.
  const { isNear, onPointerEnter, onPointerLeave } = useNear();
  const element = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const takesLetters = leads && selected && !editing;
  useFirstLettersOfBox(id, takesLetters, { box: element, place });
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
      data-prompt={editing ? undefined : prompt}
      style={paint?.style}
      role="group"
      aria-label={name}
      aria-roledescription="box"
      aria-description={[
        standing,
        more,
        late,
        comments,
        wordPeopleAt(people).slice(0, -1),
        box.hidden > 0 ? `${box.hidden} hidden` : '',
        data.dimmed ? 'Dimmed' : '',
      ]
        .filter(Boolean)
        .join('. ')}
      aria-current={selected || undefined}
      tabIndex={leads || entry ? 0 : -1}
      contentEditable={takesLetters ? 'plaintext-only' : undefined}
      suppressContentEditableWarning
      // Only a text that is being edited calls for a keyboard on the screen.
      inputMode={takesLetters ? 'none' : undefined}
      onDoubleClick={(event) => {
        // Two clicks that choose one by one are no double click.
        if (!hasModifier(event) && !context.session.getState().picking) startEditing(context, id);
      }}
      // In the capture phase: React Flow lets no press go further than the frame of the box.
      onMouseDownCapture={(event) => {
        // The press would bring the focus here, and with it the selection away from the boxes that it adds to.
        if (!editing && (hasModifier(event) || event.button !== 0)) event.preventDefault();
      }}
      onFocus={(event) => {
        const state = context.session.getState();
        if (event.target !== event.currentTarget || state.picking || selectedNodes(state).includes(id)) return;
        // One that the keyboard comes to out of sight is brought into it.
        context.session.selectNodes([id], { quiet: isInWindow(event.currentTarget) });
      }}
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      {/* In front of what cannot be typed into: behind it a word that is composed breaks off. */}
      {takesLetters && <div ref={place} className={styles.letters} style={letterStyle(box)} spellCheck={false} />}
      {editing ? <BoxEditor box={box} name={name} /> : <SetText block={box.text} at={box.textAt} />}
      {box.footer && !editing && <SetText block={box.footer.text} at={box.footer.at} quiet />}
      {box.charts && !editing && <ChartsUnder id={id} charts={box.charts} />}
      {late !== '' && !editing && <LateSign words={late} />}
      {people.length > 0 && <HereOnBox people={people} />}
      {data.branches && (isNear || leads || box.hidden > 0) && <Fold box={box} />}
      {(isNear || leads) && <Handles id={id} kind={box.kind} adds={!editing} />}
    </div>
  );
}, sameProps);

/** React Flow hands over much more, its place above all: that is the frame's business and not what stands in it. */
function sameProps(a: NodeProps<BoxNode>, b: NodeProps<BoxNode>): boolean {
  return a.id === b.id && a.data === b.data && a.selected === b.selected && a.dragging === b.dragging;
}

function isInWindow(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
}
