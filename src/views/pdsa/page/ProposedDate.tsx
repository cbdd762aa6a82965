/** A date for the day on which a cycle began or ended, to be taken with one press: as planned, or today. */
import { useCommandContext } from '../../../commands/commandContext';
import { takeToStage } from '../../../commands/cyclePage';
import { useToday } from '../../../fields/useToday';
import { shortDate } from '../../../kit/dates/calendar';
import { setCycle } from '../../../plan/edit/cycleEdits';
import { stageOnWriting } from '../../../plan/edit/cycleStages';
import type { CycleId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import styles from './page.module.css';

interface ProposedDateProps {
  readonly id: CycleId;
  readonly field: 'start' | 'end';
}

export function ProposedDate({ id, field }: ProposedDateProps) {
  const context = useCommandContext();
  const act = useAct();
  const isKnown = usePlan((plan) => plan.cycles[id]?.do[field] !== undefined);
  const planned = usePlan((plan) => plan.cycles[id]?.plan[field]);
  const isOver = usePlan((plan) => plan.cycles[id]?.do.start !== undefined);
  const now = useToday()();
  // Nothing ends before it began, and nothing has happened yet on a day to come.
  if (isKnown || (field === 'end' && !isOver)) return null;
  const isPlanned = planned !== undefined && planned <= now;
  const date = isPlanned ? planned : now;
  const take = () => {
    const stage = stageOnWriting(context.openPlan.plan(), id, 'do');
    if (stage) takeToStage(context, id, stage);
    act('change PDSA cycle', (draft) => setCycle(draft, id, 'do', field, date));
  };
  return (
    <Button variant="quiet" className={styles.proposal} onPress={take}>
      {isPlanned ? `${shortDate(date, now)}, as planned` : `Today, ${shortDate(date, now)}`}
    </Button>
  );
}
