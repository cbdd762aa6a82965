/** What was done, what was learnt from it, and what was decided. */
import { setCycle } from '../../../plan/edit/cycleEdits';
import { decisions, type CycleId } from '../../../plan/model/schema';
import { decisionWords } from '../../../plan/ask/words';
import styles from '../../../fields/fields.module.css';
import { Section } from '../../../fields/Section';
import { CycleChoice, CycleDate, CycleText } from '../../../fields/cycleFields';

const yesNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
] as const;

const held = [
  { id: 'yes', label: 'Yes' },
  { id: 'partly', label: 'Partly' },
  { id: 'no', label: 'No' },
] as const;

const decided = decisions.map((id) => ({ id, label: decisionWords[id] }));

interface PartProps {
  readonly id: CycleId;
}

export function DoPart({ id }: PartProps) {
  return (
    <Section title="Do">
      <CycleChoice
        id={id}
        label="Done as planned"
        options={yesNo}
        read={(cycle) => (cycle.do.asPlanned === undefined ? undefined : cycle.do.asPlanned ? 'yes' : 'no')}
        write={(draft, choice) =>
          setCycle(draft, id, 'do', 'asPlanned', choice === undefined ? undefined : choice === 'yes')
        }
      />
      <CycleText
        id={id}
        section="do"
        field="observations"
        label="Observations"
        hint="What happened, also what nobody expected."
      />
      <div className={styles.dates}>
        <CycleDate id={id} section="do" field="start" label="Started" />
        <CycleDate id={id} section="do" field="end" label="Ended" />
      </div>
    </Section>
  );
}

export function StudyPart({ id }: PartProps) {
  return (
    <Section title="Study">
      <CycleText id={id} section="study" field="results" label="Results" />
      <CycleText id={id} section="study" field="comparison" label="Compared with the prediction" />
      <CycleChoice
        id={id}
        label="The prediction held"
        options={held}
        read={(cycle) => cycle.study.predictionHeld}
        write={(draft, choice) => setCycle(draft, id, 'study', 'predictionHeld', choice)}
      />
      <CycleText id={id} section="study" field="learning" label="Learning" />
    </Section>
  );
}

export function ActPart({ id }: PartProps) {
  return (
    <Section title="Act">
      <CycleChoice
        id={id}
        label="Decision"
        options={decided}
        read={(cycle) => cycle.act.decision}
        write={(draft, choice) => setCycle(draft, id, 'act', 'decision', choice)}
      />
      <CycleText
        id={id}
        section="act"
        field="next"
        label="What comes next"
        hint="Becomes the objective of the next cycle."
      />
    </Section>
  );
}
