/** Adopt, adapt or abandon: three cards of which one is chosen. Radio buttons beneath. */
import { useId } from 'react';
import { decisionWords } from '../../../plan/ask/words';
import { decisions, type Decision } from '../../../plan/model/schema';
import { Button } from '../../../ui/Button';
import styles from './page.module.css';

const meanings: Readonly<Record<Decision, readonly [does: string, idea: string]>> = {
  adopt: ['Keep it as it is.', 'Offers to move the idea on.'],
  adapt: ['Change it and test again.', 'The idea stays as it stands.'],
  abandon: ['Stop here, and say why.', 'The idea stays in the record.'],
};

interface DecisionCardsProps {
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision | undefined) => void;
}

export function DecisionCards({ decision, onDecide }: DecisionCardsProps) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label="Decision" className={styles.cards}>
      {decisions.map((each) => {
        const [does, idea] = meanings[each];
        return (
          <label key={each} className={styles.card}>
            <input
              type="radio"
              name={id}
              value={each}
              aria-labelledby={`${id}-${each}`}
              aria-describedby={`${id}-${each}-means`}
              checked={each === decision}
              onChange={() => onDecide(each)}
            />
            <span>
              <strong id={`${id}-${each}`}>{decisionWords[each]}</strong>
              <span id={`${id}-${each}-means`} className={styles.means}>
                <span>{does}</span> <span className={styles.quiet}>{idea}</span>
              </span>
            </span>
          </label>
        );
      })}
      {decision !== undefined && (
        <Button variant="quiet" className={styles.takeBack} onPress={() => onDecide(undefined)}>
          Take back the decision
        </Button>
      )}
    </div>
  );
}
