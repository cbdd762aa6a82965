/** The PDSA cycles of a change idea in the order of their ramp, each with where it stands and what was decided. */
import { Plus } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { beginNextCycle } from '../../../commands/cyclePage';
import { addCycle } from '../../../plan/edit/cycleEdits';
import { cycleMarkOf } from '../../../plan/ask/cycleMark';
import { cyclesOf } from '../../../plan/ask/cycles';
import type { Cycle, CycleId, NodeId } from '../../../plan/model/schema';
import { decisionWords, stageWords } from '../../../plan/ask/words';
import { usePlan } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { CycleMark } from '../../../fields/CycleMark';
import styles from '../../../fields/fields.module.css';
import { Section } from '../../../fields/Section';

interface CycleListProps {
  readonly idea: NodeId;
  /** The cycle that one comes back from: focus goes to it again. */
  readonly returnFrom: CycleId | null;
  readonly onOpen: (cycle: CycleId) => void;
}

export function CycleList({ idea, returnFrom, onOpen }: CycleListProps) {
  const context = useCommandContext();
  const { newId } = context;
  const act = useAct();
  const cycles = usePlan((plan) => cyclesOf(plan, idea));
  const last = cycles.at(-1);
  const isReturnGone = returnFrom !== null && !cycles.some(({ id }) => id === returnFrom);
  const add = () => {
    const id = newId();
    if (act('add PDSA cycle', (draft) => addCycle(draft, { id, idea }))) onOpen(id);
  };
  const addNext = (previous: CycleId) => {
    const id = beginNextCycle(context, previous);
    if (id !== null) onOpen(id);
  };
  return (
    <Section title="PDSA cycles">
      {cycles.length > 0 && (
        <ol aria-label="PDSA cycles" className={styles.list}>
          {cycles.map((cycle) => (
            <li key={cycle.id} className={styles.row}>
              <CycleMark mark={cycleMarkOf(cycle)} named />
              <Button
                variant="quiet"
                className={styles.entry}
                autoFocus={cycle.id === returnFrom}
                onPress={() => onOpen(cycle.id)}
              >
                <CycleSummary cycle={cycle} />
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className={styles.buttons}>
        {last && <Button onPress={() => addNext(last.id)}>Next cycle</Button>}
        <Button icon={<Plus />} autoFocus={isReturnGone} onPress={add}>
          Add cycle
        </Button>
      </div>
    </Section>
  );
}

function CycleSummary({ cycle: { title, stage, act } }: { readonly cycle: Cycle }) {
  return (
    <span>
      <bdi className={styles.entryText}>{title || 'Untitled cycle'}</bdi>{' '}
      <span className={styles.kind}>
        {stageWords[stage]}
        {act.decision && ` · ${decisionWords[act.decision]}`}
      </span>
    </span>
  );
}
