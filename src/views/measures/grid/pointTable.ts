/**
 * The values of a measure as a grid: its rows, what its cells hold, what is done to them. The first row is the next date,
 * ready; the others stand from the latest back.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandContext } from '../../../commands/command';
import { createGridModel } from '../../../grid/gridModel';
import type { KeptStep } from '../../../grid/gridTable';
import { madeRows } from '../../../grid/madeRows';
import { equal } from '../../../kit/equal';
import { nextDate } from '../../../plan/ask/frequency';
import { setPoints } from '../../../plan/edit/pointEdits';
import { pointsInOrder } from '../../../plan/model/points';
import type { Point, PointId } from '../../../plan/model/schema';
import type { ChartKind } from '../../../stats/limits/chartKinds';
import { act } from '../../../store/act';
import { ownDeeds } from './pointDeeds';
import { nextRow, type PointPlace, type PointRow, type PointTable } from './pointRow';
import { columnWords, isFixed, pointColumns, pointText, readPointCell, type PointColumn } from './pointColumns';

interface State {
  /** The date of the next value where somebody has said another. */
  readonly date: string | null;
  /** The value that was just begun: Enter goes from it to the next one. */
  readonly fresh: PointId | null;
}

export function createPointTable(
  context: CommandContext,
  { read, today, onBlock }: Pick<PointTable, 'read' | 'today' | 'onBlock'>,
): PointTable {
  const { newId } = context;
  const store = createStore<State>(() => ({ date: null, fresh: null }));
  const nextDay = () => store.getState().date ?? nextDate(read().measure) ?? today();
  let shown: readonly PointColumn[] = [];
  // The same list as long as they are the same.
  const columns = () => {
    const now = pointColumns(read().measure, read().kind);
    return (shown = equal(shown, now) ? shown : now);
  };
  const model = createGridModel<PointRow, PointColumn>({
    rows: madeRows(
      () => [read().measure.points, nextDay()] as const,
      ([points, date]): readonly PointRow[] => [
        { key: nextRow, kind: 'next', point: undefined, date },
        ...pointsInOrder(points)
          .toReversed()
          .map((point) => ({ key: point.id, kind: 'point' as const, point, date: point.date })),
      ],
    ),
    columns,
    // Where the day is all that is counted, it is typed first.
    main: () => (read().kind === 't' ? 'date' : (columns()[1] ?? 'value')),
    from: [context.openPlan, store],
  });
  const table: Omit<PointTable, 'own'> = {
    model,
    read,
    today,
    onBlock,
    label: 'Data',
    columnName: (column) => columnWords(column, read().measure, read().kind),
    named: 'date',
    isFixed: (column, { point }) => isFixed(column, point, read().kind),
    origin: 'the counts beside it',
    noun: 'value',
    text: ({ point, date }, column) => (point ? pointText(point, column) : column === 'date' ? date : ''),
    reader: () => pointReader(() => ({ kind: read().kind, today: today() })),
    put: (label, edits, told) =>
      act(context, label, (draft) => setPoints(draft, read().measure.id, edits, newId), told),
    labels: {
      write: (column) => (column === 'date' ? 'change the date of a value' : 'change a value'),
      clear: 'clear values',
      paste: 'paste values',
      fill: 'fill values',
    },
  };
  return { ...table, own: { ...ownDeeds(context, table, { nextDay, store }), step: stepsOf(table, store) } };
}

/** What was read in one row counts for what is read next in it. */
function pointReader(
  now: () => { readonly kind: ChartKind; readonly today: string },
): ReturnType<PointTable['reader']> {
  const known = new Map<PointId, Point>();
  return ({ point: kept }, column, typed) => {
    if (!kept) return 'same';
    const point = known.get(kept.id) ?? kept;
    const reading = readPointCell(column, typed, { point, ...now() });
    if ('problem' in reading) return reading;
    known.set(point.id, Object.assign({}, point, reading.change));
    return { edit: { id: point.id, change: reading.change } };
  };
}

/** Where the keyboard goes when a cell was kept: by Enter from value to value. */
function stepsOf({ model }: Pick<PointTable, 'model'>, store: StoreApi<State>) {
  return (from: PointPlace, to: KeptStep): PointPlace | null => {
    // What was begun in the row of the next date stands in the row below it now.
    const { fresh } = store.getState();
    const isNext = from.key === nextRow;
    const isBegun = isNext && fresh !== null && model.rows()[1]?.key === fresh;
    if (to === 'here') return from;
    if (to === 'next' || to === 'back') {
      const at = isBegun && from.column !== 'date' ? { key: fresh, column: from.column } : from;
      return model.after(at, to === 'next' ? 1 : -1);
    }
    if (to === 'down' && (isNext || from.key === fresh))
      return { key: nextRow, column: isBegun || !isNext ? model.main() : from.column };
    return model.towards(from, to);
  };
}
