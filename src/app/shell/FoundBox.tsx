/** Which box was found: its kind and its words, with those that were looked for marked; and where else it has them. */
import { foundWords } from '../../plan/ask/find';
import { kindName, oneLine } from '../../plan/ask/words';
import type { NodeId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import styles from './FindBar.module.css';

export function FoundBox({ id, query }: { readonly id: NodeId; readonly query: string }) {
  const node = usePlan((plan) => plan.nodes[id]);
  const kind = usePlan((plan) => (plan.nodes[id] ? kindName(plan, plan.nodes[id]) : ''));
  if (!node) return null;
  const words = foundWords(node, query);
  const isInText = words?.field === 'text';
  return (
    <>
      <span className={styles.kind}>{kind}: </span>
      {!isInText && <bdi>{oneLine(node.text) || '(empty)'}</bdi>}
      {words && !isInText && <span className={styles.kind}> {words.field === 'owner' ? 'Owner' : 'Notes'}: </span>}
      {words && (
        <bdi>
          {words.before}
          <mark className={styles.match}>{words.match}</mark>
          {words.after}
        </bdi>
      )}
    </>
  );
}
