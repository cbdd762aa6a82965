/** One PDSA cycle in short, in place of its change idea: where it stands, its ramp so far, and the way to its page. */
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { beginNextCycle, openCycle, removeCycle } from '../../../commands/cyclePage';
import { useShownThing } from '../../../commands/shownThing';
import { AskedHeading } from '../../../fields/AskWord';
import { FollowedCharts } from '../../../fields/chart/FollowedCharts';
import { CycleMark } from '../../../fields/CycleMark';
import styles from '../../../fields/fields.module.css';
import { cycleMarkOf, cycleMarkWords } from '../../../plan/ask/cycleMark';
import { rampStep } from '../../../plan/ask/ramp';
import { decisionWords, oneLine } from '../../../plan/ask/words';
import type { CycleId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { lateComponent } from '../../../ui/lateComponent';
import { CycleFacts } from './CycleFacts';
import { Lesson, RampSoFar } from './RampSoFar';
import { StageField } from './StageField';

const HeardOfCycle = lateComponent(async () => (await import('../people/HeardOfCycle')).HeardOfCycle);

interface CycleSummaryProps {
  readonly id: CycleId;
  /** It was opened from the list, and takes the keyboard. */
  readonly isEntered: boolean;
  /** Shows another cycle of the same idea. */
  readonly onOpen: (cycle: CycleId) => void;
  readonly onBack: () => void;
}

export function CycleSummary({ id, isEntered, onOpen, onBack }: CycleSummaryProps) {
  const context = useCommandContext();
  const isOnPage = useShownThing() === id;
  const back = useRef<HTMLButtonElement>(null);
  // Not each time that the page of the cycle is left.
  useEffect(() => {
    if (isEntered) back.current?.focus();
  }, [isEntered]);
  const addNext = () => {
    const next = beginNextCycle(context, id);
    if (next === null) return;
    if (isOnPage) openCycle(context, next);
    else onOpen(next);
  };
  const remove = () => {
    if (removeCycle(context, id)) onBack();
  };
  const wasHeard = usePlan(({ heard }) => Object.keys(heard).length > 0);
  return (
    <>
      {!isOnPage && (
        <Button variant="quiet" ref={back} icon={<ArrowLeft />} className={styles.back} onPress={onBack}>
          Back
        </Button>
      )}
      <AskedHeading about="pdsa">PDSA cycle</AskedHeading>
      <div className={styles.section}>
        <Head id={id} />
        {!isOnPage && (
          <div>
            <Button variant="primary" onPress={() => openCycle(context, id)}>
              Open
            </Button>
          </div>
        )}
        <StageField id={id} />
        {!isOnPage && <CycleFacts id={id} />}
      </div>
      <RampSoFar id={id} onOpen={isOnPage ? (cycle) => openCycle(context, cycle) : onOpen} />
      <Lesson id={id} />
      {!isOnPage && <FollowedCharts id={id} />}
      {wasHeard && <HeardOfCycle id={id} />}
      <div className={styles.section}>
        <div className={styles.buttons}>
          <Button onPress={addNext}>Next cycle</Button>
          {!isOnPage && (
            <Button variant="danger" icon={<Trash2 />} onPress={remove}>
              Delete cycle
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

function Head({ id }: { readonly id: CycleId }) {
  const cycle = usePlan((plan) => plan.cycles[id]);
  const number = usePlan((plan) => rampStep(plan, id)?.number ?? 1);
  const idea = usePlan((plan) => oneLine(plan.nodes[plan.cycles[id]?.idea ?? '']?.text ?? ''));
  const follows = usePlan((plan) => plan.cycles[plan.cycles[id]?.previous ?? '']?.title);
  if (!cycle) return null;
  const { decision } = cycle.act;
  const mark = cycleMarkOf(cycle);
  return (
    <div>
      <p className={styles.cycleTitle}>
        <bdi>{cycle.title || 'Untitled cycle'}</bdi>
      </p>
      <p className={styles.quiet}>
        Cycle {number} of “{idea}”
      </p>
      <p>
        <CycleMark mark={mark} /> {cycleMarkWords[mark]}
        {decision && ` · ${decisionWords[decision]}`}
      </p>
      {follows !== undefined && <p className={styles.quiet}>Follows “{follows}”.</p>}
    </div>
  );
}
