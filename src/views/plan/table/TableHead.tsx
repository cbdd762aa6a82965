/**
 * The head of the table: a press sorts by the column, another one the other way, a third no more. The edge of a heading sets
 * the width; by keys, Shift and arrows do, and Alt and arrows move the column.
 */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { columnNames, type TableColumn } from '../../../plan/ask/tableColumns';
import { followPointer } from '../../../browser/followPointer';
import { widthLimits } from './tableChoices';
import { columnWidth } from './tableWidths';
import styles from './Table.module.css';
import { useTable } from './tableContext';

export function TableHead() {
  const { session } = useCommandContext();
  const { model, columns } = useTable();
  const { sort, withDrivers } = model.settings();
  const sortBy = (column: TableColumn) => {
    const isSame = sort?.column === column;
    model.set({ sort: !isSame ? { column, isDown: false } : sort.isDown ? null : { column, isDown: true } });
    const way = !isSame ? 'ascending' : sort.isDown ? 'no more' : 'descending';
    session.announce(`Sorted by ${columnNames[column]}: ${way}.`);
  };
  const onKeyDown = (event: KeyboardEvent, column: TableColumn) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0 || (!event.shiftKey && !event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) setWidth(column, columnWidth(model.settings(), column) + 16 * by);
    else moveColumn(column, by);
  };
  const setWidth = (column: TableColumn, width: number) => {
    const fitting = Math.round(Math.min(widthLimits.greatest, Math.max(widthLimits.least, width)));
    model.set({ widths: { ...model.settings().widths, [column]: fitting } });
  };
  const moveColumn = (column: TableColumn, by: 1 | -1) => {
    const at = columns.indexOf(column);
    const to = at + by;
    // The text stays first.
    if (at < 1 || to < 1 || to >= columns.length) return;
    const others = columns.filter((each) => each !== column);
    model.set({ columns: [...others.slice(0, to), column, ...others.slice(to)] });
    session.announce(`${columnNames[column]} is column ${to + 1} of ${columns.length}.`);
  };
  const onEdge = (event: PointerEvent<HTMLElement>, column: TableColumn) => {
    event.preventDefault();
    const { clientX: began, currentTarget: edge } = event;
    const width = edge.parentElement?.offsetWidth ?? columnWidth(model.settings(), column);
    followPointer({
      move: ({ clientX }) => setWidth(column, width + clientX - began),
      drop: () => undefined,
      isMoved: () => false,
    });
  };
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map((column, index) => {
        const own = sort?.column === column ? sort : undefined;
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={own ? (own.isDown ? 'descending' : 'ascending') : undefined}
            className={styles.heading}
          >
            <button
              type="button"
              className={styles.sorter}
              title="Sorts; Shift with ← or → sets the width, Alt with ← or → moves the column"
              onClick={() => sortBy(column)}
              onKeyDown={(event) => onKeyDown(event, column)}
            >
              {column === 'text' && withDrivers ? 'Box' : columnNames[column]}
              {own && (own.isDown ? <ArrowDown aria-hidden size={13} /> : <ArrowUp aria-hidden size={13} />)}
            </button>
            <span className={styles.edge} onPointerDown={(event) => onEdge(event, column)} />
          </div>
        );
      })}
    </div>
  );
}
