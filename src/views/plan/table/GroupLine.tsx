/** The row above a group: what it is, how many boxes it has and how far they are. Enter and a click fold it. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { tallyWords, type GroupRow } from '../../../plan/ask/tableRows';
import { nodesInColumn } from '../../../plan/ask/queries';
import { usePlan } from '../../../store/stores';
import styles from './Table.module.css';
import { useTable } from './tableContext';

interface GroupLineProps {
  readonly row: GroupRow;
  readonly number: number;
  readonly leads: boolean;
  readonly isEntry: boolean;
}

export function GroupLine({ row, number, leads, isEntry }: GroupLineProps) {
  const { openPlan } = useCommandContext();
  const { model, columns, today } = useTable();
  const tally = usePlan((plan) => tallyWords(plan, row.ids, today()));
  const name = `${row.label}, group ${row.isOpen ? 'open' : 'folded'}, ${tally}`;
  const { driver } = row;
  const node = driver === undefined ? undefined : openPlan.plan().nodes[driver];
  const place = node ? nodesInColumn(openPlan.plan(), node.column).indexOf(node) : -1;
  return (
    <div role="row" data-row={row.key} aria-rowindex={number} className={styles.groupRow}>
      <div
        role="gridcell"
        data-cell="group"
        data-view-ground
        aria-colspan={columns.length}
        aria-colindex={1}
        aria-label={name}
        tabIndex={isEntry ? 0 : -1}
        data-at={leads ? '' : undefined}
        className={styles.group}
        onPointerDown={(event) => {
          if (event.button === 0) model.toggleGroup(row.key);
        }}
      >
        {place >= 0 && <span className={styles.band} data-branch={(place % 4) + 1} />}
        {row.isOpen ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
        <span className={styles.groupName} dir="auto">
          {row.label}
        </span>
        <span className={styles.tally}>{tally}</span>
      </div>
    </div>
  );
}
