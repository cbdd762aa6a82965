/** A list of stakeholders: the register and the engagement plan are both such. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { CellGrid } from '../../../grid/CellGrid';
import { GridHead } from '../../../grid/GridHead';
import { useGridPort, type GridWords } from '../../../grid/useGridPort';
import { isWhole } from '../../../kit/cells/cellBlock';
import { peopleColumnNames, type PeopleColumn } from '../../../plan/ask/people/columns';
import { stakeholdersWith } from '../../../plan/ask/people/register';
import type { StakeholderId } from '../../../plan/model/schema';
import { thingsOf } from '../../../store/selection';
import { useSession } from '../../../store/stores';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import { NewLine } from './NewLine';
import styles from './People.module.css';
import { PeopleGroup } from './PeopleGroup';
import type { PeopleTable } from './peopleTable';
import { narrow, PersonLine } from './PersonLine';

interface PeopleListProps {
  readonly table: PeopleTable;
  /** What stands above the rows while there are none. */
  readonly empty: ReactNode;
  /** What stands below the row of a stakeholder, such as the line for a contact. */
  readonly under?: (id: StakeholderId) => ReactNode;
}

const widths: Readonly<Record<PeopleColumn, string>> = {
  kind: '44px',
  name: 'minmax(136px, 1.2fr)',
  due: '96px',
  role: 'minmax(110px, 1fr)',
  organisation: 'minmax(96px, 1fr)',
  classes: '112px',
  voice: '112px',
  matters: 'minmax(190px, 2.4fr)',
  gains: 'minmax(160px, 2fr)',
  loses: 'minmax(160px, 2fr)',
  stance: '108px',
  power: '84px',
  impact: '104px',
  level: 'minmax(104px, 1.2fr)',
  promise: 'minmax(180px, 1.6fr)',
  owner: 'minmax(96px, 1fr)',
  channel: 'minmax(104px, 1fr)',
  every: '112px',
  last: 'minmax(120px, 1.2fr)',
  next: 'minmax(160px, 2fr)',
  boxes: '84px',
  notes: 'minmax(160px, 2fr)',
};

export function PeopleList({ table, empty, under }: PeopleListProps) {
  const view = useRef<HTMLDivElement>(null);
  const settings = useSession(table.read);
  const isNarrow = useMediaQuery(narrow);
  useEffect(() => table.setNarrow(isNarrow), [table, isNarrow]);
  useGridPort(table, view, useWords(table));
  return (
    <CellGrid
      table={table}
      view={view}
      viewProps={{ className: styles.view, 'data-list': table.list.name }}
      tracks={(columns) => columns.map((column) => table.list.widths?.[column] ?? widths[column]).join(' ')}
      renderHead={(columns) => (
        <GridHead
          columns={columns}
          name={table.columnName}
          shown={(column) => (column === 'kind' ? '' : peopleColumnNames[column])}
          sort={settings.sort}
          onSort={(sort) => table.set({ sort })}
        />
      )}
      Line={PersonLine}
      Group={PeopleGroup}
      renderNew={(row, place) => row.kind === 'new' && <NewLine table={table} row={row} {...place} />}
      renderUnder={(row) => under?.(row.key)}
      renderAbove={(isEmpty) => isEmpty && <div className={styles.empty}>{empty}</div>}
    />
  );
}

function useWords({ list, model }: PeopleTable): GridWords {
  const { openPlan } = useCommandContext();
  return useMemo(() => {
    const what = list.label.toLowerCase();
    return {
      name: `the ${what}`,
      what,
      find(query) {
        const found = stakeholdersWith(openPlan.plan(), query).map(({ id }) => id);
        const shown = new Set(model.rows().flatMap((row) => (isWhole(row) ? row.key : [])));
        return thingsOf(
          'stakeholder',
          found.filter((id) => shown.has(id)),
        );
      },
    };
  }, [openPlan, list, model]);
}
