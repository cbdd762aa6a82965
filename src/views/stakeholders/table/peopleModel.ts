/**
 * What a list of stakeholders shows now and where one is in it: its rows, the cell that has the keyboard, the block that is
 * selected from there, the cell that is edited. Which row has the keyboard follows from what is selected in the session.
 *
 * Must not know: how rows are drawn, what the keys do.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { perIdentity } from '../../../kit/perIdentity';
import type { CommandContext } from '../../../commands/command';
import type { Direction } from '../../../commands/view';
import type { PeopleColumn } from '../../../plan/ask/people/columns';
import { peopleRows, type PeopleRow } from '../../../plan/ask/people/rows';
import type { StakeholderId } from '../../../plan/model/schema';
import { listeningTo } from '../../../store/listeningTo';
import { selectedOf, thingsOf, type Selection } from '../../../store/selection';
import { blockBetween, type Block, type CellAt } from '../../../ui/cells/cellBlock';
import { peopleSettings, setPeople, type PeopleList, type PeopleSettings } from './peopleChoices';

export type PeoplePlace = CellAt<PeopleColumn>;

/** A row in which a name is typed; `question`: whom it asks for. */
export interface NewRow {
  readonly kind: 'new';
  readonly key: string;
  readonly question?: string;
}
export type ListRow = PeopleRow | NewRow;

/** The row behind all others. No id begins with a colon. */
const lastRow: NewRow = { kind: 'new', key: ':new' };

interface State {
  readonly column: PeopleColumn;
  /** The row without a stakeholder that has the keyboard. */
  readonly row: string | null;
  readonly block: { readonly from: PeoplePlace; readonly to: PeoplePlace; readonly selection: Selection } | null;
  readonly edited: (PeoplePlace & { readonly typed?: string | undefined }) | null;
  /** Whom the starter list still asks for. */
  readonly questions: readonly NewRow[];
  readonly isNarrow: boolean;
}

/** What there is room for on a narrow screen. */
const narrowColumns: ReadonlySet<PeopleColumn> = new Set(['kind', 'name', 'stance', 'due', 'next']);

const blank: State = { column: 'name', row: null, block: null, edited: null, questions: [], isNarrow: false };

type Context = Pick<CommandContext, 'openPlan' | 'session'>;
export type PeopleModel = ReturnType<typeof createPeopleModel>;

export function createPeopleModel({ openPlan, session }: Context, list: PeopleList, today: () => string) {
  const store = createStore<State>(() => blank);
  const read = peopleSettings(list);
  const settings = (): PeopleSettings => read(session.getState());
  const rows = rowsOf({ openPlan, session }, { list, settings, questions: () => store.getState().questions, today });

  const fitting = perIdentity((all: readonly PeopleColumn[]) => all.filter((column) => narrowColumns.has(column)));
  /** Where it is narrow the rest is said below the name. */
  const columns = () => (store.getState().isNarrow ? fitting(settings().columns) : settings().columns);

  const current = (): PeoplePlace | undefined => {
    const { column, row } = store.getState();
    const lead = selectedOf(session.getState(), 'stakeholder').at(-1);
    const shown = columns().includes(column) ? column : 'name';
    const key = row ?? lead;
    return key !== undefined && rows().some((each) => each.key === key) ? { key, column: shown } : undefined;
  };
  const goTo = ({ key, column }: PeoplePlace, options?: { readonly quiet?: boolean }) => {
    const row = rows().find((each) => each.key === key);
    if (!row) return;
    store.setState({ column, row: row.kind === 'person' ? null : key, block: null, edited: null });
    session.select(row.kind === 'person' ? thingsOf('stakeholder', [row.id]) : [], options);
  };
  return {
    list,
    today,
    rows,
    settings,
    columns,
    setNarrow: (isNarrow: boolean) => store.setState({ isNarrow }),
    read,
    set: (change: Parameters<typeof setPeople>[2]) => setPeople(session, list, change),
    current,
    goTo,
    ...blocksIn({ session, store, rows, columns, current, goTo }),
    edited: () => store.getState().edited,
    edit: (edited: State['edited']) => store.setState({ edited }),
    ask: (questions: readonly string[]) =>
      store.setState({
        questions: questions.map((question, at) => ({ kind: 'new', key: `:ask-${at}`, question })),
      }),
    /** A question of the starter list has been answered. */
    answered: (key: string) =>
      store.setState(({ questions }) => ({ questions: questions.filter((each) => each.key !== key) })),
    toggleGroup(key: string) {
      const folded = new Set(settings().folded);
      if (!folded.delete(key)) folded.add(key);
      setPeople(session, list, { folded });
      goTo({ key, column: store.getState().column });
    },
    ...stepsIn(rows, columns),
    subscribe: listeningTo(openPlan, session, store),
  };
}

interface Parts {
  readonly session: Context['session'];
  readonly store: StoreApi<State>;
  readonly rows: () => readonly ListRow[];
  readonly columns: () => readonly PeopleColumn[];
  readonly current: () => PeoplePlace | undefined;
  readonly goTo: (place: PeoplePlace) => void;
}

/** The block that is selected, as long as just its stakeholders are; one cell where none was extended. */
function blocksIn({ session, store, rows, columns, current, goTo }: Parts) {
  const keptBlock = () => {
    const { block: kept } = store.getState();
    return kept !== null && kept.selection === session.getState().selection ? kept : null;
  };
  return {
    block(): Block | undefined {
      const at = current();
      return at && blockBetween(rows(), columns(), keptBlock() ?? { from: at, to: at });
    },
    extendTo(to: PeoplePlace) {
      const from = keptBlock()?.from ?? current();
      const area = from && blockBetween(rows(), columns(), { from, to });
      if (!area) return goTo(to);
      const within = peopleIn(rows().slice(area.top, area.bottom + 1));
      const selection = thingsOf('stakeholder', from.key === within[0] ? within : within.toReversed());
      store.setState({ column: to.column, row: null, block: { from, to, selection } });
      session.select(selection);
    },
  };
}

export function peopleIn(rows: readonly ListRow[]): readonly StakeholderId[] {
  return rows.flatMap((row) => (row.kind === 'person' ? row.id : []));
}

interface Sources {
  readonly list: PeopleList;
  readonly settings: () => PeopleSettings;
  readonly questions: () => readonly NewRow[];
  readonly today: () => string;
}

/** Made anew when the plan or the choices are others; the rows that are as they were stay the same objects. */
function rowsOf(
  { openPlan, session }: Context,
  { list, settings, questions, today }: Sources,
): () => readonly ListRow[] {
  let from: readonly unknown[] = [];
  let made: readonly ListRow[] = [];
  return () => {
    const { plan } = openPlan.getState();
    if (!plan) return made;
    const now = [plan.stakeholders, plan.contacts, settings(), questions()];
    if (now.every((each, at) => each === from[at])) return made;
    // While a cell is typed into, nobody is moved away.
    const isTyped = session.getState().editing !== null;
    if (isTyped && made.length > 0) return made;
    from = now;
    const ends = list.group === 'due' ? [] : [...questions(), lastRow];
    made = keepSame(made, [...peopleRows(plan, settings(), today()), ...ends]);
    return made;
  };
}

function keepSame(before: readonly ListRow[], after: readonly ListRow[]): readonly ListRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return after.map((row) => {
    const old = known.get(row.key);
    return row.kind === 'person' && old?.kind === 'person' ? old : row;
  });
}

/** Which cell lies where. Rows without a stakeholder have one cell. */
function stepsIn(rows: () => readonly ListRow[], columns: () => readonly PeopleColumn[]) {
  const towards = ({ key, column }: PeoplePlace, direction: Direction): PeoplePlace | null => {
    const at = rows().findIndex((row) => row.key === key);
    if (direction === 'up' || direction === 'down') {
      const next = rows()[at + (direction === 'up' ? -1 : 1)];
      return next ? { key: next.key, column } : null;
    }
    if (rows()[at]?.kind !== 'person') return null;
    const next = columns()[columns().indexOf(column) + (direction === 'left' ? -1 : 1)];
    return next ? { key, column: next } : null;
  };
  return {
    towards,
    /** Row by row. */
    after(from: PeoplePlace, by: 1 | -1): PeoplePlace | null {
      const beside = towards(from, by === 1 ? 'right' : 'left');
      if (beside) return beside;
      const below = towards(from, by === 1 ? 'down' : 'up');
      const column = by === 1 ? columns()[0] : columns().at(-1);
      return below && column ? { key: below.key, column } : null;
    },
  };
}
