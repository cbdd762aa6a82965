/**
 * The tasks of a cycle as a small table, held in its text: one line a task, `who | what | when | where`. A line without
 * such bars says only what. Lines that nobody changes stay as they are, to the letter, whatever they hold.
 */
export const taskCells = ['who', 'what', 'when', 'where'] as const;
export type TaskCell = (typeof taskCells)[number];

export interface TaskRow extends Readonly<Record<TaskCell, string>> {
  /** The line that it was read from, or is written as. */
  readonly line: string;
}

export function readTasks(text: string | undefined): readonly TaskRow[] {
  return text === undefined || text === '' ? [] : text.split('\n').map(taskOfLine);
}

export function writeTasks(rows: readonly TaskRow[]): string {
  return rows.map(({ line }) => line).join('\n');
}

function taskOfLine(line: string): TaskRow {
  // With a blank at either end, a bar there is one between cells too.
  const cells = ` ${line} `.split(/(?<=\s)\|(?=\s)/).map((cell) => cell.trim());
  const isTable = cells.length > 1 && cells.length <= taskCells.length;
  const [who = '', what = '', when = '', where = ''] = isTable ? cells : ['', line.trim()];
  return { who, what, when, where, line };
}

export const emptyTask: TaskRow = taskOfLine('');

export function isEmptyTask(row: TaskRow): boolean {
  return taskCells.every((cell) => row[cell] === '');
}

/** What a cell cannot hold in a line of text is written as what comes closest: a blank for a new line, a slash for a bar. */
export function withCells(row: TaskRow, cells: Partial<Readonly<Record<TaskCell, string>>>): TaskRow {
  const made = { ...row, ...cells };
  const parts = taskCells.map((cell) => made[cell].replace(/[\r\n]+/g, ' ').replace(/\|/g, '/'));
  const last = parts.findLastIndex((part) => part.trim() !== '');
  const [who = '', what = ''] = parts;
  // Only what is to be done needs no bars; a name alone must not be read as that.
  const isPlain = who.trim() === '' && last <= 1;
  const line = isPlain ? what : parts.slice(0, Math.max(2, last + 1)).join(' | ');
  return { ...made, line };
}

/** Rows of cells that were copied in Excel or from a table, put in from the cell `from` on. */
export function tasksOfBlock(block: readonly (readonly string[])[], from: TaskCell): readonly TaskRow[] {
  const columns = taskCells.slice(taskCells.indexOf(from));
  return block.map((values) =>
    withCells(emptyTask, Object.fromEntries(columns.map((cell, index) => [cell, (values[index] ?? '').trim()]))),
  );
}
