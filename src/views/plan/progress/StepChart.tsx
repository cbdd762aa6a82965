/** The ratings as a step chart over time. The table below it has all that it shows, so its marks are no stops. */
import { shortDate } from '../../../kit/dates/calendar';
import { axisAround, axisWidth, daysWithToday, stretches, xOf, type TimeAxis } from '../../../kit/dates/timeAxis';
import { nextStep, progressSteps, scoreWords, type Rating } from '../../../plan/ask/progressSteps';
import { classes } from '../../../ui/classes';
import styles from './Progress.module.css';

interface StepChartProps {
  readonly ratings: readonly Rating[];
  readonly now: Rating | undefined;
  readonly today: string;
  /** The day of the aim. */
  readonly aim: string | undefined;
  readonly sentence: string;
  /** The rating that is pointed at, by its date. */
  readonly lit: string | null;
  readonly onLight: (date: string | null) => void;
  readonly onOpen: (rating: Rating) => void;
}

/** In percent of the height: the middle of the row of a score. */
const yOf = (score: number) => (10 - score * 2 + 0.5) * 10;

export function StepChart({ ratings, now, today, aim, sentence, lit, onLight, onOpen }: StepChartProps) {
  const axis = axisOf(ratings, today, aim);
  const at = (date: string) => (xOf(axis, date) / axisWidth(axis)) * 100;
  const next = now && nextStep(now.score);
  const past = ratings.filter(({ date }) => date <= today);
  return (
    <figure aria-label={sentence} className={styles.chart}>
      <div aria-hidden className={styles.names}>
        {progressSteps.toReversed().map(({ score, name }) => (
          <p key={score} className={classes(score === now?.score && styles.now, score === next?.score && styles.next)}>
            <b>{scoreWords(score)}</b> <span>{name}</span>
          </p>
        ))}
      </div>
      <div aria-hidden className={styles.plot}>
        {now && <i className={styles.band} style={{ top: `${yOf(now.score) - 5}%` }} />}
        {progressSteps.map(({ score }) => (
          <i
            key={score}
            className={classes(styles.level, score % 1 !== 0 && styles.half)}
            style={{ top: `${yOf(score)}%` }}
          />
        ))}
        <Months axis={axis} />
        <svg className={styles.line} viewBox="0 0 100 100" preserveAspectRatio="none">
          {past.length > 0 && <path d={areaOf(past, at, today)} className={styles.area} />}
          {past.length > 0 && <path d={lineOf(past, at, today)} className={styles.steps} />}
        </svg>
        <i
          className={styles.today}
          style={{ left: `${at(today)}%` }}
          data-words={`Today, ${shortDate(today, today)}`}
        />
        {aim !== undefined && (
          <i className={styles.aim} style={{ left: `${at(aim)}%` }} data-words={`Aim ${shortDate(aim, today)}`} />
        )}
        {ratings.map((rating, index) => (
          <button
            key={`${rating.date} ${index}`}
            type="button"
            tabIndex={-1}
            className={classes(styles.mark, (lit === rating.date || rating === now) && styles.lit)}
            style={{ left: `${at(rating.date)}%`, top: `${yOf(rating.score)}%` }}
            onPointerEnter={() => onLight(rating.date)}
            onPointerLeave={() => onLight(null)}
            onClick={() => onOpen(rating)}
          >
            {index + 1}
          </button>
        ))}
      </div>
    </figure>
  );
}

function Months({ axis }: { readonly axis: TimeAxis }) {
  const months = stretches(axis, axisWidth(axis) > 1_800 ? 'quarter' : 'month');
  const every = Math.max(1, Math.ceil(months.length / 4));
  return months.map(({ label, x }, index) => (
    <i
      key={x}
      className={styles.month}
      style={{ left: `${(x / axisWidth(axis)) * 100}%` }}
      data-words={index % every === 0 ? wordsOf(label, x, axis) : ''}
    />
  ));
}

/** With its year, as between two years the months alone would not say which they are of. */
function wordsOf(label: string, x: number, axis: TimeAxis): string {
  const year = stretches(axis, 'year').findLast((each) => each.x <= x);
  return `${label.slice(0, 3)} ${year?.label ?? ''}`;
}

/** Only proportions count: two px a day leave room for the names of months. */
function axisOf(ratings: readonly Rating[], today: string, aim: string | undefined): TimeAxis {
  const days = [today, ...ratings.map(({ date }) => date), ...(aim === undefined ? [] : [aim])].toSorted();
  const { first, last } = daysWithToday({ first: days[0] ?? today, last: days.at(-1) ?? today }, today);
  return axisAround(first, last, 2);
}

/** Level until the next rating, then straight up or down; the last one goes on until today. */
function lineOf(ratings: readonly Rating[], at: (date: string) => number, today: string): string {
  const corners = ratings.flatMap(({ date, score }, index) => {
    const before = ratings[index - 1];
    return [...(before ? [`L${at(date)},${yOf(before.score)}`] : []), `${before ? 'L' : 'M'}${at(date)},${yOf(score)}`];
  });
  const last = ratings.at(-1);
  return [...corners, ...(last ? [`L${at(today)},${yOf(last.score)}`] : [])].join(' ');
}

function areaOf(ratings: readonly Rating[], at: (date: string) => number, today: string): string {
  return `${lineOf(ratings, at, today)} L${at(today)},100 L${at(ratings[0]?.date ?? today)},100 Z`;
}
