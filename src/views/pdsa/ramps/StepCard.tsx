/** What a cycle predicted and found, at the step that is pointed at. Its words are in the details as well. */
import { usePlan } from '../../../store/stores';
import type { CycleId } from '../../../plan/model/schema';
import styles from './Ramps.module.css';

export function StepCard({ id }: { readonly id: CycleId }) {
  const cycle = usePlan((plan) => plan.cycles[id]);
  if (!cycle) return null;
  const facts = [
    ['Predicted', cycle.plan.prediction ?? 'Nothing was predicted.'],
    ['Found', cycle.study.results ?? 'Nothing yet.'],
  ] as const;
  return (
    <div aria-hidden className={styles.card}>
      <strong>{cycle.title || 'Untitled cycle'}</strong>
      {facts.map(([name, words]) => (
        <p key={name}>
          <span>{name}</span> {words}
        </p>
      ))}
    </div>
  );
}
