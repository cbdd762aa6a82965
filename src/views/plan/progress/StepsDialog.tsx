/** All ten steps at length, and where the scale comes from. */
import { progressSteps, scoreWords } from '../../../plan/ask/progressSteps';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import styles from './Progress.module.css';

export function StepsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="All ten steps" isOpen onClose={onClose} footer={<Button onPress={onClose}>Close</Button>}>
      <dl className={styles.steps}>
        {progressSteps.toReversed().map(({ score, name, meaning }) => (
          <div key={score}>
            <dt>
              {scoreWords(score)} {name}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        The scale is the project progress score of the Institute for Healthcare Improvement (IHI); the words are this
        app’s own. Teams rate themselves.
      </p>
    </Dialog>
  );
}
