/** The bar above the outline: which columns are shown, and how deep it is open. */
import { Columns2 } from 'lucide-react';
import { memo } from 'react';
import { isBesideWanted } from '../../commands/beside';
import { useCommandContext } from '../../commands/commandContext';
import { commandById, runCommand } from '../../commands/table';
import { columnsOf, nodesInColumn } from '../../plan/ask/queries';
import { childrenOf } from '../../plan/ask/relations';
import type { Column } from '../../plan/model/schema';
import { usePlan, useSession } from '../../store/stores';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { MenuButton } from '../../ui/MenuButton';
import { InPlace } from '../../ui/Places';
import { outlineColumns, columnWords, shownColumns, toggleColumn } from './outlineColumns';
import styles from './OutlineBar.module.css';

export const OutlineBar = memo(function OutlineBar() {
  const context = useCommandContext();
  const { session, openPlan } = context;
  const isBeside = useSession(isBesideWanted);
  const shown = useSession(shownColumns);
  const columns = usePlan(columnsOf);
  /** Folds away what stands right of the column. */
  const expandTo = (to: Column) => {
    const plan = openPlan.plan();
    const from = columnsOf(plan).slice(columnsOf(plan).findIndex(({ id }) => id === to.id));
    const folded = from
      .flatMap(({ id }) => nodesInColumn(plan, id))
      .filter(({ id }) => childrenOf(plan, id).length > 0);
    session.setCollapsed(new Set(folded.map(({ id }) => id)));
  };
  return (
    <InPlace name="bar">
      <div role="group" aria-label="Columns" className={styles.columns}>
        {outlineColumns.map((column) => (
          <Chip key={column} isOn={shown.includes(column)} onChange={() => toggleColumn(session, column)}>
            {columnWords[column]}
          </Chip>
        ))}
      </div>
      <div className={styles.spring} />
      <MenuButton
        label="Expand to"
        variant="quiet"
        items={columns.slice(1).map((column) => ({
          id: column.id,
          label: column.title,
          onAction: () => expandTo(column),
        }))}
      />
      <Button
        icon={<Columns2 />}
        className={styles.beside ?? ''}
        aria-pressed={isBeside}
        onPress={() => runCommand('toggle-beside', context)}
      >
        {commandById('toggle-beside').label}
      </Button>
    </InPlace>
  );
});
