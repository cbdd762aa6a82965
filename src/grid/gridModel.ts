/**
 * What a grid shows now and where one is in it: its rows, the cell that has the keyboard, the block that is selected from
 * there, the cell that is edited. Where a grid shows what can be selected in the session, that says which row has the
 * keyboard; the key of a whole row is then the id of what it shows.
 *
 * Must not know: how rows are drawn, what the keys do.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  areaOf,
  blockBetween,
  cellAfter,
  cellAtEnd,
  cellTowards,
  isWhole,
  type Area,
  type Block,
  type CellAt,
  type GridRow,
  type Shown,
} from '../kit/cells/cellBlock';
import { listeningTo } from '../store/listeningTo';
import { thingAtKeyboard, thingsOf, type Selection, type ThingKind } from '../store/selection';
import type { Session } from '../store/session';
import { createGroups, type Folding } from './foldedGroups';

export interface GridSources<Row extends GridRow, Column extends string> {
  readonly rows: () => readonly Row[];
  readonly columns: () => readonly Column[];
  /** Where the keyboard is in a row as long as nobody has gone elsewhere. */
  readonly main: () => Column;
  /** What is selected with its cells; a grid without it keeps to itself where one is. */
  readonly selects?: { readonly session: Session; readonly kind: ThingKind };
  /** Where its groups are folded. */
  readonly folding?: Pick<Folding, 'folded' | 'setFolded'>;
  /** What its rows and columns are made from. */
  readonly from: readonly { readonly subscribe: (listener: () => void) => () => void }[];
}

/** The cell that is edited; `typed`: what was typed to begin it. */
export interface EditedCell<Column extends string> extends CellAt<Column> {
  readonly typed?: string | undefined;
}

interface State<Column extends string> {
  /** Where the keyboard is within a row; null: in the main column. */
  readonly column: Column | null;
  /** The row that has the keyboard though nothing is selected. */
  readonly row: string | null;
  /** A block, as long as just this is selected. */
  readonly block: { readonly from: CellAt<Column>; readonly to: CellAt<Column>; readonly selection: Selection } | null;
  readonly edited: EditedCell<Column> | null;
}

export interface GridModel<Row extends GridRow = GridRow, Column extends string = string> {
  readonly rows: () => readonly Row[];
  readonly columns: () => readonly Column[];
  readonly main: () => Column;
  readonly kind: ThingKind | undefined;
  rowAt(key: string | undefined): Row | undefined;
  /** The cell that has the keyboard. */
  current(): CellAt<Column> | undefined;
  /** What is selected; one cell where no block was extended. */
  block(): Block | undefined;
  /** The same as a place for cells, from its first cell on to the end of the grid. */
  area(): Area<Row, Column> | undefined;
  goTo(place: CellAt<Column>, options?: { readonly quiet?: boolean }): void;
  /** Selects the block from where it began, or from the cell that has the keyboard, to this one. */
  extendTo(to: CellAt<Column>): void;
  /** Only says which column is meant, when a row is gone to by other ways. */
  meanColumn(column: Column): void;
  edited(): EditedCell<Column> | null;
  edit(cell: EditedCell<Column> | null): void;
  towards(from: CellAt<Column>, direction: 'up' | 'down' | 'left' | 'right'): CellAt<Column> | null;
  after(from: CellAt<Column>, by: 1 | -1): CellAt<Column> | null;
  atEnd(from: CellAt<Column>, end: 'row-start' | 'row-end' | 'first' | 'last'): CellAt<Column> | null;
  toggleGroup(key: string): void;
  /** Opens the group that hides what has this id, if one does. */
  uncover(id: string): void;
  readonly subscribe: (listener: () => void) => () => void;
}

const nothing: Selection = [];

export function createGridModel<Row extends GridRow, Column extends string>(
  sources: GridSources<Row, Column>,
): GridModel<Row, Column> {
  const { rows, columns, main, selects, folding, from } = sources;
  const store = createStore<State<Column>>(() => ({ column: null, row: null, block: null, edited: null }));
  const shown = (): Shown<Row, Column> => ({ rows: rows(), columns: columns() });
  const rowAt = (key: string | undefined) => rows().find((row) => row.key === key);
  const goTo: GridModel<Row, Column>['goTo'] = ({ key, column }, options) => {
    const row = rowAt(key);
    if (!row) return;
    const isSelected = selects !== undefined && isWhole(row);
    store.setState({ column, row: isSelected ? null : key, block: null, edited: null });
    selects?.session.select(isSelected ? thingsOf(selects.kind, [key]) : nothing, options);
  };
  const current = (): CellAt<Column> | undefined => {
    const { column, row } = store.getState();
    const key = (selects && thingAtKeyboard(selects.session.getState(), selects.kind)) ?? row;
    const isShown = column !== null && columns().includes(column);
    return key !== null && rowAt(key) ? { key, column: isShown ? column : main() } : undefined;
  };
  return {
    rows,
    columns,
    main,
    kind: selects?.kind,
    rowAt,
    current,
    goTo,
    ...blocksIn({ store, shown, current, goTo, selects }),
    meanColumn: (column) => store.setState({ column }),
    edited: () => store.getState().edited,
    edit: (edited) => store.setState({ edited }),
    towards: (place, direction) => cellTowards(shown(), place, direction),
    after: (place, by) => cellAfter(shown(), place, by),
    atEnd: (place, end) => cellAtEnd(shown(), place, end),
    ...createGroups({
      rows,
      folded: () => folding?.folded() ?? new Set(),
      setFolded: (folded) => folding?.setFolded(folded),
      goTo: (key) => goTo({ key, column: store.getState().column ?? main() }),
    }),
    subscribe: listeningTo(...from, store),
  };
}

interface Parts<Row extends GridRow, Column extends string> extends Pick<GridSources<Row, Column>, 'selects'> {
  readonly store: StoreApi<State<Column>>;
  readonly shown: () => Shown<Row, Column>;
  readonly current: () => CellAt<Column> | undefined;
  readonly goTo: (place: CellAt<Column>) => void;
}

function blocksIn<Row extends GridRow, Column extends string>({
  store,
  shown,
  current,
  goTo,
  selects,
}: Parts<Row, Column>): Pick<GridModel<Row, Column>, 'block' | 'area' | 'extendTo'> {
  const selection = () => selects?.session.getState().selection ?? nothing;
  const kept = () => {
    const { block } = store.getState();
    return block !== null && block.selection === selection() ? block : null;
  };
  const block = () => {
    const at = current();
    return at && blockBetween(shown(), kept() ?? { from: at, to: at });
  };
  return {
    block,
    area() {
      const selected = block();
      return selected && areaOf(shown(), selected);
    },
    extendTo(to) {
      const from = kept()?.from ?? current();
      const within = from && blockBetween(shown(), { from, to });
      if (!within) return goTo(to);
      const { rows } = shown();
      const keys = rows
        .slice(within.top, within.bottom + 1)
        .filter(isWhole)
        .map(({ key }) => key);
      // The row at the end leads.
      const isUpwards = rows[within.top]?.key === to.key;
      const selected = selects ? thingsOf(selects.kind, isUpwards ? keys.toReversed() : keys) : nothing;
      const row = selects ? null : to.key;
      store.setState({ column: to.column, row, block: { from, to, selection: selected }, edited: null });
      selects?.session.select(selected);
    },
  };
}
