/** What a cycle has been predicted, found and learned in, and what it still needs. */
import { CircleAlert, TriangleAlert } from 'lucide-react';
import styles from '../../../fields/fields.module.css';
import { useToday } from '../../../fields/useToday';
import { shortSpan } from '../../../kit/dates/shortDates';
import { cycleNotes } from '../../../plan/ask/cycleNotes';
import type { CycleId } from '../../../plan/model/schema';
import { usePlan } from '../../../store/stores';

export function CycleFacts({ id }: { readonly id: CycleId }) {
  const today = useToday()();
  const plan = usePlan((state) => state);
  const cycle = plan.cycles[id];
  if (!cycle) return null;
  const { scale, owner, plan: planned, do: done, study } = cycle;
  const facts = [
    ['Scale', scale],
    ['Owner', owner],
    ['When', shortSpan(done.start ?? planned.start, done.end ?? planned.end, today)],
    ['Predicted', planned.prediction],
    ['Found', study.results],
    ['Learned', study.learning],
  ] as const;
  const needs = cycleNotes(plan, cycle, today).filter(({ sign }) => sign === 'missing' || sign === 'late');
  return (
    <>
      {needs.length > 0 && (
        <ul className={styles.needs}>
          {needs.map(({ sign, text }) => (
            <li key={text} data-sign={sign}>
              {sign === 'late' ? <TriangleAlert aria-hidden size={14} /> : <CircleAlert aria-hidden size={14} />} {text}
            </li>
          ))}
        </ul>
      )}
      <dl className={styles.facts}>
        {facts.map(
          ([name, words]) =>
            words !== undefined &&
            words !== '' && (
              <div key={name} className={styles.fact}>
                <dt>{name}</dt>
                <dd dir="auto" className={styles.said}>
                  {words}
                </dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
