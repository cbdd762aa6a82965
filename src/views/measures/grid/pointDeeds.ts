/** What the grid of values does in its own way: a value is begun, a row goes with its date, a block of new values is shown first. */
import type { StoreApi } from 'zustand/vanilla';
import type { CommandContext } from '../../../commands/command';
import { editCell } from '../../../grid/gridDeeds';
import type { Area } from '../../../kit/cells/cellBlock';
import { nearDate } from '../../../kit/dates/calendar';
import { count } from '../../../kit/english';
import { deletePoints, setPoints, type PointChange } from '../../../plan/edit/pointEdits';
import type { PointId } from '../../../plan/model/schema';
import { act } from '../../../store/act';
import { readPointCell, type PointColumn } from './pointColumns';
import { nextRow, type PointRow, type PointTable } from './pointRow';

type OwnDeeds = Pick<NonNullable<PointTable['own']>, 'write' | 'clear' | 'fill' | 'paste'>;

interface Beginning {
  readonly nextDay: () => string;
  readonly store: Pick<StoreApi<{ readonly date: string | null; readonly fresh: PointId | null }>, 'setState'>;
}

export function ownDeeds(
  context: CommandContext,
  table: Omit<PointTable, 'own'>,
  { nextDay, store }: Beginning,
): OwnDeeds {
  const { model, read, today } = table;
  const { session } = context;
  const begin = (said: PointChange) => {
    const id = context.newId();
    const announced = `Value of ${nearDate(said.date ?? '', today())} added.`;
    const { measure } = read();
    const step = act(context, 'add a value', (draft) => setPoints(draft, measure.id, [{ change: said }], () => id), {
      announced,
    });
    if (step !== null) store.setState({ fresh: id, date: null });
  };
  return {
    /** In the row of the next date it begins a value. */
    write({ point }, column, typed) {
      if (point) return undefined;
      const reading = readPointCell(column, typed, { point, kind: read().kind, today: today() });
      if ('problem' in reading) return reading.problem;
      const { date } = reading.change;
      if (typed.trim() === '') return null;
      // Where the day is all that is counted, it makes the value.
      if (date !== undefined && read().kind !== 't') store.setState({ date });
      else begin({ date: nextDay(), ...reading.change });
      return null;
    },
    /** A cleared date takes the whole row away. */
    clear(area) {
      if (!columnsIn(area).includes('date')) return false;
      const ids = rowsIn(area).flatMap(({ point }) => point?.id ?? []);
      const at = model.block()?.top ?? 0;
      const said = `${count(ids.length, 'value')} deleted.`;
      const { id } = read().measure;
      const step = act(context, 'delete values', (draft) => deletePoints(draft, id, ids), { said });
      // The row that has come to its place has the keyboard.
      const row = model.rows()[at] ?? model.rows().at(-1);
      if (step === null) session.announce('There is nothing to clear.');
      else if (row) model.goTo({ key: row.key, column: 'date' });
      return true;
    },
    fill(area) {
      if (!area.rows[0]?.point) session.announce('There is nothing to fill from.');
      else if (columnsIn(area).includes('date')) session.say('Dates are not filled down.');
      else return false;
      return true;
    },
    /** Cells over cells where there are as many; whatever brings new values is shown before it is kept. */
    paste(cells, at) {
      const left = model.area()?.rows.length ?? 0;
      if (at && at.column !== 'date' && at.key !== nextRow && cells.length <= left) return false;
      const isOne = cells.length === 1 && cells[0]?.length === 1;
      if (at?.key === nextRow && isOne) editCell(context, table, cells[0]?.[0]);
      else table.onBlock(cells);
      return true;
    },
  };
}

const columnsIn = ({ columns, width }: Area<PointRow, PointColumn>) => columns.slice(0, width);
const rowsIn = ({ rows, height }: Area<PointRow, PointColumn>) => rows.slice(0, height);
