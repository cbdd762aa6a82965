/** What is done with a tie between two stakeholders. */
import { own } from '../../../kit/own';
import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { tieSentence } from '../../../plan/ask/people/tieWords';
import { deleteTies, turnTie } from '../../../plan/edit/people/ties';
import { selectedOf, thingsOf } from '../../../store/selection';
import { usePlan, useSession, useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import styles from './SelectionBar.module.css';

export function TieDeeds() {
  const { session } = useStores();
  const act = useAct();
  const id = useSession((state) => selectedOf(state, 'tie').at(-1)) ?? '';
  const tie = usePlan((plan) => own(plan.ties, id));
  const words = usePlan((plan) => (tie ? tieSentence(plan, tie) : ''));
  if (!tie) return null;
  const remove = () => {
    if (act('delete tie', (draft) => deleteTies(draft, [id]), { said: `Tie deleted: ${words}.` }))
      session.select(thingsOf('stakeholder', [tie.from]));
  };
  return (
    <>
      <bdi className={styles.name}>{words}</bdi>
      <Button
        variant="quiet"
        className={styles.roomy}
        icon={<ArrowLeftRight />}
        onPress={() => act('change tie', (draft) => turnTie(draft, id), { announced: 'The tie is turned.' })}
      >
        Turn it round
      </Button>
      <IconButton label="Delete the tie" icon={<Trash2 />} onPress={remove} />
    </>
  );
}
