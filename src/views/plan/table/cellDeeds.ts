/** What is done to cells of the table: written, cleared, filled down, copied, pasted; each is one step, and said. */
import type { CommandContext } from '../../../commands/command';
import { count, enumerate } from '../../../kit/english';
import { cellForms, type TableForms } from '../../../exchange/clipboard/cellForms';
import { readBlock } from '../../../exchange/clipboard/readBlock';
import { fillDown, pasteCells, type CellEdit, type PasteReading } from '../../../plan/ask/pasteCells';
import { readCell, type CellValue } from '../../../plan/ask/readCell';
import { cellText, cellWords } from '../../../plan/ask/tableCells';
import { columnNames, isWritten, type TableColumn, type WrittenColumn } from '../../../plan/ask/tableColumns';
import { setCells } from '../../../plan/edit/cells';
import type { NodeId } from '../../../plan/model/schema';
import { act, type StepLabel } from '../../../store/act';
import type { TableModel } from './tableModel';

const labels: Readonly<Record<WrittenColumn, StepLabel>> = {
  text: 'edit text',
  status: 'change status',
  owner: 'change owner',
  start: 'change start',
  due: 'change due date',
  impact: 'change impact',
  effort: 'change effort',
  confidence: 'change confidence',
  tags: 'change tags',
};

/** Writes one cell as it was typed. Gives why it cannot be. */
export function writeCell(
  context: CommandContext,
  place: { readonly id: NodeId; readonly column: WrittenColumn },
  typed: string,
  today: string,
): string | null {
  const { openPlan } = context;
  const { id, column } = place;
  const one = { rows: [id], columns: [column], height: 1, width: 1 };
  const reading = readCell(column, typed, today);
  if (!reading.ok) return reading.reason;
  const pasted = pasteCells(openPlan.plan(), one, [[typed]], today);
  if (!pasted.ok) return pasted.problems[0] ?? null;
  const announced = () => `${columnNames[column]}: ${cellWords(openPlan.plan(), id, column, today)}.`;
  act(context, labels[column], (draft) => setCells(draft, pasted.edits, context.newId), { announced });
  return null;
}

/** What was being composed over a cell when somebody went elsewhere. */
export function keepLetters(
  context: CommandContext,
  place: { readonly id: NodeId; readonly column: WrittenColumn },
  letters: string,
  today: string,
): void {
  const refused = writeCell(context, place, letters, today);
  if (refused !== null) context.session.say(`${columnNames[place.column]} stays as it was. ${refused}`);
}

/** A text is emptied, a choice is none. */
export function clearCells(context: CommandContext, model: TableModel): void {
  const area = model.area();
  if (!area) return;
  const columns = area.columns.slice(0, area.width);
  const written = columns.filter(isWritten);
  if (written.length === 0) return sayFixed(context, columns);
  const edits = area.rows
    .slice(0, area.height)
    .flatMap((id) => written.map((column): CellEdit => ({ id, cell: emptyCell(column) })))
    .filter(({ id, cell }) => cellText(context.openPlan.plan(), id, cell.column) !== '');
  const announced = `${count(edits.length, 'cell')} cleared.`;
  const step = act(context, 'clear cells', (draft) => setCells(draft, edits, context.newId), { announced });
  if (step === null) context.session.announce('There is nothing to clear.');
}

function emptyCell(column: WrittenColumn): CellValue {
  if (column === 'text') return { column, value: '' };
  return column === 'tags' ? { column, value: [] } : { column, value: undefined };
}

export function fillCells(context: CommandContext, model: TableModel, today: string): void {
  const area = model.area();
  if (!area) return;
  if (area.height < 2) return context.session.announce('Select the cells below too, then fill down.');
  const plan = context.openPlan.plan();
  const block = fillDown(area, (id, column) => cellText(plan, id, column));
  put(context, pasteCells(plan, area, block, today), { label: 'fill cells', done: 'Filled', fixed: area.columns });
}

/** What is selected, as it goes onto the clipboard; null for a group alone. */
export function copyCells({ openPlan }: CommandContext, model: TableModel): (TableForms & { said: string }) | null {
  const area = model.area();
  if (!area) return null;
  const plan = openPlan.plan();
  const columns = area.columns.slice(0, area.width);
  const cells = area.rows.slice(0, area.height).map((id) => columns.map((column) => cellText(plan, id, column)));
  return { ...cellForms(cells, { hasHead: false }), said: `${count(area.height * area.width, 'cell')} copied.` };
}

export function pasteIntoCells(
  context: CommandContext,
  model: TableModel,
  forms: { readonly text: string; readonly html: string },
  today: string,
): void {
  const area = model.area();
  if (!area) return context.session.say('Nothing was pasted. Select a cell first.');
  const reading = pasteCells(context.openPlan.plan(), area, readBlock(forms), today);
  put(context, reading, { label: 'paste cells', done: 'Pasted', fixed: area.columns });
}

function put(
  context: CommandContext,
  reading: PasteReading,
  { label, done, fixed }: { label: StepLabel; done: string; fixed: readonly TableColumn[] },
): void {
  const { session, newId } = context;
  if (!reading.ok) {
    const [first = '', ...more] = reading.problems;
    const others = more.length === 0 ? '' : ` And ${count(more.length, 'more cell')}.`;
    return session.say(`Nothing was changed. ${first}${others}`);
  }
  const { edits, passedOver, beyond } = reading;
  const without = withoutPlace(beyond);
  if (edits.length === 0 && without !== '') return session.say(`Nothing was changed.${without}`);
  if (edits.length === 0) return sayFixed(context, passedOver.length > 0 ? passedOver : fixed);
  const left = passedOver.length === 0 ? '' : ` ${namesOf(passedOver)} follow from the plan and stay as they are.`;
  const said = `${done} ${count(edits.length, 'cell')}.${left}${without}`;
  const step = act(context, label, (draft) => setCells(draft, edits, newId), { said });
  if (step === null && session.getState().messages.length === 0) session.announce('The cells are so already.');
}

/** What of the block the table has no place for. */
function withoutPlace({ rows, columns }: { readonly rows: number; readonly columns: number }): string {
  const inRows = rows === 0 ? '' : ` ${count(rows, 'row')} had no idea to go to.`;
  const inColumns = columns === 0 ? '' : ` ${count(columns, 'column')} had no column to go to.`;
  return `${inRows}${inColumns}`;
}

const namesOf = (columns: readonly TableColumn[]) =>
  enumerate(
    columns.map((column) => `“${columnNames[column]}”`),
    'and',
  );

function sayFixed({ session }: CommandContext, columns: readonly TableColumn[]): void {
  const fixed = columns.filter((column) => !isWritten(column)).slice(0, 1);
  session.say(
    fixed.length === 0
      ? 'There is nothing to change here.'
      : `${namesOf(fixed)} follows from the diagram, the cycles and the measures. It is changed there.`,
  );
}
