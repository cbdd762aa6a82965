/** Whether the change idea moves on with the decision that was just made: asked once, and left alone if it has moved. */
import { statusWords } from '../../../plan/ask/words';
import { decideCycle } from '../../../plan/edit/cycleStages';
import type { CycleId, Decision, Status } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import styles from './page.module.css';

const leadsTo: Readonly<Record<Decision, readonly Status[]>> = {
  adopt: ['implementing', 'adopted'],
  adapt: [],
  abandon: ['abandoned'],
};

interface IdeaOfferProps {
  readonly id: CycleId;
  readonly decision: Decision;
  readonly onDone: () => void;
}

export function IdeaOffer({ id, decision, onDone }: IdeaOfferProps) {
  const act = useAct();
  const status = usePlan((plan) => plan.nodes[plan.cycles[id]?.idea ?? '']?.status ?? 'proposed');
  const offered = leadsTo[decision];
  if (offered.length === 0 || offered.includes(status)) return null;
  const question = `Move the idea to ${offered.map((each) => statusWords[each]).join(' or ')}?`;
  const move = (next: Status) => {
    act('change status', (draft) => decideCycle(draft, id, { decision, status: next }), {
      announced: `Status of the idea: ${statusWords[next]}.`,
    });
    onDone();
  };
  return (
    <div role="group" aria-label={question} className={styles.offer}>
      <p role="status">{question}</p>
      {offered.map((each) => (
        <Button key={each} onPress={() => move(each)}>
          {statusWords[each]}
        </Button>
      ))}
      <Button variant="quiet" onPress={onDone}>
        Leave it in {statusWords[status]}
      </Button>
    </div>
  );
}
