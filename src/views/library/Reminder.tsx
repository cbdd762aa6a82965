/** Says, quietly, that recent work lies nowhere but here. */
import { count } from '../../kit/english';
import { Button } from '../../ui/Button';
import styles from './Reminder.module.css';

export interface ReminderProps {
  /** Plans whose work of the last two weeks is in no file and no backup. */
  readonly plans: number;
  readonly onBackUp: () => void | Promise<void>;
  readonly onLater: () => void;
}

export function Reminder({ plans, onBackUp, onLater }: ReminderProps) {
  return (
    <section aria-label="Reminder" className={styles.reminder}>
      <p>
        {plans === 1 ? '1 plan has' : `${count(plans, 'plan')} have`} work of the last two weeks that is in no file and
        no backup.
      </p>
      <div className={styles.actions}>
        <Button onPress={() => void onBackUp()}>Back up everything</Button>
        <Button variant="quiet" onPress={onLater}>
          Not now
        </Button>
      </div>
    </section>
  );
}
