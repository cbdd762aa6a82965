/** The history of a plan’s progress score: its ratings in order, how each differs from the one before, and all in a sentence. */
import { daysBetween, longDate, monthNames, nearDate } from '../../kit/dates/calendar';
import type { Plan } from '../model/schema';
import { progressStep, scoreWords, type Rating } from './progressSteps';

/** By their dates; of one day in the order of the plan. */
export function ratingsOf({ progress }: Pick<Plan, 'progress'>): readonly Rating[] {
  return progress.toSorted((a, b) => a.date.localeCompare(b.date));
}

/** The rating that holds on a day: the last one until then. */
export function ratingNow(plan: Pick<Plan, 'progress'>, today: string): Rating | undefined {
  return ratingsOf(plan).findLast(({ date }) => date <= today);
}

/** “from 2.5”, “first”. */
export function fromWords(before: Rating | undefined): string {
  return before ? `from ${scoreWords(before.score)}` : 'first';
}

/** “First signs since 8 February, after a step back in January”. */
export function progressSentence(plan: Pick<Plan, 'progress'>, today: string): string {
  const runs = runsOf(ratingsOf(plan).filter(({ date }) => date <= today));
  const [last, before, earlier] = runs.toReversed();
  if (!last) return 'Not rated yet';
  const name = progressStep(last.score).name;
  const since = nearDate(last.date, today);
  if (!before) return `${name}, since ${since}`;
  if (last.score < before.score) return `${name} since ${since}, a step back from ${scoreWords(before.score)}`;
  const isAfterStepBack = earlier !== undefined && before.score < earlier.score;
  return `${name} since ${since}${isAfterStepBack ? `, after a step back in ${monthOf(before.date, today)}` : ''}`;
}

/** Ratings that are the same one after the other, as their first. */
function runsOf(ratings: readonly Rating[]): readonly Rating[] {
  return ratings.filter((rating, at) => rating.score !== ratings[at - 1]?.score);
}

function monthOf(date: string, today: string): string {
  const month = monthNames[Number(date.slice(5, 7)) - 1] ?? '';
  const isNear = date.slice(0, 4) === today.slice(0, 4) || daysBetween(date, today) < 300;
  return isNear ? month : `${month} ${longDate(date).slice(-4)}`;
}

/** Longer ago than this, in days, a rating is worth a reminder. */
const fresh = 35;

/** “Rated 36 days ago”; undefined while the last rating is fresh, and where there is none. */
export function staleWords(plan: Pick<Plan, 'progress'>, today: string): string | undefined {
  const last = ratingNow(plan, today);
  const days = last ? daysBetween(last.date, today) : 0;
  return days > fresh ? `Rated ${days} days ago` : undefined;
}
