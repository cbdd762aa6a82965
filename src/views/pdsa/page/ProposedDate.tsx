/** A date for the day on which a cycle begins or ends, to be taken with one press. */
import { useCommandContext } from '../../../commands/commandContext';
import { takeToStage } from '../../../commands/cyclePage';
import { useToday } from '../../../fields/useToday';
import { proposedDay } from '../../../plan/ask/proposedDates';
import { setCycle } from '../../../plan/edit/cycleEdits';
import { stageOnWriting } from '../../../plan/edit/cycleStages';
import type { CycleId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import styles from './page.module.css';

interface ProposedDateProps {
  readonly id: CycleId;
  readonly section: 'plan' | 'do';
  readonly field: 'start' | 'end';
}

export function ProposedDate({ id, section, field }: ProposedDateProps) {
  const context = useCommandContext();
  const act = useAct();
  const now = useToday()();
  const propose = () => proposedDay(context.openPlan.plan(), id, `${section}.${field}`, now);
  const words = usePlan((plan) => proposedDay(plan, id, `${section}.${field}`, now)?.words);
  if (words === undefined) return null;
  const take = () => {
    const day = propose();
    if (!day) return;
    const stage = section === 'do' ? stageOnWriting(context.openPlan.plan(), id, 'do') : undefined;
    if (stage) takeToStage(context, id, stage);
    act('change PDSA cycle', (draft) => setCycle(draft, id, section, field, day.date));
  };
  return (
    <Button variant="quiet" className={styles.proposal} onPress={take}>
      {words}
    </Button>
  );
}
