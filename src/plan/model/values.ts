/** The single values of a plan file that have a form of their own: texts, numbers, ids, dates, instants. */
import * as v from 'valibot';
import { daysInMonth } from '../../kit/dates/calendar';
import { limits } from './limits';

export const textSchema = v.pipe(v.string(), v.maxLength(limits.text));
export const notesSchema = v.pipe(v.string(), v.maxLength(limits.notes));
/** JSON can write 1e999, which is read as Infinity and could only be saved as null. */
export const numberSchema = v.pipe(v.number(), v.finite());

const idText = v.pipe(v.string(), v.regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,64}$/));
/** The mark exists for the type checker only: a member that holds ids must say what they refer to (`declare.ts`). */
export type IdSchema = typeof idText & { readonly '~id': true };
/** 1-64 characters of A-Z a-z 0-9 _ -; `__proto__` would not survive as a key of a record, so it is no id. */
export const idSchema = idText as IdSchema;
/** A calendar date, `YYYY-MM-DD`, that exists. */
export const dateSchema = v.pipe(v.string(), v.isoDate(), v.check(isCalendarDate));
/** A UTC instant, `YYYY-MM-DDTHH:MM:SS.sssZ`; no other zone, so that two of them compare as text. */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?Z$/),
);

function isCalendarDate(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return day <= daysInMonth(year, month);
}
