/** What filters the register and chooses its columns; it stands in the bar of the view. */
import { Plus } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { startStakeholder } from '../../../commands/peopleDeeds';
import { MarkChips } from '../../../fields/MarkChips';
import { useAskMine } from '../../../fields/useAskMine';
import { columnEntries } from '../../../grid/columnEntries';
import { peopleColumns } from '../../../plan/ask/people/columns';
import { peopleMarkCounts, peopleMarks, peopleMarkWords, type PeopleMark } from '../../../plan/ask/people/rows';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { FilterMenu } from '../../../ui/FilterMenu';
import { MenuButton } from '../../../ui/MenuButton';
import type { MenuEntry } from '../../../ui/menuEntry';
import type { PeopleTable } from '../table/peopleTable';
import styles from '../StakeholdersView.module.css';

const chips: readonly PeopleMark[] = ['voice', 'overdue', 'unowned'];

interface RegisterBarProps {
  readonly table: PeopleTable;
  readonly onStarters: () => void;
}

export function RegisterBar({ table, onStarters }: RegisterBarProps) {
  const context = useCommandContext();
  const settings = useSession(table.read);
  const { ask, dialog } = useAskMine(() =>
    table.set({ marks: [...new Set([...table.settings().marks, 'mine' as const])] }),
  );
  const plan = usePlan((each) => each);
  const counts = peopleMarkCounts(plan, settings.me, table.today());
  const toggle = (mark: PeopleMark) => {
    if (mark === 'mine' && settings.me === '') return ask();
    const { marks } = table.settings();
    return table.set({ marks: marks.includes(mark) ? marks.filter((each) => each !== mark) : [...marks, mark] });
  };
  const filters = (): MenuEntry[] => [
    ...peopleMarks.map((mark) => ({
      id: mark,
      label: peopleMarkWords[mark],
      isChecked: table.settings().marks.includes(mark),
      onAction: () => toggle(mark),
    })),
    'separator',
    {
      id: 'inactive',
      label: 'Inactive too',
      isChecked: table.settings().withInactive,
      onAction: () => table.set({ withInactive: !table.settings().withInactive }),
    },
    { id: 'all', label: 'Show all', onAction: () => table.set({ marks: [], withInactive: true }) },
    'separator',
    { id: 'starters', label: 'Ask the usual questions', onAction: onStarters },
  ];
  const isFiltered = settings.marks.length > 0 || settings.withInactive;
  return (
    <>
      <MarkChips
        marks={chips}
        words={peopleMarkWords}
        counts={counts}
        shown={settings.marks}
        onChange={(marks) => table.set({ marks })}
      />
      <FilterMenu isSet={isFiltered} items={filters} />
      <MenuButton label="Columns" variant="quiet" items={() => columnItems(table)} />
      <Button icon={<Plus />} onPress={() => startStakeholder(context)}>
        <span className={styles.words}>Stakeholder</span>
      </Button>
      {dialog}
    </>
  );
}

function columnItems(table: PeopleTable): MenuEntry[] {
  return columnEntries({
    all: peopleColumns.filter((column) => column !== 'kind' && column !== 'name'),
    name: table.columnName,
    shown: () => table.settings().columns,
    set: (columns) => table.set({ columns }),
  });
}
