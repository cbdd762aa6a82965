/** What filters, groups and chooses the columns of the table; it stands in the bar of the view. */
import { ListFilter } from 'lucide-react';
import { memo, useState } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { MineDialog } from '../../../fields/MineDialog';
import { tidyName } from '../../../kit/names';
import { ownersUsed } from '../../../plan/ask/queries';
import { markWords, workMarks, type Mark } from '../../../plan/ask/boxFilter';
import { groupings, markCounts, type Grouping } from '../../../plan/ask/tableRows';
import { columnNames, tableColumns, type TableColumn } from '../../../plan/ask/tableColumns';
import { statusWords } from '../../../plan/ask/words';
import { inOrder } from '../../../plan/model/order';
import { statuses } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { Chip } from '../../../ui/Chip';
import { MenuButton } from '../../../ui/MenuButton';
import type { MenuEntry } from '../../../ui/menuEntry';
import styles from '../PlanView.module.css';
import type { TableSettings } from './tableChoices';
import type { PlanTable } from './planTable';

const groupWords: Readonly<Record<Grouping, string>> = {
  driver: 'Primary driver',
  owner: 'Owner',
  status: 'Status',
  month: 'Month due',
  none: 'None',
};

interface TableBarProps {
  readonly table: PlanTable;
  readonly settings: TableSettings;
  readonly today: () => string;
}

export const TableBar = memo(function TableBar({ table, settings, today }: TableBarProps) {
  const { openPlan } = useCommandContext();
  const [asksWho, askWho] = useState(false);
  const plan = usePlan((each) => each);
  const counts = markCounts(plan, settings, today());
  const toggle = (mark: Mark, isOn: boolean) => {
    if (mark === 'mine' && isOn && settings.me === '') return askWho(true);
    table.set({ marks: isOn ? [...settings.marks, mark] : settings.marks.filter((each) => each !== mark) });
  };
  const isFiltered = settings.statuses.length + settings.owners.length + settings.tags.length > 0;
  return (
    <>
      <div role="group" aria-label="Filters" className={styles.chips}>
        {workMarks.map((mark) => (
          <Chip
            key={mark}
            count={mark === 'mine' && settings.me === '' ? undefined : counts[mark]}
            isOn={settings.marks.includes(mark)}
            onChange={(isOn) => toggle(mark, isOn)}
          >
            {markWords[mark]}
          </Chip>
        ))}
      </div>
      <MenuButton
        label={isFiltered ? 'Filter, some are set' : 'Filter'}
        iconOnly
        variant={isFiltered ? 'plain' : 'quiet'}
        icon={<ListFilter />}
        items={() => filterEntries(table, openPlan.plan(), () => askWho(true))}
      />
      <MenuButton
        label={`Group: ${groupWords[settings.group].toLowerCase()}`}
        variant="quiet"
        items={groupings.map((group) => ({
          id: group,
          label: groupWords[group],
          isChosen: settings.group === group,
          choice: 'Group',
          onAction: () => table.set({ group }),
        }))}
      />
      <MenuButton label="Columns" variant="quiet" items={() => columnEntries(table)} />
      {asksWho && (
        <MineDialog
          onClose={() => askWho(false)}
          onChosen={() => {
            table.set({ marks: [...new Set([...table.settings().marks, 'mine' as const])] });
            askWho(false);
          }}
        />
      )}
    </>
  );
});

type Lists = 'statuses' | 'owners' | 'tags';

function filterEntries(table: PlanTable, plan: Parameters<typeof ownersUsed>[0], askWho: () => void): MenuEntry[] {
  const settings = table.settings();
  const entry = (list: Lists, id: string, label: string) => ({
    id: `${list}:${id}`,
    label,
    isChecked: (table.settings()[list] as readonly string[]).includes(id),
    onAction: () => {
      const chosen: readonly string[] = table.settings()[list];
      table.set({ [list]: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] });
    },
  });
  const owners = [...new Set(ownersUsed(plan).map(tidyName))];
  const tags = inOrder(plan.tags);
  return [
    { id: 'status', label: 'Status', items: statuses.map((each) => entry('statuses', each, statusWords[each])) },
    {
      id: 'owner',
      label: 'Owner',
      items: [...owners.map((owner) => entry('owners', owner, owner)), entry('owners', '', 'No owner')],
    },
    ...(tags.length > 0
      ? [{ id: 'tag', label: 'Tag', items: tags.map(({ id, name }) => entry('tags', id, name)) }]
      : []),
    'separator',
    { id: 'me', label: settings.me === '' ? 'Who is “mine”?' : `“Mine”: ${settings.me}`, onAction: askWho },
    {
      id: 'all',
      label: 'Show all',
      onAction: () => table.set({ marks: [], statuses: [], owners: [], tags: [] }),
    },
  ];
}

function columnEntries(table: PlanTable): MenuEntry[] {
  const { columns, withDrivers } = table.settings();
  const toggle = (column: TableColumn) => {
    const shown = table.settings().columns;
    if (shown.includes(column)) return table.set({ columns: shown.filter((each) => each !== column) });
    // It comes in where it usually stands.
    const rank = tableColumns.indexOf(column);
    const before = shown.findLastIndex((each) => tableColumns.indexOf(each) < rank);
    table.set({ columns: [...shown.slice(0, before + 1), column, ...shown.slice(before + 1)] });
  };
  return [
    ...tableColumns
      .filter((column) => column !== 'text')
      .map((column) => ({
        id: column,
        label: columnNames[column],
        isChecked: columns.includes(column),
        onAction: () => toggle(column),
      })),
    'separator' as const,
    {
      id: 'drivers-too',
      label: 'Drivers too',
      isChecked: withDrivers,
      onAction: () => table.set({ withDrivers: !table.settings().withDrivers }),
    },
    { id: 'usual-widths', label: 'Usual widths', onAction: () => table.set({ widths: {} }) },
  ];
}
