/** How far the project has come, as the team rates it: a step chart, what changed when and why, what the next step asks. */
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { useToday } from '../../../fields/useToday';
import { progressSentence, ratingNow, ratingsOf } from '../../../plan/ask/progressHistory';
import type { Rating } from '../../../plan/ask/progressSteps';
import { aimOf } from '../../../plan/ask/queries';
import { usePlan } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { InPlace } from '../../../ui/Places';
import { NowAndNext } from './NowAndNext';
import { PastChanges } from './PastChanges';
import styles from './Progress.module.css';
import { deleteRating, RateDialog } from './RateDialog';
import { StepChart } from './StepChart';
import { StepsDialog } from './StepsDialog';

export function ProgressTab() {
  const context = useCommandContext();
  const today = useToday();
  const day = today();
  const view = useRef<HTMLDivElement>(null);
  const plan = usePlan((each) => each);
  const [asked, ask] = useState<'steps' | 'new' | Rating | null>(null);
  const [lit, light] = useState<string | null>(null);
  const ratings = ratingsOf(plan);
  const now = ratingNow(plan, day);
  const sentence = progressSentence(plan, day);
  usePort(view);
  return (
    <>
      <InPlace name="bar">
        <Button variant="quiet" onPress={() => ask('steps')}>
          All ten steps
        </Button>
        <Button icon={<Plus />} onPress={() => ask('new')}>
          {ratings.length === 0 ? 'Rate for the first time' : 'Rate again'}
        </Button>
      </InPlace>
      <div ref={view} className={styles.view} tabIndex={-1} data-view-ground data-selects-nothing>
        <div className={styles.main}>
          <div className={styles.card}>
            <h2>{sentence}</h2>
            <p>Progress of the project as the team rates it, from 0.5 to 5.0</p>
            <StepChart
              ratings={ratings}
              now={now}
              today={day}
              aim={aimOf(plan).smart?.byWhen}
              sentence={sentence}
              lit={lit}
              onLight={light}
              onOpen={ask}
            />
          </div>
          {ratings.length > 0 && (
            <PastChanges
              ratings={ratings}
              today={day}
              lit={lit}
              onLight={light}
              onOpen={ask}
              onDelete={(rating) => deleteRating(context, rating)}
            />
          )}
        </div>
        <NowAndNext now={now} today={day} />
      </div>
      {asked === 'steps' && <StepsDialog onClose={() => ask(null)} />}
      {asked !== null && asked !== 'steps' && (
        <RateDialog rating={asked === 'new' ? undefined : asked} today={today} onClose={() => ask(null)} />
      )}
    </>
  );
}

/** Commands can bring the keyboard here; nothing is selected here. */
function usePort(view: RefObject<HTMLElement | null>): void {
  const context = useCommandContext();
  useEffect(() => {
    const { view: shown } = context.ports;
    shown.current = {
      focus: () => view.current?.focus({ preventScroll: true }),
      picture: () => ({ kind: 'page', what: 'progress', element: () => view.current }),
    };
    return () => {
      shown.current = null;
    };
  }, [context, view]);
}
