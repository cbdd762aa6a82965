/** What a cycle plans. Once the cycle has begun it is fixed, its prediction above all, and is only read here. */
import { Lock } from 'lucide-react';
import { CycleDate, CycleText } from '../../../fields/cycleFields';
import { useToday } from '../../../fields/useToday';
import { shortSpan } from '../../../kit/dates/shortDates';
import type { Cycle, CycleId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { FixedPrediction } from './FixedPrediction';
import { MeasuresFollowed } from './MeasuresFollowed';
import { Part } from './Part';
import { ProposedDate } from './ProposedDate';
import { TaskList } from './TaskList';
import { TaskTable } from './TaskTable';
import { planWords } from './planWords';
import styles from './page.module.css';

export function PlanPart({ id }: { readonly id: CycleId }) {
  const isFixed = usePlan((plan) => plan.cycles[id]?.plan.locked !== undefined);
  const plan = usePlan((state) => state.cycles[id]?.plan);
  return (
    <Part
      id={id}
      section="plan"
      guidance="What do we want to learn, and what do we expect to see?"
      aside={
        isFixed && (
          <p className={styles.locked}>
            <Lock aria-hidden size={14} /> Read only since Do began
          </p>
        )
      }
    >
      {isFixed && plan ? <FixedPlan id={id} plan={plan} /> : <OpenPlanFields id={id} />}
      <MeasuresFollowed id={id} />
    </Part>
  );
}

function OpenPlanFields({ id }: { readonly id: CycleId }) {
  const field = (name: 'objective' | 'questions' | 'prediction' | 'data') => (
    <CycleText id={id} section="plan" field={name} label={planWords[name]} hint={hints[name]} />
  );
  return (
    <>
      <div className={styles.two}>
        {field('objective')}
        {field('questions')}
      </div>
      {field('prediction')}
      <TaskTable id={id} />
      {field('data')}
      <div className={styles.two}>
        {(['start', 'end'] as const).map((day) => (
          <div key={day} className={styles.proposed}>
            <CycleDate id={id} section="plan" field={day} label={planWords[day]} />
            <ProposedDate id={id} section="plan" field={day} />
          </div>
        ))}
      </div>
    </>
  );
}

const hints = {
  objective: undefined,
  questions: undefined,
  prediction: 'What will happen, by how much, and why. It is fixed when Do begins.',
  data: 'What is counted, by whom, when and how.',
};

function FixedPlan({ id, plan }: { readonly id: CycleId; readonly plan: Cycle['plan'] }) {
  const span = shortSpan(plan.start, plan.end, useToday()());
  return (
    <>
      <div className={styles.two}>
        <Said label={planWords.objective} text={plan.objective} />
        <Said label={planWords.questions} text={plan.questions} />
      </div>
      <FixedPrediction id={id} plan={plan} />
      <TaskList text={plan.tasks} />
      <div className={styles.two}>
        <Said label={planWords.data} text={plan.data} />
        <Said label="Planned for" text={span} />
      </div>
    </>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  return (
    <div>
      <p className={styles.label}>{label}</p>
      <p dir="auto" className={styles.said}>
        {text || '–'}
      </p>
    </div>
  );
}
