/** What becomes of the idea after a cycle, and what comes next. */
import { useState } from 'react';
import { TrendingUp } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { beginNextCycle, openCycle, takeToStage } from '../../../commands/cyclePage';
import { CycleText } from '../../../fields/cycleFields';
import { objectiveOfNext } from '../../../plan/edit/cycleEdits';
import { decideCycle } from '../../../plan/edit/cycleStages';
import type { CycleId, Decision } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { DecisionCards } from './DecisionCards';
import { IdeaOffer } from './IdeaOffer';
import { Part } from './Part';
import styles from './page.module.css';

export function ActPart({ id }: { readonly id: CycleId }) {
  const act = useAct();
  const decision = usePlan((plan) => plan.cycles[id]?.act.decision);
  // Asked once, by whoever decides.
  const [asked, ask] = useState<Decision>();
  const decide = (next: Decision | undefined) => {
    act('change PDSA cycle', (draft) => decideCycle(draft, id, { decision: next }));
    ask(next);
  };
  const isOver = decision === 'abandon';
  return (
    <Part id={id} section="act" guidance="Decide what becomes of the idea, and what to try next.">
      <DecisionCards decision={decision} onDecide={decide} />
      {asked && asked === decision && <IdeaOffer id={id} decision={asked} onDone={() => ask(undefined)} />}
      <CycleText
        id={id}
        section="act"
        field="next"
        label={isOver ? 'Why it is abandoned' : 'What next'}
        placeholder={isOver ? 'So that nobody has to find out again' : 'For example: two nurses, on one late shift'}
      />
      <Endings id={id} />
    </Part>
  );
}

function Endings({ id }: { readonly id: CycleId }) {
  const context = useCommandContext();
  const isComplete = usePlan((plan) => plan.cycles[id]?.stage === 'complete');
  const follows = usePlan((plan) => objectiveOfNext(plan.cycles[id]) !== plan.cycles[id]?.plan.objective);
  const next = () => {
    const begun = beginNextCycle(context, id);
    if (begun !== null) openCycle(context, begun);
  };
  return (
    <div className={styles.endings}>
      <Button icon={<TrendingUp />} onPress={next}>
        Next cycle
      </Button>
      <p className={styles.quiet}>
        {isComplete ? 'Begins' : 'Completes this cycle and begins'} the next one a step up, with{' '}
        {follows ? 'what comes next as its objective, its' : 'its objective,'} measures, owner and what was learned.
      </p>
      {!isComplete && (
        <Button variant="quiet" onPress={() => takeToStage(context, id, 'complete')}>
          Complete without another
        </Button>
      )}
    </div>
  );
}
