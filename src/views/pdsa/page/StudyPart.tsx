/** What was found, side by side with what was predicted, and what it teaches. */
import { Lock } from 'lucide-react';
import { FollowedCharts } from '../../../fields/chart/FollowedCharts';
import { CycleMark } from '../../../fields/CycleMark';
import { CycleChoice, CycleText } from '../../../fields/cycleFields';
import { setCycle } from '../../../plan/edit/cycleEdits';
import type { CycleId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { Part } from './Part';
import styles from './page.module.css';

const answers = [
  { id: 'yes', label: 'Yes', mark: 'held' },
  { id: 'partly', label: 'Partly', mark: 'partly' },
  { id: 'no', label: 'No', mark: 'no' },
] as const;

const held = answers.map(({ id, label, mark }) => ({
  id,
  label: (
    <span className={styles.marked}>
      <CycleMark mark={mark} /> {label}
    </span>
  ),
}));

export function StudyPart({ id }: { readonly id: CycleId }) {
  const prediction = usePlan((plan) => plan.cycles[id]?.plan.prediction ?? '');
  const isFixed = usePlan((plan) => plan.cycles[id]?.plan.locked !== undefined);
  return (
    <Part id={id} section="study" guidance="Put the result beside the prediction. What does the difference teach?">
      <div className={styles.beside}>
        <div className={styles.predicted}>
          <p className={styles.label}>{isFixed && <Lock aria-hidden size={14} />} We predicted</p>
          <p dir="auto" className={styles.said}>
            {prediction || <span className={styles.quiet}>Nothing was predicted.</span>}
          </p>
        </div>
        <div className={styles.found}>
          <CycleText id={id} section="study" field="results" label="What we found" />
        </div>
      </div>
      <FollowedCharts id={id} isWhole />
      <div className={styles.narrow}>
        <CycleChoice
          id={id}
          label="Did it hold?"
          options={held}
          read={(cycle) => cycle.study.predictionHeld}
          write={(draft, choice) => setCycle(draft, id, 'study', 'predictionHeld', choice)}
        />
      </div>
      <CycleText id={id} section="study" field="comparison" label="How it differs, and why" />
      <CycleText
        id={id}
        section="study"
        field="learning"
        label="What we learned"
        placeholder="One or two sentences that the next team could use"
      />
    </Part>
  );
}
