/**
 * Dates that are told from today: “tomorrow”, “in 2 weeks”, “next Monday”, “end of July”.
 *
 * Must not know: the clock; today is an argument.
 */
import {
  addDays,
  addMonths,
  calendarDate,
  daysInMonth,
  monthNames,
  partsOf,
  weekdayNames,
  weekdayOf,
} from './calendar';
import { nameIn } from './nameIn';
import { nearestYear } from './nearestYear';
import { lastYear, readYear } from './readYear';

const near: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
};

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/**
 * @param text as `plainDateText` gives it
 * @returns undefined when the text tells nothing from today
 */
export function relativeDate(text: string, today: string): string | undefined {
  const days = Object.hasOwn(near, text) ? near[text] : undefined;
  if (days !== undefined) return addDays(today, days);
  const date = afterSomeTime(text, today) ?? dayOfWeek(text, today) ?? endOf(text, today);
  return date !== undefined && partsOf(date).year <= lastYear ? date : undefined;
}

function afterSomeTime(text: string, today: string): string | undefined {
  const [, opening, amount = '', unit, end] =
    /^(in )?([a-z]{1,9}|\d{1,3}) (day|week|fortnight|month|year)s?( ago| from now| from today)?$/.exec(text) ?? [];
  const size = /^an?$/.test(amount) ? 1 : small.indexOf(amount) + 1 || Number(amount);
  // “In 2 weeks ago” says two things at once.
  if (unit === undefined || Number.isNaN(size) || (opening !== undefined && end === ' ago')) return undefined;
  const count = end === ' ago' ? -size : size;
  if (unit === 'day') return addDays(today, count);
  if (unit === 'week') return addDays(today, 7 * count);
  if (unit === 'fortnight') return addDays(today, 14 * count);
  return addMonths(today, unit === 'year' ? 12 * count : count);
}

/** “Monday” is the first after today, “next Monday” that of the coming week, “last Monday” the latest before today. */
function dayOfWeek(text: string, today: string): string | undefined {
  const [, which, name = ''] = /^(?:(on|this|next|last) )?([a-z]+)$/.exec(text) ?? [];
  const weekday = nameIn(weekdayNames, name);
  if (weekday === undefined) return undefined;
  const present = weekdayOf(today);
  if (which === 'next') return addDays(today, 7 - present + weekday);
  const ahead = (weekday - present + 7) % 7;
  if (which === 'last') return addDays(today, ahead - 7);
  return addDays(today, ahead || 7);
}

/** “End of July”, “end of July 2027”, “end of the month”, “end of next year”: the last day, whichever that is. */
function endOf(text: string, today: string): string | undefined {
  const [, which = '', word = '', digits] =
    /^(?:the )?end of (?:(the|this|next) )?([a-z]+)\.?(?: (\d{2}|\d{4}))?$/.exec(text) ?? [];
  const { year, month } = partsOf(today);
  if (which !== '') {
    if (digits !== undefined) return undefined;
    const later = which === 'next' ? 1 : 0;
    if (word === 'year') return calendarDate(year + later, 12, 31);
    return word === 'month' ? lastDayOf(year, month + later) : undefined;
  }
  const named = nameIn(monthNames, word);
  if (named === undefined) return undefined;
  // Every month has such a day, and this is near enough to its last.
  const inYear =
    digits === undefined ? nearestYear({ month: named + 1, day: 28 }, today) : readYear(digits, false, year);
  return inYear === undefined ? undefined : lastDayOf(inYear, named + 1);
}

/** Month 13 is January of the year after. */
function lastDayOf(year: number, month: number): string | undefined {
  const [inYear, inMonth] = month > 12 ? [year + 1, month - 12] : [year, month];
  return calendarDate(inYear, inMonth, daysInMonth(inYear, inMonth));
}
