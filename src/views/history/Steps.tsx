/** The single steps of a visit, folded away until somebody looks closer. One that is chosen is shown and can be restored. */
import { useMemo, useState } from 'react';
import { exactTimeOf, lineOf, type ShownMoment, type ShownState } from './moments';
import styles from './Steps.module.css';

interface StepsProps {
  readonly moment: ShownMoment;
  readonly chosen: ShownState | undefined;
  /** `undefined`: the visit as a whole. */
  readonly onChoose: (step: ShownState | undefined) => void;
}

export function Steps({ moment, chosen, onChoose }: StepsProps) {
  const [isOpen, setOpen] = useState(false);
  const steps = useMemo(() => (isOpen ? moment.steps() : []), [isOpen, moment]);
  // One step is the visit itself.
  if (moment.stepCount < 2) return null;
  return (
    <details
      className={styles.steps}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (!event.currentTarget.open) onChoose(undefined);
      }}
    >
      <summary>{moment.stepCount} steps</summary>
      <ol className={styles.list} aria-label="Steps">
        {steps.map((step, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles.step}
              aria-pressed={step === chosen}
              onClick={() => onChoose(step === chosen ? undefined : step)}
            >
              <span className={styles.time}>{exactTimeOf(step)}</span> {lineOf(step)}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
