/** What is done to cells of the grid of values: written, cleared, filled, copied; each is one step, and said. */
import type { CommandContext } from '../../../commands/command';
import { cellForms, type TableForms } from '../../../exchange/clipboard/cellForms';
import { nearDate } from '../../../kit/dates/calendar';
import { count } from '../../../kit/english';
import { deletePoints, setPoints, type PointChange, type PointEdit } from '../../../plan/edit/pointEdits';
import type { MeasureId, PointId } from '../../../plan/model/schema';
import type { ChartKind } from '../../../stats/limits/chartKinds';
import { act } from '../../../store/act';
import { nextRow, type GridModel, type PointPlace } from './gridModel';
import { isFixed, pointText, readPointCell } from './pointColumns';

export interface GridParts {
  readonly context: CommandContext;
  readonly model: GridModel;
  readonly measure: MeasureId;
  readonly kind: () => ChartKind;
  readonly today: () => string;
}

/** Gives why the cell cannot be so. In the row of the next date it begins a value. */
export function writePoint(parts: GridParts, { key, column }: PointPlace, typed: string): string | null {
  const { model, kind, today } = parts;
  const point = model.rowAt(key)?.point;
  const reading = readPointCell(column, typed, { point, kind: kind(), today: today() });
  if ('problem' in reading) return reading.problem;
  if (key !== nextRow)
    return change(parts, key, reading.change, column === 'date' ? 'change the date of a value' : 'change a value');
  if (typed.trim() === '') return null;
  const { date } = reading.change;
  // Where the day is all that is counted, it makes the value.
  if (date !== undefined && kind() !== 't') model.setDate(date);
  else begin(parts, { date: model.nextDay(), ...reading.change });
  return null;
}

function change({ context, measure }: GridParts, id: PointId, said: PointChange, label: Uncapitalize<string>): null {
  act(context, label, (draft) => setPoints(draft, measure, [{ id, change: said }], context.newId));
  return null;
}

function begin({ context, measure, model, today }: GridParts, said: PointChange): void {
  const id = context.newId();
  const edit: PointEdit = { change: said };
  const announced = `Value of ${nearDate(said.date ?? '', today())} added.`;
  const step = act(context, 'add a value', (draft) => setPoints(draft, measure, [edit], () => id), { announced });
  if (step !== null) model.setFresh(id);
}

/** A cleared value is a gap, a cleared date takes the whole row away. */
export function clearPoints({ context, measure, model, kind }: GridParts): void {
  const selected = model.selected();
  if (!selected) return;
  const rows = selected.rows.flatMap(({ point }) => point ?? []);
  if (selected.columns.includes('date')) {
    const announced = `${count(rows.length, 'value')} deleted.`;
    const ids = rows.map(({ id }) => id);
    const at = model.block()?.top ?? 0;
    const step = act(context, 'delete values', (draft) => deletePoints(draft, measure, ids), { said: announced });
    if (step === null) return context.session.announce('There is nothing to clear.');
    // The row that has come to its place has the keyboard.
    const row = model.rows()[at] ?? model.rows().at(-1);
    if (row) model.goTo({ key: row.key, column: 'date' });
    return;
  }
  const edits = rows.flatMap((point): PointEdit[] => {
    const cleared = selected.columns.flatMap((column): [string, unknown][] => {
      if (pointText(point, column) === '' || isFixed(column, point, kind())) return [];
      if (column === 'reason')
        return [
          ['ghost', false],
          ['reason', undefined],
        ];
      return [[column, column === 'value' && kind() !== 't' ? null : undefined]];
    });
    return cleared.length > 0 ? [{ id: point.id, change: Object.fromEntries(cleared) }] : [];
  });
  const announced = `${count(edits.length, 'row')} cleared.`;
  const step = act(context, 'clear values', (draft) => setPoints(draft, measure, edits, context.newId), { announced });
  if (step === null) context.session.announce('There is nothing to clear.');
}

export function copyPoints({ model }: GridParts): (TableForms & { readonly said: string }) | null {
  const selected = model.selected();
  if (!selected) return null;
  const { rows, columns } = selected;
  const cells = rows.map(({ point, date }) =>
    columns.map((column) => (point ? pointText(point, column) : column === 'date' ? date : '')),
  );
  return { ...cellForms(cells, { hasHead: false }), said: `${count(rows.length * columns.length, 'cell')} copied.` };
}

/** Writes a block of texts from the first selected cell on, over the rows that are there. One that cannot be read: none. */
export function writeBlock(parts: GridParts, block: readonly (readonly string[])[], done: 'Pasted' | 'Filled'): void {
  const { context, measure, model, kind, today } = parts;
  const area = model.block();
  if (!area) return;
  const columns = model.columns().slice(area.left);
  const rows = model.rows().slice(area.top);
  const edits: PointEdit[] = [];
  for (const [index, cells] of block.entries()) {
    const row = rows[index];
    if (!row?.point) continue;
    let { point } = row;
    for (const [at, text] of cells.entries()) {
      const column = columns[at];
      if (column === undefined || isFixed(column, point, kind())) continue;
      const reading = readPointCell(column, text, { point, kind: kind(), today: today() });
      if ('problem' in reading) return context.session.say(`Nothing was changed. ${reading.problem}`);
      point = Object.assign({}, point, reading.change);
      edits.push({ id: point.id, change: reading.change });
    }
  }
  const said = `${done} ${count(edits.length, 'cell')}.`;
  const label = done === 'Pasted' ? 'paste values' : 'fill values';
  const step = act(context, label, (draft) => setPoints(draft, measure, edits, context.newId), { said });
  if (step === null) context.session.announce('The cells are so already.');
}

export function fillPoints(parts: GridParts): void {
  const selected = parts.model.selected();
  if (!selected) return;
  const [first, ...others] = selected.rows;
  if (others.length === 0 || !first)
    return parts.context.session.announce('Select the cells below too, then fill down.');
  const { point } = first;
  if (!point) return parts.context.session.announce('There is nothing to fill from.');
  if (selected.columns.includes('date')) return parts.context.session.say('Dates are not filled down.');
  const line = selected.columns.map((column) => pointText(point, column));
  writeBlock(
    parts,
    selected.rows.map(() => line),
    'Filled',
  );
}
