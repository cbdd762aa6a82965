/** The list that was found, each line with the kind of box that it becomes. */
import { number } from '../../kit/english';
import { columnLevel } from '../../plan/ask/queries';
import { kindName, oneLine } from '../../plan/ask/words';
import type { Coming } from './useImport';
import styles from './Import.module.css';

/** So many lines are shown; all are imported. */
const shown = 200;

interface FoundListProps {
  readonly keys: readonly string[];
  readonly coming: Coming;
}

export function FoundList({ keys, coming: { plan, brought } }: FoundListProps) {
  const nodes = keys.flatMap((key) => plan.nodes[brought.ids.get(key) ?? ''] ?? []);
  return (
    <>
      <div className={styles.found} tabIndex={0} role="region" aria-label="What was found">
        <ul className={styles.list}>
          {nodes.slice(0, shown).map((node) => (
            <li key={node.id} data-level={columnLevel(plan, node.column)}>
              <span className={styles.kind}>{kindName(plan, node)}</span> {oneLine(node.text)}
            </li>
          ))}
        </ul>
      </div>
      {nodes.length > shown && (
        <p className={styles.more}>
          The first {number(shown)} of {number(nodes.length)} lines are shown; all of them are imported.
        </p>
      )}
    </>
  );
}
