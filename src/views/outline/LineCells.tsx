/** What an outline shows beside the text of a box: how far an idea has come, whose it is, its cycles, when it is due. */
import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { statusChoices } from '../../fields/statusChoices';
import { longDate } from '../../kit/dates/calendar';
import { count } from '../../kit/english';
import { cyclesOf } from '../../plan/ask/cycles';
import { isChangeIdea } from '../../plan/ask/queries';
import type { NodeId, PlanNode } from '../../plan/model/schema';
import { usePart } from '../../store/usePart';
import unseen from '../../ui/unseen.module.css';
import styles from './Line.module.css';
import { useOutline } from './outlineContext';
import { columnWords, type OutlineColumn } from './outlineColumns';

/** `isFixed`: in a line that takes letters, these are not where they go. */
export function LineCells({ id, isFixed }: { readonly id: NodeId; readonly isFixed: boolean }) {
  const { columns } = useOutline();
  const node = usePart(id, (plan) => plan.nodes[id]);
  const isIdea = usePart(id, (plan) => isChangeIdea(plan, id));
  const cycles = usePart(id, (plan) => cyclesOf(plan, id).length);
  if (columns.length === 0) return null;
  return (
    <div className={styles.cells} contentEditable={isFixed ? false : undefined}>
      {columns.map((column) => (
        <div key={column} role="gridcell" className={styles.cell} data-cell={column}>
          <span className={unseen.unseen}>{columnWords[column]}: </span>
          {node && drawn[column]({ ...node, status: isIdea ? (node.status ?? 'proposed') : node.status }, cycles)}
        </div>
      ))}
    </div>
  );
}

const drawn: Readonly<Record<OutlineColumn, (node: PlanNode, cycles: number) => ReactNode>> = {
  status({ status }) {
    const choice = statusChoices.find(({ id }) => id === status);
    return (
      choice && (
        <span className={styles.status} data-status={status}>
          {choice.mark} {choice.label}
        </span>
      )
    );
  },
  owner: ({ owner }) => owner,
  pdsa: (_node, cycles) =>
    cycles > 0 && (
      <span title={count(cycles, 'PDSA cycle')}>
        {cycles} <RefreshCw role="img" aria-label={cycles === 1 ? 'cycle' : 'cycles'} size={13} />
      </span>
    ),
  due: ({ due }) => due !== undefined && longDate(due),
};
