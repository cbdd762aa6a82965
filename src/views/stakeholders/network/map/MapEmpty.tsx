/** What a map says that has no ties yet. */
import type { PlanNetwork } from '../../../../plan/ask/people/network';
import styles from './NetworkMap.module.css';

export function MapEmpty({ network: { people, ties } }: { readonly network: PlanNetwork }) {
  if (ties.length > 0) return null;
  return (
    <p className={styles.empty}>
      {people.length === 0
        ? 'Who goes to whom for advice? Type a tie above; whoever it names is entered in the register.'
        : 'Who goes to whom for advice? Type a tie above, or send the survey.'}
    </p>
  );
}
