/** The prediction of a cycle that has begun, with each change of the plan since then, why, and what stood there before. */
import { Lock, PenLine } from 'lucide-react';
import { useState } from 'react';
import { longDate } from '../../../kit/dates/calendar';
import type { CyclePlanChanges } from '../../../plan/edit/cycleEdits';
import type { Cycle, CycleId } from '../../../plan/model/schema';
import { Button } from '../../../ui/Button';
import { AmendDialog } from './AmendDialog';
import { planWords } from './planWords';
import styles from './page.module.css';

interface FixedPredictionProps {
  readonly id: CycleId;
  readonly plan: Cycle['plan'];
}

export function FixedPrediction({ id, plan }: FixedPredictionProps) {
  const [isAmending, setAmending] = useState(false);
  const fixed = `${longDate(plan.locked?.slice(0, 10) ?? '')}, when Do began`;
  return (
    <div role="group" aria-label={`Prediction, read only, fixed on ${fixed}`} className={styles.prediction}>
      <p className={styles.label}>
        <Lock aria-hidden size={14} /> Prediction
      </p>
      <p dir="auto" className={styles.predictionText}>
        {plan.prediction || <span className={styles.missingText}>No prediction was made.</span>}
      </p>
      <div className={styles.fixedLine}>
        <span className={styles.quiet}>Fixed on {fixed}</span>
        <Button onPress={() => setAmending(true)}>Change…</Button>
      </div>
      {plan.amended && <Amendments amended={plan.amended} />}
      {isAmending && <AmendDialog id={id} plan={plan} onClose={() => setAmending(false)} />}
    </div>
  );
}

type Amended = NonNullable<Cycle['plan']['amended']>;

/** From so many on, the older ones are folded away. */
const many = 3;

function Amendments({ amended }: { readonly amended: Amended }) {
  const [isOpen, setOpen] = useState(false);
  const newest = amended.toReversed();
  const shown = isOpen || newest.length < many ? newest : newest.slice(0, 1);
  return (
    <>
      <ol aria-label="Changes of the plan" className={styles.amendments}>
        {shown.map((each, index) => (
          <Amendment key={newest.length - index} {...each} />
        ))}
      </ol>
      {newest.length >= many && (
        <Button variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? 'Show only the newest change' : `Show all ${newest.length} changes`}
        </Button>
      )}
    </>
  );
}

function Amendment({ at, reason, was }: Amended[number]) {
  const before = Object.entries(was ?? {}).filter(([field]) => field in planWords) as [
    keyof CyclePlanChanges,
    string,
  ][];
  return (
    <li>
      <PenLine aria-hidden size={14} />
      <div>
        <p>
          <strong>Changed on {longDate(at.slice(0, 10))}.</strong>{' '}
          <span dir="auto" className={styles.said}>
            {reason}
          </span>
        </p>
        {before.map(([field, text]) => (
          <p key={field} className={styles.quiet}>
            {planWords[field]} before:{' '}
            <span dir="auto" className={styles.said}>
              {wordsOf(field, text)}
            </span>
          </p>
        ))}
      </div>
    </li>
  );
}

function wordsOf(field: keyof CyclePlanChanges, text: string): string {
  if (text === '') return 'nothing';
  return field === 'start' || field === 'end' ? longDate(text) : text;
}
