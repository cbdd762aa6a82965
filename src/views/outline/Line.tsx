/** One line of the outline: the box's text, what else it contributes to, and the columns that are shown. */
import { ChevronDown, ChevronRight, CornerDownRight } from 'lucide-react';
import { memo, useRef, type MouseEvent, type CSSProperties } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { startEditing } from '../../commands/editing';
import { CommentCount } from '../../fields/CommentCount';
import { useFirstLettersOfBox } from '../../fields/useFirstLetters';
import { isSameRow, type OutlineRow } from '../../plan/ask/outlineRows';
import { nodeLevel } from '../../plan/ask/queries';
import { boxName } from '../../plan/ask/words';
import type { NodeId } from '../../plan/model/schema';
import { wordPeopleAt } from '../../store/people';
import { selectedNodes } from '../../store/selection';
import { useSession } from '../../store/stores';
import { usePart } from '../../store/usePart';
import { usePeopleAt } from '../../store/usePeople';
import { classes } from '../../ui/classes';
import { lateComponent } from '../../ui/lateComponent';
import { AlsoUnder } from './AlsoUnder';
import styles from './Line.module.css';
import { LineCells } from './LineCells';
import { LineEditor } from './LineEditor';
import { useOutline } from './outlineContext';
import { pressLine, releaseLine } from './pressLine';

const HereMarks = lateComponent(async () => (await import('../../fields/presence/HereMarks')).HereMarks);

interface LineProps {
  readonly row: OutlineRow;
  readonly number: number;
  readonly leads: boolean;
  readonly isEntry: boolean;
  readonly isEdited: boolean;
}

/** Sends a box that is not yet placed to a driver; with others that are selected, all of them. */
function Where({ id }: { readonly id: NodeId }) {
  const { session } = useCommandContext();
  const { askWhere } = useOutline();
  const ask = () => {
    const selected = selectedNodes(session.getState());
    askWhere(selected.includes(id) ? selected : [id]);
  };
  return (
    <div role="gridcell" contentEditable={false}>
      <button type="button" data-screen-only tabIndex={-1} className={styles.where} onClick={ask}>
        <CornerDownRight aria-hidden size={16} /> Move to…
      </button>
    </div>
  );
}

export const Line = memo(
  function Line({ row, number, leads, isEntry, isEdited }: LineProps) {
    const { id, path, isOpen } = row;
    const context = useCommandContext();
    const { model } = useOutline();
    const name = usePart(id, (plan) => (plan.nodes[id] ? boxName(plan, plan.nodes[id]) : ''));
    const text = usePart(id, (plan) => plan.nodes[id]?.text ?? '');
    const column = usePart(id, (plan) => plan.nodes[id]?.column ?? '');
    const level = usePart(id, (plan) => nodeLevel(plan, id));
    const kind = usePart(id, (plan) => plan.columns[column]?.kind);
    const isSelected = useSession((state) => selectedNodes(state).includes(id));
    const isFound = useSession((state) => state.find !== null) && leads;
    const people = usePeopleAt(id);
    const line = useRef<HTMLDivElement>(null);
    const place = useRef<HTMLSpanElement>(null);
    const takesLetters = leads && isSelected && !isEdited;
    useFirstLettersOfBox(id, takesLetters, { box: line, place });
    const onPress = (event: MouseEvent) => pressLine(context, model, row, event);
    return (
      <div
        ref={line}
        role="row"
        data-node-id={id}
        data-column={column}
        data-level={kind === 'change' ? 'change' : level}
        data-line={row.key}
        aria-label={name}
        aria-description={wordPeopleAt(people) || undefined}
        aria-rowindex={number}
        aria-level={path.length + 1}
        aria-posinset={row.at}
        aria-setsize={row.of}
        aria-expanded={isOpen}
        aria-selected={isSelected}
        tabIndex={isEntry ? 0 : -1}
        className={classes(
          styles.line,
          isSelected && styles.selected,
          row.isAgain && styles.again,
          isFound && styles.found,
        )}
        style={{ '--depth': path.length } as CSSProperties}
        contentEditable={takesLetters ? 'plaintext-only' : undefined}
        suppressContentEditableWarning
        // Only a text that is being edited calls for a keyboard on the screen.
        inputMode={takesLetters ? 'none' : undefined}
        draggable={level > 0 && !isEdited}
        onMouseDown={onPress}
        onMouseUp={(event) => releaseLine(context, model, row, event)}
        onDoubleClick={(event) => {
          const isOnButton = event.target instanceof Element && event.target.closest('button, textarea') !== null;
          if (!isOnButton && !context.session.getState().picking) startEditing(context, id);
        }}
        onFocus={(event) => {
          if (event.target !== event.currentTarget) return;
          const state = context.session.getState();
          model.mean(row.key);
          if (!state.picking && !selectedNodes(state).includes(id)) context.session.selectNodes([id], { quiet: true });
        }}
      >
        {takesLetters && <span ref={place} className={styles.letters} spellCheck={false} />}
        {/* Beside words that could be typed into, an unseen place would get no letters. */}
        <div role="gridcell" className={styles.words} contentEditable={takesLetters ? false : undefined}>
          {isOpen === undefined ? (
            <span className={styles.fold} />
          ) : (
            <button
              type="button"
              className={styles.fold}
              tabIndex={-1}
              aria-label={isOpen ? 'Fold' : 'Open'}
              onClick={() => model.setOpen(row, !isOpen)}
            >
              {isOpen ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
            </button>
          )}
          <span className={styles.mark} />
          <div className={styles.text}>
            {isEdited ? (
              <LineEditor id={id} text={text} name={name} />
            ) : (
              <span dir="auto" className={text.trim() === '' ? styles.empty : undefined}>
                {text.trim() === '' ? name.slice(0, name.indexOf(':')) : text}
              </span>
            )}
            {row.folded > 0 && <span className={styles.below}> {row.folded} below</span>}
            <AlsoUnder row={row} />
            <CommentCount part="nodes" id={id} />
            {people.length > 0 && <HereMarks people={people} at="line" />}
          </div>
        </div>
        <LineCells id={id} isFixed={takesLetters} />
        {path.length === 0 && level > 0 && <Where id={id} />}
      </div>
    );
  },
  (a, b) =>
    isSameRow(a.row, b.row) &&
    a.number === b.number &&
    a.leads === b.leads &&
    a.isEntry === b.isEntry &&
    a.isEdited === b.isEdited,
);
