/**
 * Calendar dates as text, `YYYY-MM-DD`: which exist, how far apart they are, what they are called.
 *
 * Must not know: what today is, time of day, time zones.
 */
export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** As the British count them: the week begins on Monday. */
export const weekdayNames: readonly string[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

/** In ms. */
const aDay = 24 * 60 * 60 * 1_000;

/** `month` is 1 to 12; any other has no days. */
export function daysInMonth(year: number, month: number): number {
  const february = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Undefined when there is no such day. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  const exists = year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-') : undefined;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

export function partsOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** So many days later, or earlier when there are fewer than none; undefined outside of the years 1 to 9999. */
export function addDays(date: string, days: number): string | undefined {
  const later = new Date(Date.parse(date) + days * aDay);
  return calendarDate(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate());
}

/** The same day so many months later; the last of the month where that day is missing. */
export function addMonths(date: string, months: number): string | undefined {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return calendarDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(date: string): number {
  return (new Date(Date.parse(date)).getUTCDay() + 6) % 7;
}

/** A calendar date in full: `2027-03-31` is “31 March 2027”. Anything else comes back as it is. */
export function longDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = monthNames[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${year}`;
}

/** As it is said aloud: `2027-03-31` is “Wednesday 31 March 2027”. */
export function dateWithWeekday(date: string): string {
  return `${weekdayNames[weekdayOf(date)] ?? ''} ${longDate(date)}`;
}

/** How many days `to` is after `from`; fewer than none when it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / aDay);
}

/** As it is said among dates of these days: “15 February”, with its year when that is another than today’s. */
export function nearDate(date: string, today: string): string {
  const words = longDate(date);
  return date.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words;
}

/** The same where room is short: “15 Feb”, “15 Feb 2028”. */
export function shortDate(date: string, today: string): string {
  return nearDate(date, today).replace(/ [A-Z][a-z]+/, (month) => month.slice(0, 4));
}
