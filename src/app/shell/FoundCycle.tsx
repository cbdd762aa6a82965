/** Which cycle was found: its title and its idea, and the words that were looked for where it has them. */
import { foundInCycle } from '../../plan/ask/findCycles';
import { oneLine } from '../../plan/ask/words';
import type { CycleId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import styles from './FindBar.module.css';

export function FoundCycle({ id, query }: { readonly id: CycleId; readonly query: string }) {
  const cycle = usePlan((plan) => plan.cycles[id]);
  const idea = usePlan((plan) => oneLine(plan.nodes[cycle?.idea ?? '']?.text ?? ''));
  if (!cycle) return null;
  const words = foundInCycle(cycle, query);
  const isInTitle = words?.label === '';
  return (
    <>
      <span className={styles.kind}>Cycle: </span>
      {!isInTitle && <bdi>{oneLine(cycle.title) || 'Untitled cycle'}</bdi>}
      {!isInTitle && <span className={styles.kind}> {words ? words.label : 'Change idea'}: </span>}
      {words ? (
        <bdi>
          {words.before}
          <mark className={styles.match}>{words.match}</mark>
          {words.after}
        </bdi>
      ) : (
        <bdi>{idea}</bdi>
      )}
    </>
  );
}
