/** Where the project stands, and what the next step asks; what the plan says of it leads to the box. */
import { shortDate, daysBetween } from '../../../kit/dates/calendar';
import { Check, Circle, CircleDashed } from 'lucide-react';
import { useCommandContext } from '../../../commands/commandContext';
import { count } from '../../../kit/english';
import { asksOf, type Ask } from '../../../plan/ask/progressAsks';
import { staleWords } from '../../../plan/ask/progressHistory';
import { nextStep, progressStep, scoreWords, type Rating } from '../../../plan/ask/progressSteps';
import { usePlan } from '../../../store/stores';
import styles from './Progress.module.css';

const states: Readonly<Record<Ask['state'], string>> = { met: 'so', open: 'not yet', yours: 'your judgement' };

export function NowAndNext({ now, today }: { readonly now: Rating | undefined; readonly today: string }) {
  const { session, ports } = useCommandContext();
  const plan = usePlan((each) => each);
  const next = nextStep(now?.score ?? 0);
  const stale = staleWords(plan, today);
  const show = (id: string) => {
    session.selectNodes([id]);
    ports.goToView('diagram');
  };
  const days = now ? daysBetween(now.date, today) : 0;
  return (
    <section aria-label="Now and next" className={styles.side}>
      {now && (
        <>
          <h2>Now</h2>
          <p className={styles.large}>
            <b>{scoreWords(now.score)}</b>
            <span>
              <strong>{progressStep(now.score).name}</strong>
              <small>
                {stale ??
                  `Rated on ${shortDate(now.date, today)}, ${days === 0 ? 'today' : `${count(days, 'day')} ago`}`}
              </small>
            </span>
          </p>
          <p>{progressStep(now.score).meaning}</p>
          <hr />
        </>
      )}
      {next ? (
        <>
          <h2>The next step asks</h2>
          <p className={styles.nextName}>
            <b>{scoreWords(next.score)}</b> <strong>{next.name}</strong>
          </p>
          <ul className={styles.asks}>
            {asksOf(plan, next.score).map(({ words, detail, state, on }) => (
              <li key={words} data-state={state}>
                <span role="img" aria-label={states[state]}>
                  {state === 'met' ? (
                    <Check aria-hidden size={14} />
                  ) : state === 'open' ? (
                    <Circle aria-hidden size={20} />
                  ) : (
                    <CircleDashed aria-hidden size={20} />
                  )}
                </span>
                <span>
                  {words}
                  {detail !== '' &&
                    (on === undefined ? (
                      <small>{detail}</small>
                    ) : (
                      <button type="button" onClick={() => show(on)}>
                        {detail}
                      </button>
                    ))}
                </span>
              </li>
            ))}
          </ul>
          <hr />
          <p className={styles.quiet}>The ticks are what the plan says. The score is yours to judge.</p>
        </>
      ) : (
        <p>There is no higher step. What is left is to keep it.</p>
      )}
    </section>
  );
}
