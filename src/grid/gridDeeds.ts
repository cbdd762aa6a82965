/** What is done to the cells of a grid: edited, written, cleared, filled down, copied, pasted; each is one step, and said. */
import type { CommandContext } from '../commands/command';
import { cellForms, type TableForms } from '../exchange/clipboard/cellForms';
import { isWhole, type Area, type CellAt, type GridRow } from '../kit/cells/cellBlock';
import { fillDown, pastedCells, textsIn, type CellReading } from '../kit/cells/pastedCells';
import { count, enumerate } from '../kit/english';
import type { StepLabel } from '../store/act';
import { isGroup } from './gridRow';
import type { GridTable, KeptStep } from './gridTable';

type Context = Pick<CommandContext, 'session'>;

/** `typed`: what was typed to begin it. */
export function editCell<Row extends GridRow, Column extends string, Edit>(
  { session }: Context,
  { model, own, isFixed, origin }: GridTable<Row, Column, Edit>,
  typed?: string,
): void {
  const at = model.current();
  const row = model.rowAt(at?.key);
  if (!at || !row) return;
  if (isGroup(row)) {
    if (typed === undefined) model.toggleGroup(row.key);
  } else if (isWhole(row) && own?.edit?.(row, at.column, typed) !== true) {
    if (isFixed(at.column, row)) session.say(`This column follows from ${origin}.`);
    else model.edit({ ...at, typed });
  }
}

/** Writes one cell as it was typed. Gives why it cannot be. */
export function writeCell<Row extends GridRow, Column extends string, Edit>(
  table: GridTable<Row, Column, Edit>,
  { key, column }: CellAt<Column>,
  typed: string,
): string | null {
  const row = table.model.rowAt(key);
  if (!row) return null;
  const done = table.own?.write?.(row, column, typed);
  if (done !== undefined) return done;
  const reading = table.reader()(row, column, typed);
  if (typeof reading === 'string') return null;
  if ('problem' in reading) return reading.problem;
  table.put(table.labels.write(column), [reading.edit], { announced: () => table.written?.(row, column) ?? '' });
  return null;
}

/** What was being typed when somebody went elsewhere. */
export function sayLost<Row extends GridRow, Column extends string, Edit>(
  { session }: Context,
  table: GridTable<Row, Column, Edit>,
  { column, reason }: { readonly column: Column; readonly reason: string },
): void {
  session.say(`${table.columnName(column)} stays as it was. ${reason}`);
}

/** Where the keyboard goes from a cell that is kept. */
export function cellBeyond<Row extends GridRow, Column extends string, Edit>(
  { model, own }: GridTable<Row, Column, Edit>,
  from: CellAt<Column>,
  to: KeptStep,
): CellAt<Column> | null {
  if (own?.step) return own.step(from, to);
  if (to === 'here') return from;
  return to === 'next' || to === 'back' ? model.after(from, to === 'next' ? 1 : -1) : model.towards(from, to);
}

/** A text is emptied, a choice is none. */
export function clearCells<Row extends GridRow, Column extends string, Edit>(
  { session }: Context,
  table: GridTable<Row, Column, Edit>,
): void {
  const area = table.model.area();
  if (!area || table.own?.clear?.(area) === true) return;
  const [rows, columns] = [area.rows.slice(0, area.height), area.columns.slice(0, area.width)];
  if (columns.every((column) => rows.every((row) => table.isFixed(column, row))))
    return sayFixed({ session }, table, columns);
  const read = table.reader();
  const cleared = (row: Row, column: Column): readonly Edit[] => {
    if (table.isFixed(column, row) || table.isKept?.(column) === true || table.text(row, column) === '') return [];
    const reading = read(row, column, '');
    return typeof reading === 'object' && 'edit' in reading ? [reading.edit] : [];
  };
  const edits = rows.flatMap((row) => columns.flatMap((column) => cleared(row, column)));
  const announced = `${count(edits.length, 'cell')} cleared.`;
  if (table.put(table.labels.clear, edits, { announced }) === null) session.announce('There is nothing to clear.');
}

export function fillCells<Row extends GridRow, Column extends string, Edit>(
  { session }: Context,
  table: GridTable<Row, Column, Edit>,
): void {
  const area = table.model.area();
  if (!area) return;
  if (area.height < 2) return session.announce('Select the cells below too, then fill down.');
  if (table.own?.fill?.(area) === true) return;
  const block = fillDown(area, (row, column) => table.text(row, column));
  put({ session }, table, { area, block, label: table.labels.fill, done: 'Filled' });
}

/** What is selected, as it goes onto the clipboard; null where no whole row is. */
export function copyCells<Row extends GridRow, Column extends string, Edit>(
  table: GridTable<Row, Column, Edit>,
): (TableForms & { readonly said: string }) | null {
  const area = table.model.area();
  if (!area) return null;
  const texts = textsIn(area, (row, column) => table.text(row, column));
  return { ...cellForms(texts, { hasHead: false }), said: `${count(area.height * area.width, 'cell')} copied.` };
}

export function pasteIntoCells<Row extends GridRow, Column extends string, Edit>(
  { session }: Context,
  table: GridTable<Row, Column, Edit>,
  block: readonly (readonly string[])[],
): void {
  if (block.length === 0) return session.say('Nothing was pasted. There is no text on the clipboard.');
  const area = table.model.area();
  if (table.own?.paste?.(block, table.model.current()) === true) return;
  if (!area) return session.say('Nothing was pasted. Select a cell first.');
  put({ session }, table, { area, block, label: table.labels.paste, done: 'Pasted' });
}

interface Pasting<Row, Column extends string> {
  readonly area: Area<Row, Column>;
  readonly block: readonly (readonly string[])[];
  readonly label: StepLabel;
  readonly done: string;
}

function put<Row extends GridRow, Column extends string, Edit>(
  { session }: Context,
  table: GridTable<Row, Column, Edit>,
  { area, block, label, done }: Pasting<Row, Column>,
): void {
  const pasted = pastedCells(area, block, readerOf(table), table.where);
  if (!pasted.ok) {
    const [first = '', ...more] = pasted.problems;
    const others = more.length === 0 ? '' : ` And ${count(more.length, 'more cell')}.`;
    return session.say(`Nothing was changed. ${first}${others}`);
  }
  const { edits, passedOver, beyond } = pasted;
  const without = withoutPlace(beyond, table.noun);
  if (edits.length === 0 && without !== '') return session.say(`Nothing was changed.${without}`);
  if (edits.length === 0) return sayFixed({ session }, table, passedOver.length > 0 ? passedOver : area.columns);
  const left =
    passedOver.length === 0 ? '' : ` ${namesOf(table, passedOver)} follow from the plan and stay as they are.`;
  const said = `${done} ${count(edits.length, 'cell')}.${left}${without}`;
  const step = table.put(label, edits, { said });
  if (step === null && session.getState().messages.length === 0) session.announce('The cells are so already.');
}

function readerOf<Row extends GridRow, Column extends string, Edit>(table: GridTable<Row, Column, Edit>) {
  const read = table.reader();
  return (row: Row, column: Column, typed: string): CellReading<Edit> =>
    table.isFixed(column, row) ? 'fixed' : read(row, column, typed);
}

/** What of the block the table has no place for. */
function withoutPlace({ rows, columns }: { readonly rows: number; readonly columns: number }, noun: string): string {
  const inRows = rows === 0 ? '' : ` ${count(rows, 'row')} had no ${noun} to go to.`;
  const inColumns = columns === 0 ? '' : ` ${count(columns, 'column')} had no column to go to.`;
  return `${inRows}${inColumns}`;
}

function namesOf<Row extends GridRow, Column extends string, Edit>(
  table: GridTable<Row, Column, Edit>,
  columns: readonly Column[],
): string {
  return enumerate(
    columns.map((column) => `“${table.columnName(column)}”`),
    'and',
  );
}

function sayFixed<Row extends GridRow, Column extends string, Edit>(
  { session }: Context,
  table: GridTable<Row, Column, Edit>,
  columns: readonly Column[],
): void {
  const [row] = table.model.area()?.rows ?? [];
  const fixed = columns.filter((column) => row && table.isFixed(column, row)).slice(0, 1);
  session.say(
    fixed.length === 0
      ? 'There is nothing to change here.'
      : `${namesOf(table, fixed)} follows from ${table.origin}. It is changed there.`,
  );
}
