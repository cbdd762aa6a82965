/** The timeline where there is no room for one: ideas by when they are due. */
import { useCommandContext } from '../../../commands/commandContext';
import { showDetails } from '../../../commands/viewCommands';
import { daysLate } from '../../../plan/ask/lateness';
import { barWords } from '../../../plan/ask/schedule';
import type { TableRow } from '../../../plan/ask/tableRows';
import { oneLine, statusWords } from '../../../plan/ask/words';
import type { PlanNode } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import styles from './Timeline.module.css';

const parts = ['Late', 'This month', 'Later', 'Past', 'No due date'] as const;

function partOf(node: PlanNode, today: string): (typeof parts)[number] {
  if (node.due === undefined) return 'No due date';
  if (daysLate(node, today) > 0) return 'Late';
  if (node.due < today) return 'Past';
  return node.due.slice(0, 7) === today.slice(0, 7) ? 'This month' : 'Later';
}

export function DateList({ rows, today }: { readonly rows: readonly TableRow[]; readonly today: string }) {
  const { session } = useCommandContext();
  const nodes = usePlan((plan) => plan.nodes);
  const ideas = rows
    .flatMap((row) => (row.kind === 'box' ? (nodes[row.id] ?? []) : []))
    .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  return (
    <div className={styles.dateList}>
      {parts.map((part) => {
        const own = ideas.filter((node) => partOf(node, today) === part);
        return (
          own.length > 0 && (
            <section key={part}>
              <h2>{part}</h2>
              <ul>
                {own.map((node) => (
                  <li key={node.id}>
                    <button
                      type="button"
                      data-node-id={node.id}
                      onClick={() => {
                        session.selectNodes([node.id]);
                        showDetails(session);
                      }}
                    >
                      <span dir="auto">{oneLine(node.text) || '(empty)'}</span>
                      <small>
                        {statusWords[node.status ?? 'proposed']} · {node.owner ?? 'no owner'} ·{' '}
                        {node.due === undefined ? 'no due date' : barWords(node, today)}
                      </small>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
