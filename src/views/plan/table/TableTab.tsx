/** The table of the plan: a row a box. */
import { Plus } from 'lucide-react';
import { useMemo, useRef, useState, type CSSProperties } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { makeBoxIn } from '../../../commands/editing';
import { useToday } from '../../../fields/useToday';
import { GridHead } from '../../../grid/GridHead';
import { CellGrid } from '../../../grid/CellGrid';
import { useGridPort, type GridWords } from '../../../grid/useGridPort';
import { findSteps, matchesOf } from '../../../plan/ask/find';
import { changeColumn } from '../../../plan/ask/queries';
import { thingsOf } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { InPlace } from '../../../ui/Places';
import { BoxGroup } from './BoxGroup';
import { BoxLine } from './BoxLine';
import { createPlanTable, type PlanTable } from './planTable';
import styles from './Table.module.css';
import { TableBar } from './TableBar';
import { tableSettings } from './tableChoices';
import { TableFoot } from './TableFoot';
import { columnTracks, columnWidth } from './tableWidths';

export function TableTab() {
  const context = useCommandContext();
  const today = useToday();
  const [table] = useState(() => createPlanTable(context, today));
  const view = useRef<HTMLDivElement>(null);
  const settings = useSession(tableSettings);
  useGridPort(table, view, useWords());
  const add = () => makeBoxIn(context, changeColumn(context.openPlan.plan()).id, {});
  return (
    <>
      <InPlace name="bar">
        <TableBar table={table} settings={settings} today={today} />
      </InPlace>
      <CellGrid
        table={table}
        view={view}
        viewProps={{
          className: styles.view,
          style: { '--stuck-width': `${columnWidth(settings, 'text')}px` } as CSSProperties,
        }}
        tracks={() => columnTracks(settings)}
        renderHead={() => <TableHead table={table} />}
        Line={BoxLine}
        Group={BoxGroup}
        renderBelow={(isEmpty) => (
          <>
            {isEmpty && <Empty table={table} />}
            <button type="button" data-screen-only className={styles.add} onClick={add}>
              <Plus aria-hidden size={16} /> Add a change idea
            </button>
          </>
        )}
      />
      <TableFoot settings={settings} today={today} />
    </>
  );
}

function useWords(): GridWords {
  const { openPlan } = useCommandContext();
  return useMemo(
    () => ({
      name: 'the table',
      what: 'plan table',
      find: (query) => thingsOf('node', matchesOf(openPlan.plan(), query)),
      findSteps: () => findSteps(openPlan.plan()),
    }),
    [openPlan],
  );
}

function TableHead({ table }: { readonly table: PlanTable }) {
  const { columns, sort, withDrivers, widths } = table.settings();
  return (
    <GridHead
      columns={columns}
      name={table.columnName}
      shown={(column) => (column === 'text' && withDrivers ? 'Box' : table.columnName(column))}
      sort={sort}
      onSort={(by) => table.set({ sort: by })}
      arranging={{
        width: (column) => columnWidth({ widths }, column),
        setWidth: (column, width) => table.set({ widths: { ...table.settings().widths, [column]: width } }),
        setColumns: (all) => table.set({ columns: all }),
      }}
    />
  );
}

function Empty({ table }: { readonly table: PlanTable }) {
  const { marks, statuses, owners, tags } = table.settings();
  return (
    <p className={styles.empty}>
      {marks.length + statuses.length + owners.length + tags.length > 0
        ? 'Nothing passes the filters.'
        : 'A change idea is something that a team can try next week: “The night nurse rings the ward first.”'}
    </p>
  );
}
