/**
 * Dates of a column of values, in any usual order. Which order is meant is asked once for the column where its numbers do
 * not tell. A month stands for its first day, a quarter and a week for theirs.
 *
 * Must not know: the clock; today is an argument.
 */
import { addDays, calendarDate, monthNames, weekdayOf } from '../../kit/dates/calendar';
import { nameIn } from '../../kit/dates/nameIn';
import { readDate } from '../../kit/dates/readDate';
import { readYear } from '../../kit/dates/readYear';
import { dateOfSerial } from '../../kit/dates/serialDate';

/** Day, month, year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export const dateOrders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

const longest = 60;

/** Of the cells of a column of dates, so many at most are none. */
const mostOthers = 0.2;

/** Months are not all of one length: less than this, as a part of the usual distance, is no difference. */
const clearly = 0.2;

/** Undefined for what is no date in that order. */
export function readColumnDate(cell: string, order: DateOrder, today: string): string | undefined {
  const text = cell.normalize('NFKC').trim().toLowerCase();
  if (text === '' || text.length > longest) return undefined;
  return byNumbers(text, order, today) ?? byPeriod(text, today) ?? bySerial(text) ?? byWords(cell, today);
}

/**
 * The orders in which every cell is a date that is one in any; none: the column holds no dates. Among many dates a few other
 * words may stand, as “Total” does below them.
 */
export function possibleOrders(cells: readonly string[], today: string): readonly DateOrder[] {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const read = filled.map((cell) => dateOrders.filter((order) => readColumnDate(cell, order, today) !== undefined));
  const dated = read.filter((orders) => orders.length > 0);
  if (dated.length === 0 || filled.length - dated.length > filled.length * mostOthers) return [];
  return dateOrders.filter((each) => dated.every((orders) => orders.includes(each)));
}

/** Whether the orders give other days: only then is there something to ask. */
export function ordersDiffer(cells: readonly string[], orders: readonly DateOrder[], today: string): boolean {
  const [first = 'dmy', ...others] = orders;
  return cells.some((cell) => {
    const date = readColumnDate(cell, first, today);
    return others.some((order) => readColumnDate(cell, order, today) !== date);
  });
}

/**
 * Of several orders that fit, the one in which the days lie most evenly: columns of values go on by weeks or months. The
 * British one where they tell nothing.
 */
export function likeliestOrder(cells: readonly string[], orders: readonly DateOrder[], today: string): DateOrder {
  const uneven = (order: DateOrder) => {
    const days = cells.flatMap((cell) => {
      const date = readColumnDate(cell, order, today);
      return date === undefined ? [] : [Date.parse(date)];
    });
    const gaps = days.slice(1).map((day, at) => Math.abs(day - (days[at] ?? day)));
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
    return mean === 0 ? 0 : gaps.reduce((sum, gap) => sum + Math.abs(gap - mean), 0) / (gaps.length * mean);
  };
  const [first = 'dmy', ...others] = orders;
  return others.reduce((best, order) => (uneven(order) < uneven(best) - clearly ? order : best), first);
}

/** `03/04/2025`, `3.4.25`, `2025-04-03`, each with a time of day or without. */
function byNumbers(text: string, order: DateOrder, today: string): string | undefined {
  const [, a = '', b = '', c = ''] =
    /^(\d{1,4})[/.\- ](\d{1,2})[/.\- ](\d{1,4})\.?(?:[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?z?)?$/u.exec(text) ?? [];
  if (a === '') return undefined;
  const thisYear = Number(today.slice(0, 4));
  // Four digits are a year, wherever the others stand.
  if (a.length > 2) return c.length > 2 ? undefined : exact(a, b, c, thisYear);
  if (c.length > 2)
    return order === 'mdy' ? exact(c, a, b, thisYear) : order === 'dmy' ? exact(c, b, a, thisYear) : undefined;
  if (order === 'ymd') return exact(a, b, c, thisYear);
  return order === 'dmy' ? exact(c, b, a, thisYear) : exact(c, a, b, thisYear);
}

function exact(year: string, month: string, day: string, thisYear: number): string | undefined {
  const read = year.length === 3 || year.length === 1 ? undefined : readYear(year, false, thisYear);
  return read === undefined ? undefined : calendarDate(read, Number(month), Number(day));
}

/** `Jan 2025`, `Jan-25`, `January ’25`, `2025-01`, `01/2025`, `Q1 2025`, `2025 W07`. */
function byPeriod(text: string, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  const first = (year: string, month: number) => {
    const read = readYear(year, false, thisYear);
    return read === undefined ? undefined : calendarDate(read, month, 1);
  };
  const [, name = '', ofName = ''] = /^(\p{L}{3,9})\.?[-/ '\u2019]{0,2}(\d{2}|\d{4})$/u.exec(text) ?? [];
  const month = name === '' ? undefined : nameIn(monthNames, name);
  if (month !== undefined) return first(ofName, month + 1);
  const [, before = '', behind = ''] = /^(\d{4})[-/. ](\p{L}{3,9})\.?$/u.exec(text) ?? [];
  const other = behind === '' ? undefined : nameIn(monthNames, behind);
  if (other !== undefined) return first(before, other + 1);
  const [, year = '', number = ''] = /^(\d{4})[-/.](\d{1,2})$/u.exec(text) ?? [];
  if (year !== '') return first(year, Number(number));
  const [, numberFirst = '', yearBehind = ''] = /^(\d{1,2})[-/.](\d{4})$/u.exec(text) ?? [];
  if (yearBehind !== '') return first(yearBehind, Number(numberFirst));
  return byQuarter(text, first) ?? byWeek(text);
}

function byQuarter(text: string, first: (year: string, month: number) => string | undefined): string | undefined {
  const [, quarter, behind] = /^q([1-4])[-/ ]?(\d{4})$/u.exec(text) ?? [];
  const [, before, later] = /^(\d{4})[-/ ]?q([1-4])$/u.exec(text) ?? [];
  const number = Number(quarter ?? later ?? 0);
  return number === 0 ? undefined : first(behind ?? before ?? '', number * 3 - 2);
}

/** The Monday of a week as ISO 8601 counts them. */
function byWeek(text: string): string | undefined {
  const [, year = '', week = ''] = /^(\d{4})[-/ ]?w(?:eek)? ?(\d{1,2})$/u.exec(text) ?? [];
  const fourth = year === '' ? undefined : calendarDate(Number(year), 1, 4);
  const number = Number(week);
  if (fourth === undefined || number < 1 || number > 53) return undefined;
  return addDays(fourth, (number - 1) * 7 - weekdayOf(fourth));
}

/** Days as Excel counts them, of the years that anybody has values of. */
function bySerial(text: string): string | undefined {
  const [, digits] = /^(\d{5})(?:\.\d{1,12})?$/u.exec(text) ?? [];
  const serial = Number(digits ?? 0);
  return serial >= 29_221 && serial <= 73_050 ? dateOfSerial(serial) : undefined;
}

/** As people type them, but never from a number alone or from today. */
function byWords(cell: string, today: string): string | undefined {
  if (!/\d/u.test(cell) || !/\p{L}{3}/u.test(cell)) return undefined;
  const read = readDate(cell, today);
  return read.ok && !/\b(?:in|ago|next|last|week)\b/iu.test(cell) ? read.date : undefined;
}
