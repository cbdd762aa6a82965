/** Where there is no ramp to be seen: why, and how one looks. */
import { CycleMark } from '../../../fields/CycleMark';
import { Button } from '../../../ui/Button';
import styles from './Ramps.module.css';

interface RampsEmptyProps {
  /** There are cycles, only not among what was chosen. */
  readonly hasCycles: boolean;
  readonly onNew: () => void;
}

export function RampsEmpty({ hasCycles, onNew }: RampsEmptyProps) {
  return (
    <div className={styles.empty} tabIndex={-1} data-view-ground>
      <div aria-hidden className={styles.example}>
        <span>
          <CycleMark mark="held" /> One patient
        </span>
        <span>
          <CycleMark mark="partly" /> Three patients
        </span>
        <span>
          <CycleMark mark="planned" /> Everybody on one shift
        </span>
      </div>
      <p>{hasCycles ? 'No cycle is among what you have chosen to see.' : 'Ramps appear with the first cycle.'}</p>
      {!hasCycles && (
        <Button variant="primary" onPress={onNew}>
          New cycle
        </Button>
      )}
    </div>
  );
}
