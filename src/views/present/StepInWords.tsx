/** Tells screen readers which step of the presentation is shown, whenever it changes, and what is in focus. */
import type { Figure } from '../../figure/compose/figure';
import type { PresentationStep } from '../../plan/ask/presentation';
import styles from './Present.module.css';

interface StepInWordsProps {
  readonly figure: Figure;
  readonly steps: readonly PresentationStep[];
  readonly at: number;
  readonly isBlank: boolean;
}

export function StepInWords({ figure, steps, at, isBlank }: StepInWordsProps) {
  const step = steps[at];
  const shown = figure.boxes.filter(({ id }) => !isBlank && step?.boxes.has(id));
  return (
    <div className={styles.unseen}>
      <p role="status">{isBlank ? 'The screen is blank' : `${at + 1} of ${steps.length}: ${step?.name}`}</p>
      <ul aria-label="In focus">
        {shown.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
