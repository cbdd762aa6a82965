/** The table of the plan as a grid: its rows, what its cells hold, what is done to them. */
import type { CommandContext } from '../../../commands/command';
import { startEditing } from '../../../commands/editing';
import { showMeasure } from '../../../commands/measureDeeds';
import { createGridModel } from '../../../grid/gridModel';
import type { GridTable } from '../../../grid/gridTable';
import { madeRows } from '../../../grid/madeRows';
import { measuresOf } from '../../../plan/ask/measuresOf';
import { cellPlace, cellReader, type CellEdit } from '../../../plan/ask/pasteCells';
import { retexted } from '../../../plan/ask/retexted';
import { cellText, cellWords } from '../../../plan/ask/tableCells';
import { columnNames, isWritten, type TableColumn } from '../../../plan/ask/tableColumns';
import { tableRows, type TableRow } from '../../../plan/ask/tableRows';
import { setCells } from '../../../plan/edit/cells';
import type { Plan } from '../../../plan/model/schema';
import { act, type StepLabel } from '../../../store/act';
import { setTable, tableSettings, type TableSettings } from './tableChoices';

export interface PlanTable extends GridTable<TableRow, TableColumn, CellEdit> {
  readonly settings: () => TableSettings;
  readonly set: (change: Parameters<typeof setTable>[1]) => void;
}

const writeLabels: Readonly<Partial<Record<TableColumn, StepLabel>>> = {
  text: 'edit text',
  due: 'change due date',
};

export function createPlanTable(context: CommandContext, today: () => string): PlanTable {
  const { openPlan, session } = context;
  const plan = () => openPlan.plan();
  const settings = () => tableSettings(session.getState());
  const model = createGridModel<TableRow, TableColumn>({
    rows: rowsOf(context, today),
    columns: () => settings().columns,
    main: () => 'text',
    selects: { session, kind: 'node' },
    folding: { folded: () => settings().folded, setFolded: (folded) => setTable(session, { folded }) },
    from: [openPlan, session],
  });
  return {
    model,
    settings,
    set: (change) => setTable(session, change),
    label: 'Plan',
    columnName: (column) => columnNames[column],
    named: 'text',
    isFixed: (column) => !isWritten(column),
    origin: 'the diagram, the cycles and the measures',
    noun: 'idea',
    text: ({ key }, column) => cellText(plan(), key, column),
    reader() {
      const read = cellReader(plan(), today());
      return ({ key }, column, typed) => read(key, column, typed);
    },
    where: ({ key }, column) => cellPlace(plan(), key, column),
    put: (label, edits, told) => act(context, label, (draft) => setCells(draft, edits, context.newId), told),
    labels: {
      write: (column) => writeLabels[column] ?? (`change ${column}` as const),
      clear: 'clear cells',
      paste: 'paste cells',
      fill: 'fill cells',
    },
    written: ({ key }, column) => `${columnNames[column]}: ${cellWords(plan(), key, column, today())}.`,
    own: {
      edit({ key }, column, typed) {
        // What cannot be written here leads to where it comes from.
        const [measure] = column === 'measures' && typed === undefined ? measuresOf(plan(), key) : [];
        if (measure) showMeasure(context, measure.id);
        else if (column === 'text') startEditing(context, key, typed);
        return measure !== undefined || column === 'text';
      },
    },
  };
}

/** While a text is typed the rows stay where they are. */
function rowsOf({ openPlan, session }: CommandContext, today: () => string): () => readonly TableRow[] {
  return madeRows<TableRow, readonly [Plan, TableSettings]>(
    () => {
      const { plan } = openPlan.getState();
      return plan && [plan, tableSettings(session.getState())];
    },
    ([plan, settings]) => tableRows(plan, settings, { today: today(), folded: settings.folded }),
    ([before, settings], [after, now]) => {
      const isTyped = session.getState().editing !== null;
      return isTyped && settings === now && retexted(before, after) !== undefined;
    },
  );
}
