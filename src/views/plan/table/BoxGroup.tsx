/** The row above a group of the table: what it is, how many boxes it has and how far they are. */
import { useCommandContext } from '../../../commands/commandContext';
import { GroupLine, type GroupProps } from '../../../grid/GroupLine';
import { nodesInColumn } from '../../../plan/ask/queries';
import { tallyWords, type TableRow } from '../../../plan/ask/tableRows';
import { usePlan } from '../../../store/stores';
import { todayOf } from '../../../store/today';
import styles from './Table.module.css';

export function BoxGroup(props: GroupProps<TableRow>) {
  const { row } = props;
  const { openPlan, now } = useCommandContext();
  const tally = usePlan((plan) => tallyWords(plan, row.ids, todayOf(now)));
  const plan = openPlan.plan();
  const node = row.driver === undefined ? undefined : plan.nodes[row.driver];
  const place = node ? nodesInColumn(plan, node.column).indexOf(node) : -1;
  return (
    <GroupLine
      {...props}
      name={`${row.label}, group ${row.isOpen ? 'open' : 'folded'}, ${tally}`}
      mark={place >= 0 && <span className={styles.band} data-branch={(place % 4) + 1} />}
      words={<span className={styles.tally}>{tally}</span>}
    />
  );
}
