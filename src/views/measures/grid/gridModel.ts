/**
 * Where one is in the grid of values: the cell that has the keyboard, the block that is selected from there, the cell that is
 * edited. The first row is the next date, ready; the others stand from the latest back.
 *
 * Must not know: how rows are drawn, what the keys do.
 */
import { createStore } from 'zustand/vanilla';
import { nextDate } from '../../../plan/ask/frequency';
import { pointsInOrder } from '../../../plan/model/points';
import type { Measure, Point, PointId } from '../../../plan/model/schema';
import type { ChartKind } from '../../../stats/limits/chartKinds';
import { blockBetween, type Block, type CellAt } from '../../../ui/cells/cellBlock';
import type { Direction } from '../../../commands/view';
import { pointColumns, type PointColumn } from './pointColumns';

export type PointPlace = CellAt<PointColumn>;

/** The key of the row that is not a value yet. */
export const nextRow = 'next';

export interface GridRow {
  /** Of the point; `nextRow`. */
  readonly key: string;
  readonly point: Point | undefined;
  readonly date: string;
}

interface State {
  readonly at: PointPlace | null;
  readonly from: PointPlace | null;
  readonly edited: (PointPlace & { readonly typed?: string | undefined }) | null;
  /** The date of the next value where somebody has said another. */
  readonly date: string | null;
  /** The value that was just begun: Enter goes from it to the next one. */
  readonly fresh: PointId | null;
}

const blank: State = { at: null, from: null, edited: null, date: null, fresh: null };

export type GridModel = ReturnType<typeof createGridModel>;

export function createGridModel(
  read: () => { readonly measure: Measure; readonly kind: ChartKind },
  today: () => string,
) {
  const store = createStore<State>(() => blank);
  let made: { from: Measure['points']; date: string; rows: readonly GridRow[] } | undefined;

  const nextDay = () => store.getState().date ?? nextDate(read().measure) ?? today();
  const rows = (): readonly GridRow[] => {
    const { points } = read().measure;
    const date = nextDay();
    if (made?.from === points && made.date === date) return made.rows;
    const known = pointsInOrder(points).toReversed();
    const all = [
      { key: nextRow, point: undefined, date },
      ...known.map((point) => ({ key: point.id, point, date: point.date })),
    ];
    made = { from: points, date, rows: all };
    return all;
  };
  const columns = () => pointColumns(read().measure, read().kind);
  const rowAt = (key: string) => rows().find((row) => row.key === key);
  const current = (): PointPlace | undefined => {
    const { at } = store.getState();
    return at && rowAt(at.key) && columns().includes(at.column) ? at : undefined;
  };
  const firstData = (): PointColumn => (read().kind === 't' ? 'date' : (columns()[1] ?? 'value'));
  const goTo = (at: PointPlace) => store.setState({ at, from: null, edited: null });
  return {
    rows,
    columns,
    rowAt,
    current,
    ...blockIn(store, rows, columns, current),
    goTo,
    firstData,
    nextDay,
    edited: () => store.getState().edited,
    edit: (edited: State['edited']) => store.setState({ edited }),
    extendTo: (at: PointPlace) => store.setState((state) => ({ at, from: state.from ?? state.at ?? at, edited: null })),
    setDate: (date: string | null) => store.setState({ date }),
    setFresh: (fresh: PointId) => store.setState({ fresh, date: null }),
    isFresh: (key: string) => store.getState().fresh === key,
    ...stepsIn(rows, columns),
    subscribe: store.subscribe,
    getState: store.getState,
  };
}

/** The block that is selected; one cell where none was extended. */
function blockIn(
  store: { readonly getState: () => State },
  rows: () => readonly GridRow[],
  columns: () => readonly PointColumn[],
  current: () => PointPlace | undefined,
) {
  const block = (): Block | undefined => {
    const to = current();
    return to && blockBetween(rows(), columns(), { from: store.getState().from ?? to, to });
  };
  return {
    block,
    /** Its rows and columns, for deeds on them. */
    selected() {
      const area = block();
      return (
        area && {
          rows: rows().slice(area.top, area.bottom + 1),
          columns: columns().slice(area.left, area.right + 1),
        }
      );
    },
  };
}

/** Which cell lies where. */
function stepsIn(rows: () => readonly GridRow[], columns: () => readonly PointColumn[]) {
  const towards = ({ key, column }: PointPlace, direction: Direction): PointPlace | null => {
    const all = columns();
    if (direction === 'left' || direction === 'right') {
      const next = all[all.indexOf(column) + (direction === 'left' ? -1 : 1)];
      return next ? { key, column: next } : null;
    }
    const at = rows().findIndex((row) => row.key === key);
    const next = rows()[at + (direction === 'up' ? -1 : 1)];
    return next ? { key: next.key, column } : null;
  };
  return {
    towards,
    /** Row by row. */
    after(from: PointPlace, by: 1 | -1): PointPlace | null {
      const beside = towards(from, by === 1 ? 'right' : 'left');
      if (beside) return beside;
      const below = towards(from, by === 1 ? 'down' : 'up');
      const column = by === 1 ? columns()[0] : columns().at(-1);
      return below && column ? { key: below.key, column } : null;
    },
  };
}
