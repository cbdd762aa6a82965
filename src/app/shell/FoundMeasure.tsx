/** Which measure was found: its kind and its name. */
import { oneLine } from '../../plan/ask/words';
import type { MeasureId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import styles from './FindBar.module.css';

export function FoundMeasure({ id }: { readonly id: MeasureId }) {
  const measure = usePlan((plan) => plan.measures[id]);
  if (!measure) return null;
  return (
    <>
      <span className={styles.kind}>{measure.kind} measure: </span>
      <bdi>{oneLine(measure.name) || 'Untitled measure'}</bdi>
    </>
  );
}
