/**
 * Guides through the first steps of a plan. Each is optional, is ticked when it has been taken, by whatever way, and shows
 * where it is taken; the guide can be left at any time.
 *
 * Must not know: for whom it is shown, what is kept when it is left.
 */
import { Check, Circle } from 'lucide-react';
import { useMemo } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { stepsOf, type FirstStep, type StepTaken } from '../../plan/ask/firstSteps';
import { usePlan } from '../../store/stores';
import { Button } from '../../ui/Button';
import styles from './Guide.module.css';
import { showStep } from './showStep';

const words: Readonly<Record<FirstStep, readonly [name: string, how: string]>> = {
  aim: ['The aim', 'What shall be better, for whom, by how much and by when? Type it into the box on the left.'],
  primary: ['Primary drivers', 'What has to be true to reach it? Two to five. Tab, or the plus on the aim, adds one.'],
  secondary: ['Secondary drivers', 'What does each of them need? Tab, or the plus on a driver, adds one.'],
  ideas: ['Change ideas', 'What could be tried? Something that one can see being done. Tab, or the plus, adds one.'],
  cycle: [
    'A first cycle',
    'Try one idea once, small, with a prediction. “Add cycle” stands in the details of an idea.',
  ],
  measure: ['A measure', 'How will you know? Say what is counted in the aim’s details.'],
};

export function Guide({ onLeave }: { readonly onLeave: () => void }) {
  const context = useCommandContext();
  // Most letters that are typed take no step.
  const state = usePlan((plan) => JSON.stringify(stepsOf(plan)));
  const taken = useMemo(() => JSON.parse(state) as readonly StepTaken[], [state]);
  const next = taken.find(({ isTaken }) => !isTaken);
  const many = taken.filter(({ isTaken }) => isTaken).length;
  return (
    <section aria-label="First steps" className={styles.guide}>
      <div className={styles.head}>
        <h2 className={styles.heading}>First steps</h2>
        <span className={styles.quiet}>
          {many} of {taken.length}
        </span>
      </div>
      <ol className={styles.steps}>
        {taken.map((one) => {
          const [name, how] = words[one.step];
          const isNext = one === next;
          return (
            <li key={one.step} className={isNext ? styles.next : undefined} aria-current={isNext ? 'step' : undefined}>
              <span className={styles.name}>
                {one.isTaken ? <Check size={16} aria-label="Taken" /> : <Circle size={16} aria-hidden />}
                {name}
              </span>
              {isNext && (
                <>
                  <p className={styles.quiet}>{how}</p>
                  <Button onPress={() => showStep(one, context)}>Show me where</Button>
                </>
              )}
            </li>
          );
        })}
      </ol>
      {next === undefined && <p className={styles.quiet}>That is a whole plan. The coach reads it from here on.</p>}
      <Button variant="quiet" onPress={onLeave}>
        Leave the guide
      </Button>
    </section>
  );
}
