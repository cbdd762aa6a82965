/** One row of the table: a box, a cell for each column. */
import { Check } from 'lucide-react';
import { memo } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { CommentCount } from '../../../fields/CommentCount';
import { CellsLine } from '../../../grid/CellsLine';
import type { LineProps } from '../../../grid/gridLines';
import { longDate } from '../../../kit/dates/calendar';
import { cyclesOf } from '../../../plan/ask/cycles';
import { measuresOf } from '../../../plan/ask/measuresOf';
import type { CellEdit } from '../../../plan/ask/pasteCells';
import { isChangeIdea } from '../../../plan/ask/queries';
import { cellName, cellText } from '../../../plan/ask/tableCells';
import type { TableColumn } from '../../../plan/ask/tableColumns';
import type { TableRow } from '../../../plan/ask/tableRows';
import { boxName } from '../../../plan/ask/words';
import type { NodeId } from '../../../plan/model/schema';
import { selectedNodes } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { todayOf } from '../../../store/today';
import { usePart } from '../../../store/usePart';
import { classes } from '../../../ui/classes';
import { cellLooks } from './cellLooks';
import { offersOf } from './offered';
import styles from './Table.module.css';
import { TextEditor } from './TextEditor';

export const BoxLine = memo(function BoxLine(props: LineProps<TableRow, TableColumn, CellEdit>) {
  const { table, row, leads, edited } = props;
  const id = row.key;
  const context = useCommandContext();
  const node = useBoxParts(id);
  const isSelected = useSession((state) => selectedNodes(state).includes(id));
  const isFound = useSession((state) => state.find !== null) && leads;
  const isTyped = useSession((state) => state.editing?.node === id) && leads;
  if (!node) return null;
  const plan = context.openPlan.plan();
  const day = todayOf(context.now);
  return (
    <CellsLine
      {...props}
      name={boxName(plan, node)}
      isSelected={isSelected}
      className={classes(styles.row, isSelected && styles.selected, isFound && styles.found)}
      data={{ 'data-node-id': id, 'data-status': isChangeIdea(plan, id) ? (node.status ?? 'proposed') : undefined }}
      edited={isTyped ? 'text' : edited}
      wordsClass={styles.words}
      renderCell={(column) => ({
        name: cellName(plan, id, column, day),
        isAuto: column === 'text',
        look: (
          <>
            {cellLooks[column](plan, node, day)}
            {column === 'text' && <CommentCount part="nodes" id={id} />}
          </>
        ),
        beside: column === 'text' && isSelected && <Check aria-hidden size={15} className={styles.tick} />,
      })}
      field={(column) => ({
        before: startText(cellText(plan, id, column), column),
        offers: offersOf(plan, column),
      })}
      renderEditor={(column) => (column === 'text' ? <TextEditor id={id} text={node.text} table={table} /> : undefined)}
    />
  );
});

/** Dates in words, as they are typed; the rest as it is. */
function startText(text: string, column: TableColumn): string {
  return column === 'start' || column === 'due' ? longDate(text) : text;
}

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
