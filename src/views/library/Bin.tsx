/** What was deleted and can still be put back. Deleting for ever is the one thing that cannot be undone, so it asks. */
import { useEffect, useRef, useState } from 'react';
import { count } from '../../kit/english';
import { untitled } from '../../plan/model/titles';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './Bin.module.css';
import { dayAndTime } from '../../fields/dayAndTime';

export interface BinnedPlan {
  readonly id: string;
  readonly title: string;
  /** When it was deleted. */
  readonly removed: string;
  readonly daysLeft: number;
}

export interface BinProps {
  /** When there are none, nothing is shown. */
  readonly plans: readonly BinnedPlan[];
  /** Where the focus goes when the last plan has left the bin, with it the button that was pressed. */
  readonly focusAfter: () => void;
  readonly onPutBack: (plan: BinnedPlan) => void | Promise<void>;
  readonly onDelete: (plans: readonly BinnedPlan[]) => void | Promise<void>;
}

export function Bin({ plans, focusAfter, onPutBack, onDelete }: BinProps) {
  const [asked, setAsked] = useState<readonly BinnedPlan[] | null>(null);
  const [only] = asked?.length === 1 ? asked : [];
  const close = () => setAsked(null);
  const section = useRef<HTMLElement>(null);
  const acted = useRef(false);

  useEffect(() => {
    if (!acted.current || document.activeElement !== document.body) return;
    acted.current = false;
    const next = section.current?.querySelector<HTMLElement>('li button');
    if (next) next.focus();
    else focusAfter();
  }, [plans, focusAfter]);

  const act = (work: () => void | Promise<void>) => {
    acted.current = true;
    void work();
  };
  if (plans.length === 0) return null;
  return (
    <section ref={section} aria-labelledby="bin" className={styles.bin}>
      <header className={styles.head}>
        <h2 id="bin">Bin</h2>
        <Button variant="quiet" onPress={() => setAsked(plans)}>
          Empty the bin
        </Button>
      </header>
      <ul className={styles.list} aria-label="Bin">
        {plans.map((plan) => (
          <li key={plan.id} className={styles.row} data-focus-ruled>
            <p className={styles.words}>
              <span className={styles.title}>{nameOf(plan)}</span>
              <span className={styles.facts}>
                Deleted {dayAndTime(plan.removed)} · {left(plan.daysLeft)}
              </span>
            </p>
            <div className={styles.actions}>
              <Button aria-label={`Put back “${nameOf(plan)}”`} onPress={() => act(() => onPutBack(plan))}>
                Put back
              </Button>
              <Button
                variant="danger"
                aria-label={`Delete for ever “${nameOf(plan)}”`}
                onPress={() => setAsked([plan])}
              >
                Delete for ever
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Dialog
        title={only ? `Delete “${nameOf(only)}” for ever?` : 'Empty the bin?'}
        isOpen={asked !== null}
        onClose={close}
        size="small"
        footer={
          <>
            <Button variant="quiet" onPress={close}>
              Cancel
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                close();
                if (asked) act(() => onDelete(asked));
              }}
            >
              Delete for ever
            </Button>
          </>
        }
      >
        <p>
          {only ? 'The plan and its whole history' : `${count(asked?.length ?? 0, 'plan')} and their whole history`}{' '}
          will be gone from this machine. This cannot be undone.
        </p>
      </Dialog>
    </section>
  );
}

function nameOf({ title }: BinnedPlan): string {
  return title || untitled;
}

function left(days: number): string {
  return days === 0 ? 'goes today' : `${count(days, 'day')} left`;
}
