/** One finding: what it says and why it matters, the way to what it is about, what mends it, and how it is put aside. */
import { useState, type Ref } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import type { Finding } from '../../plan/coach/finding';
import { markOf } from '../../plan/coach/putAside';
import { putAside } from '../../plan/edit/findings';
import { useToday } from '../../fields/useToday';
import { useAct } from '../../store/useAct';
import { Button } from '../../ui/Button';
import { classes } from '../../ui/classes';
import styles from './Coach.module.css';
import { DismissForm } from './DismissForm';
import { deedOf } from './mending';

interface FindingItemProps {
  readonly finding: Finding;
  readonly isLit: boolean;
  /** It is asked, and no fault of the plan. */
  readonly isQuestion?: boolean;
  /** What it is about, in a few words. */
  readonly about: string;
  readonly onShow: () => void;
  /** Before something is done in the view. */
  readonly onLeave: () => void;
  /** It was put aside: the keyboard goes on. */
  readonly onGone: () => void;
  readonly ref?: Ref<HTMLLIElement>;
}

export function FindingItem({
  finding,
  isLit,
  isQuestion = false,
  about,
  onShow,
  onLeave,
  onGone,
  ref,
}: FindingItemProps) {
  const context = useCommandContext();
  const act = useAct();
  const today = useToday();
  const [isAsking, setAsking] = useState(false);
  const { rule, on, sentence, why } = finding;
  const deed = deedOf(finding, context);
  const dismiss = (reason: string) => {
    onGone();
    const dismissal = { rule, on, reason, seen: markOf(finding), date: today() };
    act('change findings put aside', (draft) => putAside(draft, dismissal), { said: 'The finding was put aside.' });
  };
  return (
    <li
      ref={ref}
      className={classes(styles.finding, isLit && styles.lit)}
      {...{ [isQuestion ? 'data-question' : 'data-rule']: rule }}
      data-on={on}
      aria-current={isLit || undefined}
    >
      <h3 className={styles.sentence}>
        <button type="button" className={styles.show} onClick={onShow}>
          {sentence}
        </button>
      </h3>
      <p className={styles.why}>{why}</p>
      {isAsking ? (
        <DismissForm onDismiss={dismiss} onCancel={() => setAsking(false)} />
      ) : (
        <div className={styles.deeds}>
          {deed && (
            <Button
              onPress={() => {
                onLeave();
                deed.run();
              }}
            >
              {deed.label}
            </Button>
          )}
          <Button variant="quiet" aria-label={`Dismiss ${about}…`} onPress={() => setAsking(true)}>
            Dismiss…
          </Button>
        </div>
      )}
    </li>
  );
}
