/**
 * Reads what people type or paste as a date. An impossible one is never turned into another: what cannot be read comes
 * back with the reason, worded for whoever typed it.
 *
 * Day first, as the British write: `1/7/2027`, `01.07.27`, `1 July`, `1st of July, 2027`, `Thu 1-Jul-27`. Year first, as
 * computers do: `2027-07-01`, with a time of day behind it or without. From today: `tomorrow`, `in 2 weeks`, `next Monday`.
 * A date without a year is the nearest of that day. `July 2027` is a month and no date.
 *
 * Must not know: the clock; today is an argument.
 */
import { quote } from '../english';
import { calendarDate, daysInMonth, longDate, monthNames, partsOf, weekdayNames, weekdayOf } from './calendar';
import { nearestYear } from './nearestYear';
import { plainDateText } from './plainDateText';
import { firstYear, lastYear, readYear } from './readYear';
import { relativeDate } from './relativeDate';
import { writtenDate, type WrittenDate } from './writtenDate';

export type DateReading =
  /** `YYYY-MM-DD`; undefined for an empty text. */
  | { readonly ok: true; readonly date: string | undefined }
  /** A sentence or two. */
  | { readonly ok: false; readonly reason: string };

/** A longer text is no date, and is not looked through. */
const longest = 100;
/** Of a month as a whole. */
const midMonth = 15;

/** @param today `YYYY-MM-DD` */
export function readDate(typed: string, today: string): DateReading {
  if (typed.trim().length > longest) return refuse(noDate(typed, today));
  const { text, isThai } = plainDateText(typed);
  if (text === '') return { ok: true, date: undefined };
  const relative = relativeDate(text, today);
  if (relative !== undefined) return { ok: true, date: relative };
  const written = writtenDate(text);
  return written === undefined ? refuse(noDate(typed, today)) : existing(written, isThai, today);
}

const refuse = (reason: string): DateReading => ({ ok: false, reason });

function noDate(typed: string, today: string): string {
  const { year, month, day } = partsOf(today);
  return `${quote(typed)} is not a date. Type one as in ${day}/${month}/${year} or ${longDate(today)}.`;
}

function existing(written: WrittenDate, isThai: boolean, today: string): DateReading {
  const thisYear = partsOf(today).year;
  const { day, month, year: digits, weekday } = written;
  const near = { month, day: day === undefined ? midMonth : Number(day), weekday };
  const year = digits === undefined ? nearestYear(near, today) : readYear(digits, isThai, thisYear);
  if (year === undefined) return refuse(noYear(digits ?? ''));
  const name = monthNames[month - 1];
  if (name === undefined) return refuse(noMonth(written, year));
  if (day === undefined) return refuse(`Which day in ${name} ${year}? Type it first, as in 1 ${name} ${year}.`);
  const date = day.length > 2 ? undefined : calendarDate(year, month, Number(day));
  if (date === undefined) {
    const days = daysInMonth(year, month);
    return refuse(`${day.replace(/^0(?=\d$)/, '')} ${name} ${year} is not a date. ${name} ${year} has ${days} days.`);
  }
  if (weekday !== undefined && weekday !== weekdayOf(date)) {
    return refuse(`${longDate(date)} is a ${weekdayNames[weekdayOf(date)]}, not a ${weekdayNames[weekday]}.`);
  }
  return { ok: true, date };
}

function noYear(digits: string): string {
  return digits.length === 4
    ? `The year ${digits} is out of reach. Type one from ${firstYear} to ${lastYear}.`
    : `A year has two digits or four, and ${quote(digits)} has ${digits.length}.`;
}

/** Whoever is used to the month first is told how it is done here. */
function noMonth({ day, month, isYearFirst }: WrittenDate, year: number): string {
  const isSwapped = !isYearFirst && day !== undefined && daysInMonth(year, Number(day)) >= month && month > 0;
  return `There is no month ${month}.${isSwapped ? ` Type the day first, as in ${month}/${Number(day)}/${year}.` : ''}`;
}
