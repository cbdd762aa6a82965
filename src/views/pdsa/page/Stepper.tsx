/**
 * The five stages of a cycle: pressing one brings its part into sight and puts the focus on its heading; moving the cycle on
 * is a choice of its own.
 */
import { Check } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { takeToStage } from '../../../commands/cyclePage';
import { useToday } from '../../../fields/useToday';
import { shortSpan } from '../../../kit/dates/shortDates';
import { stageWords } from '../../../plan/ask/words';
import { stages, type Cycle, type CycleId, type Stage } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { MenuButton } from '../../../ui/MenuButton';
import styles from './page.module.css';

interface StepperProps {
  readonly id: CycleId;
  readonly onGoTo: (stage: Stage) => void;
}

export function Stepper({ id, onGoTo }: StepperProps) {
  const context = useCommandContext();
  const today = useToday()();
  const cycle = usePlan((plan) => plan.cycles[id]);
  if (!cycle) return null;
  const at = stages.indexOf(cycle.stage);
  return (
    <div className={styles.stepping}>
      <ol aria-label="Stages" className={styles.steps}>
        {stages.map((stage, index) => {
          const state = index === at ? 'current' : index < at ? 'done' : 'to come';
          return (
            <li key={stage} data-state={state} aria-current={index === at ? 'step' : undefined}>
              <button
                type="button"
                aria-label={`${stageWords[stage]}, ${state}, step ${index + 1} of ${stages.length}`}
                onClick={() => onGoTo(stage)}
              >
                <span className={styles.dot}>{state === 'done' && <Check aria-hidden size={13} />}</span>
                <span className={styles.stepName}>{stageWords[stage]}</span>
                <span className={styles.stepDates}>{index === at ? 'now' : spanOf(cycle, stage, today)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <MenuButton
        label="Move on"
        items={stages
          .filter((stage) => stage !== cycle.stage)
          .map((stage) => ({
            id: stage,
            label: `Move to ${stageWords[stage]}`,
            onAction: () => takeToStage(context, id, stage),
          }))}
      />
    </div>
  );
}

function spanOf({ plan, do: done }: Cycle, stage: Stage, today: string): string {
  if (stage === 'plan') return shortSpan(plan.start, plan.end, today);
  return stage === 'do' ? shortSpan(done.start, done.end, today) : '';
}
