/**
 * What the table shows now and where one is in it: its rows, the cell that has the keyboard, the block that is selected from
 * there, the cell that is edited. Which row has the keyboard follows from what is selected in the session.
 *
 * Must not know: how rows are drawn, what the keys do.
 */
import { createStore } from 'zustand/vanilla';
import type { CommandContext } from '../../../commands/command';
import { retexted } from '../../../plan/ask/retexted';
import type { Area } from '../../../plan/ask/pasteCells';
import { tableRows, type TableRow } from '../../../plan/ask/tableRows';
import type { TableColumn } from '../../../plan/ask/tableColumns';
import type { NodeId, Plan } from '../../../plan/model/schema';
import { nodeAtKeyboard, thingsOf, type Selection } from '../../../store/selection';
import { blockBetween, type Block } from '../../../ui/cells/cellBlock';
import { createGroups } from '../foldedGroups';
import { listeningTo } from '../../../store/listeningTo';
import { areaOf, boxesBetween, type CellPlace } from './tableBlock';
import { setTable, tableSettings, type TableSettings } from './tableChoices';

/** The cell that is edited; `typed`: what was typed to begin it. */
export interface EditedCell {
  readonly id: NodeId;
  readonly column: TableColumn;
  readonly typed?: string | undefined;
}

interface State {
  /** Where the keyboard is within a row. */
  readonly column: TableColumn;
  /** The group that has the keyboard; no box is selected then. */
  readonly group: string | null;
  /** A block, as long as just this is selected. */
  readonly block: { readonly from: CellPlace; readonly to: CellPlace; readonly selection: Selection } | null;
  readonly edited: EditedCell | null;
}

type Context = Pick<CommandContext, 'openPlan' | 'session'>;

export type TableModel = ReturnType<typeof createTableModel>;

export function createTableModel({ openPlan, session }: Context, today: () => string) {
  const store = createStore<State>(() => ({ column: 'text', group: null, block: null, edited: null }));
  const settings = (): TableSettings => tableSettings(session.getState());
  const rows = createRows({ openPlan, session }, today);

  const current = (): CellPlace | undefined => {
    const { column, group } = store.getState();
    const lead = nodeAtKeyboard(session.getState());
    const shown = settings().columns.includes(column) ? column : 'text';
    const key = lead ?? group;
    return key !== null && rows().some((row) => row.key === key) ? { key, column: shown } : undefined;
  };

  const block = (): Block | undefined => {
    const at = current();
    if (!at) return undefined;
    const { block: kept } = store.getState();
    const isKept = kept !== null && kept.selection === session.getState().selection;
    return blockBetween(rows(), settings().columns, isKept ? kept : { from: at, to: at });
  };

  const goTo = ({ key, column }: CellPlace, options?: { readonly quiet?: boolean }) => {
    const row = rows().find((each) => each.key === key);
    if (!row) return;
    store.setState({ column, group: row.kind === 'group' ? key : null, block: null, edited: null });
    session.select(row.kind === 'box' ? thingsOf('node', [row.id]) : [], options);
  };

  return {
    rows,
    settings,
    set: (change: Parameters<typeof setTable>[1]) => setTable(session, change),
    current,
    block,
    goTo,
    edited: () => store.getState().edited,
    /** Only says which column is meant, when a row is gone to by other ways. */
    meanColumn: (column: TableColumn) => store.setState({ column }),
    /** Selects the block from where it began, or from the cell that has the keyboard, to this one. */
    extendTo(to: CellPlace) {
      const { block: kept } = store.getState();
      const from = kept && kept.selection === session.getState().selection ? kept.from : current();
      const boxes = from && boxesBetween(rows(), from, to);
      if (!boxes) return goTo(to);
      const selection = thingsOf('node', boxes);
      store.setState({ column: to.column, group: null, block: { from, to, selection } });
      session.select(selection);
    },
    edit: (edited: EditedCell | null) => store.setState({ edited }),
    ...groupsOf(session, rows, (key) => goTo({ key, column: current()?.column ?? 'text' })),
    /** What is selected, as a place for a block: from its first cell on to the end of the table. */
    area(): Area | undefined {
      const selected = block();
      return selected && areaOf(rows(), settings().columns, selected);
    },
    subscribe: listeningTo(openPlan, session, store),
  };
}

function groupsOf(session: Context['session'], rows: () => readonly TableRow[], goTo: (key: string) => void) {
  return createGroups({
    rows,
    folded: () => tableSettings(session.getState()).folded,
    setFolded: (folded) => setTable(session, { folded }),
    goTo,
  });
}

/** Makes the rows anew when the plan or the choices are others. While a text is typed they stay where they are. */
function createRows({ openPlan, session }: Context, today: () => string): () => readonly TableRow[] {
  let from: { plan: Plan; settings: TableSettings } | undefined;
  let made: readonly TableRow[] = [];
  return () => {
    const { plan } = openPlan.getState();
    const settings = tableSettings(session.getState());
    if (!plan || (from?.plan === plan && from.settings === settings)) return made;
    const isTyped = session.getState().editing !== null;
    const stays = from?.settings === settings && isTyped && retexted(from.plan, plan) !== undefined;
    from = { plan, settings };
    if (!stays) made = keepSame(made, tableRows(plan, settings, { today: today(), folded: settings.folded }));
    return made;
  };
}

/** The rows that are as they were stay the same objects, and so does the list. */
function keepSame(before: readonly TableRow[], after: readonly TableRow[]): readonly TableRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const kept = after.map((row) => {
    const old = known.get(row.key);
    return old && isSame(old, row) ? old : row;
  });
  return kept.length === before.length && kept.every((row, at) => row === before[at]) ? before : kept;
}

function isSame(a: TableRow, b: TableRow): boolean {
  if (a.kind === 'box' || b.kind === 'box') return a.kind === b.kind;
  return a.isOpen === b.isOpen && a.label === b.label && a.ids.join() === b.ids.join();
}
