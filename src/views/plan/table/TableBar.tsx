/** What filters, groups and chooses the columns of the table; it stands in the bar of the view. */
import { memo } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { MarkChips } from '../../../fields/MarkChips';
import { useAskMine } from '../../../fields/useAskMine';
import { columnEntries } from '../../../grid/columnEntries';
import { tidyName } from '../../../kit/names';
import { ownersUsed } from '../../../plan/ask/queries';
import { markWords, workMarks } from '../../../plan/ask/boxFilter';
import { groupings, markCounts, type Grouping } from '../../../plan/ask/tableRows';
import { tableColumns } from '../../../plan/ask/tableColumns';
import { statusWords } from '../../../plan/ask/words';
import { inOrder } from '../../../plan/model/order';
import { statuses } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { ChoiceMenu } from '../../../ui/ChoiceMenu';
import { FilterMenu } from '../../../ui/FilterMenu';
import { MenuButton } from '../../../ui/MenuButton';
import type { MenuEntry } from '../../../ui/menuEntry';
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
  const { ask, dialog } = useAskMine(() =>
    table.set({ marks: [...new Set([...table.settings().marks, 'mine' as const])] }),
  );
  const plan = usePlan((each) => each);
  const counts = markCounts(plan, settings, today());
  const isFiltered = settings.statuses.length + settings.owners.length + settings.tags.length > 0;
  return (
    <>
      <MarkChips
        marks={workMarks}
        words={markWords}
        counts={counts}
        shown={settings.marks}
        onChange={(marks) => table.set({ marks })}
      />
      <FilterMenu isSet={isFiltered} items={() => filterEntries(table, openPlan.plan(), ask)} />
      <ChoiceMenu
        label="Group"
        ids={groupings}
        words={groupWords}
        chosen={settings.group}
        onChoose={(group) => table.set({ group })}
      />
      <MenuButton label="Columns" variant="quiet" items={() => columnItems(table)} />
      {dialog}
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

function columnItems(table: PlanTable): MenuEntry[] {
  const { withDrivers } = table.settings();
  return [
    ...columnEntries({
      all: tableColumns.filter((column) => column !== 'text'),
      name: table.columnName,
      shown: () => table.settings().columns,
      set: (columns) => table.set({ columns }),
    }),
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
