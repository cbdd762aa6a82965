/** One of the four parts of a cycle's page: its heading with a line of guidance, and its fields beside that. */
import { useId, type FormEvent, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { takeToStage } from '../../../commands/cyclePage';
import { useToday } from '../../../fields/useToday';
import { cycleNotes } from '../../../plan/ask/cycleNotes';
import { stageWords } from '../../../plan/ask/words';
import type { CycleSection } from '../../../plan/edit/cycleEdits';
import { stageOnWriting } from '../../../plan/edit/cycleStages';
import type { CycleId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';
import styles from './page.module.css';

interface PartProps {
  readonly id: CycleId;
  readonly section: CycleSection;
  readonly guidance: string;
  /** Below the guidance. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Part({ id, section, guidance, aside, children }: PartProps) {
  const context = useCommandContext();
  const heading = useId();
  const isNow = usePlan((plan) => plan.cycles[id]?.stage === section);
  // The first thing that is written in a later part takes the cycle there, before the field writes it.
  const onFirst = ({ target }: FormEvent) => {
    const cycle = context.openPlan.plan().cycles[id];
    if (!cycle || !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const stage = stageOnWriting(context.openPlan.plan(), id, section);
    if (stage !== undefined && target.value !== '') takeToStage(context, id, stage);
  };
  return (
    <div
      role="group"
      aria-labelledby={heading}
      data-section={section}
      className={styles.part}
      onChangeCapture={onFirst}
    >
      <div className={styles.guide}>
        <h3 id={heading} tabIndex={-1} className={styles.partTitle} data-part={section}>
          {stageWords[section]}
        </h3>
        {isNow && <span className={styles.now}>Now</span>}
        <p>{guidance}</p>
        {isNow && <Missing id={id} />}
        {aside}
      </div>
      <div className={styles.fields}>{children}</div>
    </div>
  );
}

function Missing({ id }: { readonly id: CycleId }) {
  const today = useToday();
  const plan = usePlan((state) => state);
  const cycle = plan.cycles[id];
  const notes = cycle ? cycleNotes(plan, cycle, today()).filter(({ sign }) => sign === 'missing') : [];
  return notes.map(({ text }) => (
    <p key={text} className={styles.missing}>
      <CircleAlert aria-hidden size={15} /> {text}
    </p>
  ));
}
