/** Ratings of how far the project has come, one a day, by date. */
import type { Rating } from '../ask/progressSteps';
import { EditRefused, refuseIf } from '../model/editRefused';
import { refuseIfFull } from '../model/room';
import type { Plan } from '../model/schema';
import { existingDate, fittingNotes } from './setMember';

/** A rating of a day that has one replaces it. */
export function rateProgress(draft: Plan, { date, score, note }: Pick<Rating, 'date' | 'score' | 'note'>): void {
  refuseIf(date === '' && 'Say on which day.');
  existingDate(date);
  const rating = { date, score, note: fittingNotes(note) };
  const others = draft.progress.filter((each) => each.date !== date);
  if (others.length === draft.progress.length) refuseIfFull(draft, 'progress');
  const known = draft.progress.find((each) => each.date === date);
  draft.progress = [...others, { ...known, ...rating }].toSorted((a, b) => a.date.localeCompare(b.date));
}

/** The rating of the day `was` becomes another, perhaps of another day. */
export function changeRating(draft: Plan, was: string, rating: Pick<Rating, 'date' | 'score' | 'note'>): void {
  if (was !== rating.date) removeRating(draft, was);
  rateProgress(draft, rating);
}

export function removeRating(draft: Plan, date: string): void {
  const left = draft.progress.filter((each) => each.date !== date);
  if (left.length === draft.progress.length) throw new EditRefused('That rating is no longer there.');
  draft.progress = left;
}
