/** The cycles of the same idea from the smallest scale on, and what the one before has taught. */
import type { CSSProperties } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { openCycle, showRamps } from '../../../commands/cyclePage';
import { CycleMark } from '../../../fields/CycleMark';
import styles from '../../../fields/fields.module.css';
import { Section } from '../../../fields/Section';
import { cycleMarkOf } from '../../../plan/ask/cycleMark';
import { rampOf, rampStep } from '../../../plan/ask/ramp';
import type { CycleId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';

interface RampSoFarProps {
  readonly id: CycleId;
  readonly onOpen: (cycle: CycleId) => void;
}

export function RampSoFar({ id, onOpen }: RampSoFarProps) {
  const context = useCommandContext();
  const steps = usePlan((plan) => rampOf(plan, plan.cycles[id]?.idea ?? ''));
  if (steps.length < 2) return null;
  return (
    <Section title="Ramp so far">
      <ol aria-label="Ramp so far" className={styles.ramp}>
        {steps.map(({ cycle, number, level }) => {
          const words = (
            <>
              {number} <bdi>{cycle.title || 'Untitled cycle'}</bdi>
              {cycle.scale !== undefined && <span className={styles.kind}>{cycle.scale}</span>}
            </>
          );
          return (
            <li
              key={cycle.id}
              aria-current={cycle.id === id || undefined}
              style={{ '--level': Math.min(level, 8) } as CSSProperties}
            >
              <CycleMark mark={cycleMarkOf(cycle)} named />
              {cycle.id === id ? (
                <span className={styles.entry}>{words}</span>
              ) : (
                <Button variant="quiet" className={styles.entry} onPress={() => onOpen(cycle.id)}>
                  <span>{words}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <div>
        <Button variant="quiet" className={styles.lead} onPress={() => showRamps(context)}>
          All ramps
        </Button>
      </div>
    </Section>
  );
}

export function Lesson({ id }: { readonly id: CycleId }) {
  const context = useCommandContext();
  const before = usePlan((plan) => rampStep(plan, rampStep(plan, id)?.from ?? ''));
  const learning = before?.cycle.study.learning;
  if (!before || learning === undefined) return null;
  return (
    <Section title={`What cycle ${before.number} taught`}>
      <blockquote dir="auto" className={styles.lesson}>
        {learning}
      </blockquote>
      <div>
        <Button variant="quiet" className={styles.lead} onPress={() => openCycle(context, before.cycle.id)}>
          Open cycle {before.number}
        </Button>
      </div>
    </Section>
  );
}
