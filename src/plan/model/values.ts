/** The single values of a plan file that have a form of their own: ids, dates, instants. */
import * as v from 'valibot';

/** 1-64 characters of A-Z a-z 0-9 _ -; `__proto__` would not survive as a key of a record, so it is no id. */
export const idSchema = v.pipe(v.string(), v.regex(/^(?!__proto__$)[A-Za-z0-9_-]{1,64}$/));
/** A calendar date, `YYYY-MM-DD`, that exists. */
export const dateSchema = v.pipe(v.string(), v.isoDate(), v.check(isCalendarDate));
/** A UTC instant, `YYYY-MM-DDTHH:MM:SS.sssZ`; no other zone, so that two of them compare as text. */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,9})?Z$/),
);

function isCalendarDate(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const february = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  const days = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
