/**
 * Setting one member of a thing, the same way everywhere: nothing there is no member at all, and what a file could not
 * hold is refused in the user's words.
 */
import * as v from 'valibot';
import { EditRefused } from '../model/editRefused';
import { limits } from '../model/schema';
import { dateSchema } from '../model/values';

/** Sets a member of a draft; `undefined` and the empty string take it away. */
export function assign<T extends object, K extends keyof T>(target: T, member: K, value: T[K] | undefined): void {
  if (value === undefined || value === '') delete target[member];
  else if (target[member] !== value) target[member] = value;
}

/** The text, when a plan can hold it. */
export function fittingText<T extends string | undefined>(text: T): T {
  return fitting(text, limits.text);
}

/** The longer text of a note, when a plan can hold it. */
export function fittingNotes<T extends string | undefined>(text: T): T {
  return fitting(text, limits.notes);
}

function fitting<T extends string | undefined>(text: T, limit: number): T {
  if (text !== undefined && text.length > limit)
    throw new EditRefused(`This text is too long: up to ${limit.toLocaleString('en-GB')} characters fit.`);
  return text;
}

/** The date, when it is one: `YYYY-MM-DD`, in the calendar. */
export function existingDate(date: string | undefined): string | undefined {
  if (date !== undefined && date !== '' && !v.safeParse(dateSchema, date).success)
    throw new EditRefused(`“${date}” is not a date.`);
  return date;
}
