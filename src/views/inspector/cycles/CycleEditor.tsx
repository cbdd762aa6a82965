/** One PDSA cycle with all that is known of it, in place of its change idea until one goes back. */
import { ArrowLeft, Trash2 } from 'lucide-react';
import { deleteCycle, setCycleDetail, startNextCycle } from '../../../plan/edit/cycleEdits';
import { limits, purposes, type CycleId } from '../../../plan/model/schema';
import { purposeWords } from '../../../plan/ask/words';
import { usePlan, useStores } from '../../../store/stores';
import { useAct } from '../../../store/useAct';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { BoundOwner, BoundText } from '../../../fields/boundFields';
import styles from '../../../fields/fields.module.css';
import { MeasuresFollowed } from './MeasuresFollowed';
import { ActPart, DoPart, StudyPart } from './OutcomeParts';
import { PlanPart } from './PlanPart';
import { StageField } from './StageField';

interface CycleEditorProps {
  readonly id: CycleId;
  /** Shows another cycle of the same idea. */
  readonly onOpen: (cycle: CycleId) => void;
  readonly onBack: () => void;
}

export function CycleEditor({ id, onOpen, onBack }: CycleEditorProps) {
  const { openPlan, newId, now } = useStores();
  const act = useAct();
  const addNext = () => {
    const next = newId();
    if (act('start next PDSA cycle', (draft) => startNextCycle(draft, { id: next, previous: id, now: now() })))
      onOpen(next);
  };
  const remove = () => {
    const title = openPlan.plan().cycles[id]?.title;
    const said = `“${title || 'Untitled cycle'}” deleted.`;
    if (act('delete PDSA cycle', (draft) => deleteCycle(draft, id), { said })) onBack();
  };
  return (
    <>
      <Button variant="quiet" icon={<ArrowLeft />} autoFocus className={styles.back} onPress={onBack}>
        Back
      </Button>
      <h2 className={styles.heading}>PDSA cycle</h2>
      <CycleHead id={id} />
      <PlanPart id={id} />
      <MeasuresFollowed id={id} />
      <DoPart id={id} />
      <StudyPart id={id} />
      <ActPart id={id} />
      <div className={styles.section}>
        <div className={styles.buttons}>
          <Button onPress={addNext}>Next cycle</Button>
          <Button variant="danger" icon={<Trash2 />} onPress={remove}>
            Delete cycle
          </Button>
        </div>
      </div>
    </>
  );
}

const purposeChoices = [
  { id: 'none' as const, label: 'Not said' },
  ...purposes.map((purpose) => ({ id: purpose, label: purposeWords[purpose] })),
];

function CycleHead({ id }: { readonly id: CycleId }) {
  const act = useAct();
  const purpose = usePlan((plan) => plan.cycles[id]?.purpose ?? 'none');
  const follows = usePlan((plan) => plan.cycles[plan.cycles[id]?.previous ?? '']?.title);
  return (
    <div className={styles.section}>
      <BoundText
        label="Title"
        stepLabel="rename PDSA cycle"
        run={`cycle:${id}:title`}
        maxLength={limits.text}
        read={(plan) => plan.cycles[id]?.title}
        write={(draft, title) => setCycleDetail(draft, id, 'title', title)}
      />
      {follows !== undefined && <p className={styles.quiet}>Follows “{follows}”.</p>}
      <StageField id={id} />
      <Select
        label="Purpose"
        choices={purposeChoices}
        value={purpose}
        onChange={(next) =>
          act('change PDSA cycle', (draft) => setCycleDetail(draft, id, 'purpose', next === 'none' ? undefined : next))
        }
      />
      <BoundText
        label="Scale"
        placeholder="1 patient, 1 shift, the ward"
        stepLabel="change PDSA cycle"
        run={`cycle:${id}:scale`}
        maxLength={limits.text}
        read={(plan) => plan.cycles[id]?.scale}
        write={(draft, scale) => setCycleDetail(draft, id, 'scale', scale)}
      />
      <BoundOwner
        label="Owner"
        stepLabel="change PDSA cycle"
        run={`cycle:${id}:owner`}
        read={(plan) => plan.cycles[id]?.owner}
        write={(draft, owner) => setCycleDetail(draft, id, 'owner', owner)}
      />
    </div>
  );
}
