/** One row of the table: a box, a cell for each column. */
import { Check } from 'lucide-react';
import { memo, useRef } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { CommentCount } from '../../../fields/CommentCount';
import { useFirstLetters } from '../../../fields/useFirstLetters';
import { cyclesOf } from '../../../plan/ask/cycles';
import { measuresOf } from '../../../plan/ask/measuresOf';
import { isChangeIdea } from '../../../plan/ask/queries';
import { cellName, cellText } from '../../../plan/ask/tableCells';
import { isWritten, type TableColumn } from '../../../plan/ask/tableColumns';
import { boxName } from '../../../plan/ask/words';
import type { NodeId } from '../../../plan/model/schema';
import { selectedNodes } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { usePart } from '../../../store/usePart';
import { classes } from '../../../ui/classes';
import { keepLetters } from './cellDeeds';
import { cellLooks } from './cellLooks';
import { CellEditor } from './CellEditor';
import { dragOverCell, pressCell } from './pressCell';
import styles from './Table.module.css';
import { useTable } from './tableContext';
import { editCell } from './useTablePort';
import { TextEditor } from './TextEditor';

interface BoxLineProps {
  readonly id: NodeId;
  /** Among all rows, the head being the first. */
  readonly number: number;
  /** The column that has the keyboard, or that Tab from outside comes to. */
  readonly at: TableColumn | undefined;
  readonly leads: boolean;
  /** Of the block that is selected, from the first to the last column; none: -1. */
  readonly from: number;
  readonly to: number;
  readonly edited: TableColumn | undefined;
  readonly typed: string | undefined;
}

export const BoxLine = memo(function BoxLine(props: BoxLineProps) {
  const { id, number, at, leads, from, to, edited, typed } = props;
  const context = useCommandContext();
  const { model, columns, today } = useTable();
  const node = useBoxParts(id);
  const isSelected = useSession((state) => selectedNodes(state).includes(id));
  const isFound = useSession((state) => state.find !== null) && leads;
  const cell = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLSpanElement>(null);
  const takesLetters = leads && edited === undefined && at !== undefined && isWritten(at);
  useFirstLetters(
    takesLetters ? at : undefined,
    { box: cell, place },
    {
      onTyped: (letters) => editCell(context, model, letters),
      onLeft: (letters) => takesLetters && keepLetters(context, { id, column: at }, letters, today()),
    },
  );
  if (!node) return null;
  const plan = context.openPlan.plan();
  const day = today();
  return (
    <div
      role="row"
      data-node-id={id}
      data-row={id}
      aria-rowindex={number}
      aria-selected={isSelected}
      aria-label={boxName(plan, node)}
      className={classes(styles.row, isSelected && styles.selected, isFound && styles.found)}
      data-status={isChangeIdea(plan, id) ? (node.status ?? 'proposed') : undefined}
    >
      {columns.map((column, index) => {
        const pressed = { key: id, id, column };
        const isEdited = edited === column;
        const isTypedOn = takesLetters && column === at;
        return (
          <div
            key={column}
            ref={isTypedOn ? cell : undefined}
            contentEditable={isTypedOn ? 'plaintext-only' : undefined}
            suppressContentEditableWarning
            // Only a cell that is being edited calls for a keyboard on the screen.
            inputMode={isTypedOn ? 'none' : undefined}
            role={column === 'text' ? 'rowheader' : 'gridcell'}
            data-cell={column}
            aria-colindex={index + 1}
            aria-label={cellName(plan, id, column, day)}
            aria-selected={column === 'text' ? undefined : index >= from && index <= to}
            tabIndex={column === at ? 0 : -1}
            className={classes(styles.cell, index >= from && index <= to && styles.within)}
            data-at={leads && column === at ? '' : undefined}
            onPointerDown={(event) => pressCell(context, model, pressed, event)}
            onPointerEnter={(event) => dragOverCell(model, pressed, event)}
            onDoubleClick={() => !isEdited && editCell(context, model)}
          >
            {isTypedOn && <span ref={place} className={styles.letters} spellCheck={false} />}
            {column === 'text' && isSelected && <Check aria-hidden size={15} className={styles.tick} />}
            {isEdited && column === 'text' && <TextEditor id={id} text={node.text} />}
            {isEdited && column !== 'text' && <CellEditor id={id} column={column} typed={typed} />}
            {!(isEdited && column === 'text') && (
              // Beside words that could be typed into, an unseen place would get no letters.
              <div
                className={styles.words}
                dir={column === 'text' ? 'auto' : undefined}
                contentEditable={isTypedOn ? false : undefined}
              >
                {cellLooks[column](plan, node, day)}
                {column === 'text' && <CommentCount part="nodes" id={id} />}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
});

/** The row is drawn anew when any of what its cells show is another. */
function useBoxParts(id: NodeId) {
  usePart(id, (plan) => cellText(plan, id, 'drivers'));
  usePart(id, (plan) => cellText(plan, id, 'confidence'));
  usePart(id, (plan) => cyclesOf(plan, id));
  usePart(id, (plan) => measuresOf(plan, id));
  usePart(id, (plan) => plan.tags);
  usePart(id, (plan) => plan.columns);
  return usePart(id, (plan) => plan.nodes[id]);
}
