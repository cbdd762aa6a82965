/** A list of stakeholders as a grid: its rows, what its cells hold, what is done to them. */
import { createStore } from 'zustand/vanilla';
import type { CommandContext } from '../../../commands/command';
import { createGridModel } from '../../../grid/gridModel';
import type { GridTable } from '../../../grid/gridTable';
import { madeRows } from '../../../grid/madeRows';
import { own } from '../../../kit/own';
import { perIdentity } from '../../../kit/perIdentity';
import { peopleCellName, peopleCellText } from '../../../plan/ask/people/cells';
import { isWrittenOfPeople, peopleColumnNames, type PeopleColumn } from '../../../plan/ask/people/columns';
import { readPeopleCell } from '../../../plan/ask/people/readCell';
import { peopleRows, type PeopleRow } from '../../../plan/ask/people/rows';
import { stakeholderTitle } from '../../../plan/ask/people/words';
import { setPeopleCells, type PeopleCellEdit } from '../../../plan/edit/people/cells';
import { act } from '../../../store/act';
import { keyOnCell } from './cellKeys';
import { peopleChoices, type ListChoices, type PeopleSettings } from './peopleChoices';

/** A row in which a name is typed; `question`: whom it asks for. */
export interface NewRow {
  readonly kind: 'new';
  readonly key: string;
  readonly question?: string;
}
export type ListRow = PeopleRow | NewRow;

export interface PeopleTable extends GridTable<ListRow, PeopleColumn, PeopleCellEdit> {
  readonly list: ListChoices;
  readonly today: () => string;
  readonly read: ReturnType<typeof peopleChoices>['read'];
  readonly settings: () => PeopleSettings;
  readonly set: (change: Partial<Omit<PeopleSettings, 'me'>>) => void;
  /** Where it is narrow the rest is said below the name. */
  readonly setNarrow: (isNarrow: boolean) => void;
  /** Hears of a block that is pasted where new names are typed. */
  readonly onNames: (cells: readonly (readonly string[])[]) => void;
  /** Whom the starter list asks for. */
  readonly ask: (questions: readonly string[]) => void;
  /** A question of the starter list has been answered. */
  readonly answered: (key: string) => void;
}

interface State {
  readonly questions: readonly NewRow[];
  readonly isNarrow: boolean;
}

/** What there is room for on a narrow screen. */
const narrowColumns: ReadonlySet<PeopleColumn> = new Set(['kind', 'name', 'stance', 'due', 'next']);

/** The row behind all others. No id begins with a colon. */
const lastRow: NewRow = { kind: 'new', key: ':new' };

export function createPeopleTable(
  context: CommandContext,
  { list, today, onNames }: Pick<PeopleTable, 'list' | 'today' | 'onNames'>,
): PeopleTable {
  const { openPlan, session } = context;
  const store = createStore<State>(() => ({ questions: [], isNarrow: false }));
  const { read, set: setChoices } = peopleChoices(list);
  const settings = (): PeopleSettings => read(session.getState());
  const fitting = perIdentity((all: readonly PeopleColumn[]) => all.filter((column) => narrowColumns.has(column)));
  const set: PeopleTable['set'] = (change) => setChoices(session, change);
  const model = createGridModel<ListRow, PeopleColumn>({
    rows: rowsOf(context, { list, settings, today, questions: () => store.getState().questions }),
    columns: () => (store.getState().isNarrow ? fitting(settings().columns) : settings().columns),
    main: () => 'name',
    selects: { session, kind: 'stakeholder' },
    folding: { folded: () => settings().folded, setFolded: (folded) => set({ folded }) },
    from: [openPlan, session, store],
  });
  return {
    model,
    list,
    today,
    onNames,
    read,
    settings,
    set,
    setNarrow: (isNarrow) => store.setState({ isNarrow }),
    ask: (questions) =>
      store.setState({
        questions: questions.map((question, at) => ({ kind: 'new', key: `:ask-${at}`, question })),
      }),
    answered: (key) => store.setState(({ questions }) => ({ questions: questions.filter((each) => each.key !== key) })),
    ...cellsOf(context, today),
    label: list.label,
    own: {
      // A list that is longer than what is left of the names is of new ones.
      paste(cells, at) {
        const left = model.area()?.rows.length;
        const isOfNames = left === undefined || (at?.column === 'name' && cells.length > 1 && cells.length > left);
        if (isOfNames) onNames(cells);
        return isOfNames;
      },
      key: ({ key: id }, column, key) => {
        const stakeholder = own(openPlan.plan().stakeholders, id);
        return stakeholder !== undefined && keyOnCell(context, { stakeholder, column, today: today() }, key);
      },
    },
  };
}

type Cells = Omit<GridTable<ListRow, PeopleColumn, PeopleCellEdit>, 'model' | 'label' | 'own'>;

function cellsOf(context: CommandContext, today: () => string): Cells {
  const { openPlan, newId } = context;
  const plan = () => openPlan.plan();
  const person = (id: string) => own(plan().stakeholders, id);
  const text: Cells['text'] = ({ key }, column) => {
    const stakeholder = person(key);
    return stakeholder ? peopleCellText(plan(), stakeholder, column) : '';
  };
  return {
    columnName: (column) => peopleColumnNames[column],
    named: 'name',
    isFixed: (column) => !isWrittenOfPeople(column),
    isKept: (column) => column === 'kind' || column === 'name',
    origin: 'the contacts and the boxes',
    noun: 'stakeholder',
    text,
    reader: () => (row, column, typed) => {
      if (!isWrittenOfPeople(column)) return 'fixed';
      const reading = readPeopleCell(column, typed);
      if ('problem' in reading) return reading;
      return { edit: { id: row.key, cell: reading.cell } };
    },
    where: ({ key }, column) => {
      const stakeholder = person(key);
      return `${peopleColumnNames[column]} of ${stakeholder ? stakeholderTitle(stakeholder) : ''}`;
    },
    put: (label, edits, told) =>
      act(context, label, (draft) => setPeopleCells(draft, edits, { today: today(), newId }), told),
    labels: {
      write: () => 'change stakeholder',
      clear: 'clear cells',
      paste: 'paste cells',
      fill: 'fill cells',
    },
    written({ key }, column) {
      const stakeholder = person(key);
      return stakeholder ? `${peopleCellName(plan(), stakeholder, column, today())}.` : '';
    },
  };
}

interface Sources extends Pick<PeopleTable, 'list' | 'settings' | 'today'> {
  readonly questions: () => readonly NewRow[];
}

function rowsOf({ openPlan }: CommandContext, { list, settings, questions, today }: Sources): () => readonly ListRow[] {
  return madeRows(
    () => {
      const { plan } = openPlan.getState();
      return plan && ([plan.stakeholders, plan.contacts, settings(), questions()] as const);
    },
    ([, , shown, asked]): readonly ListRow[] => [
      ...peopleRows(openPlan.plan(), shown, today()),
      ...(list.group === 'none' ? [...asked, lastRow] : []),
    ],
  );
}
