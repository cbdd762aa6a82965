/**
 * The tasks of a cycle as a small table to write in. Enter adds a row, Tab goes cell by cell, Backspace in an empty row
 * removes it, and blocks of cells are pasted from Excel. There is always one row more, to go on in.
 */
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { readBlock } from '../../../exchange/clipboard/readBlock';
import {
  emptyTask,
  isEmptyTask,
  readTasks,
  taskCells,
  tasksOfBlock,
  withCells,
  writeTasks,
  type TaskCell,
  type TaskRow,
} from '../../../plan/ask/taskRows';
import { sentence } from '../../../plan/ask/words';
import { setCycle } from '../../../plan/edit/cycleEdits';
import type { CycleId } from '../../../plan/model/schema';
import { usePlan, useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import styles from './page.module.css';

interface Place {
  readonly row: number;
  readonly cell: TaskCell;
}

export function TaskTable({ id }: { readonly id: CycleId }) {
  const { openPlan } = useStores();
  const act = useAct();
  const table = useRef<HTMLTableElement>(null);
  const written = readTasks(usePlan((plan) => plan.cycles[id]?.plan.tasks));
  const rows = [...written, emptyTask];

  const write = (next: readonly TaskRow[], run?: string) => {
    const tasks = writeTasks(next);
    act('change PDSA cycle', (draft) => setCycle(draft, id, 'plan', 'tasks', tasks), run === undefined ? {} : { run });
  };
  const goTo = ({ row, cell }: Place) =>
    // The row may only come with the next drawing.
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${cell}"] input`)?.focus(),
    );
  const replace = (row: number, ...next: readonly TaskRow[]) => [
    ...written.slice(0, row),
    ...next,
    ...written.slice(row + 1),
  ];
  const onKeyDown = (event: KeyboardEvent, { row, cell }: Place) => {
    const now = rows[row] ?? emptyTask;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const isLast = row >= written.length - 1;
      if (!isLast) write(replace(row, now, emptyTask));
      goTo({ row: Math.min(row + 1, written.length), cell: 'who' });
    }
    if (event.key === 'Backspace' && isEmptyTask(now) && row > 0) {
      event.preventDefault();
      if (row < written.length) write(replace(row));
      goTo({ row: row - 1, cell });
    }
  };
  const onPaste = (event: ClipboardEvent, { row, cell }: Place) => {
    const { clipboardData } = event;
    const plain = clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(plain.trimEnd())) return;
    event.preventDefault();
    const block = readBlock({ text: plain, html: clipboardData.getData('text/html') });
    const [first = emptyTask, ...more] = tasksOfBlock(block, cell);
    const cells = taskCells.slice(taskCells.indexOf(cell));
    const kept = withCells(rows[row] ?? emptyTask, Object.fromEntries(cells.map((each) => [each, first[each]])));
    write(replace(row, kept, ...more));
    goTo({ row: row + more.length, cell });
  };

  return (
    <div>
      <p className={styles.label}>Tasks</p>
      <table ref={table} aria-label="Tasks" className={styles.tasks}>
        <thead>
          <tr>
            {taskCells.map((cell) => (
              <th key={cell} scope="col" data-cell={cell}>
                {sentence(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((task, row) => (
            <tr key={row} data-row={row}>
              {taskCells.map((cell) => (
                <td key={cell} data-cell={cell}>
                  <CellField
                    label={`${sentence(cell)}, task ${row + 1}`}
                    value={task[cell]}
                    onChange={(words) =>
                      write(replace(row, withCells(task, { [cell]: words })), `cycle:${id}:tasks:${row}:${cell}`)
                    }
                    onLeave={() => openPlan.closeRun()}
                    onKeyDown={(event) => onKeyDown(event, { row, cell })}
                    onPaste={(event) => onPaste(event, { row, cell })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly onLeave: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

function CellField({ label, value, onChange, onLeave, onKeyDown, onPaste }: CellFieldProps) {
  // While it is typed, a blank may be that between two words; the text keeps none at the end of a cell.
  const [typed, setTyped] = useState<string>();
  const shown = typed !== undefined && typed.trim() === value.trim() ? typed : value;
  return (
    <input
      type="text"
      aria-label={label}
      dir="auto"
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value);
      }}
      onBlur={() => {
        setTyped(undefined);
        onLeave();
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
