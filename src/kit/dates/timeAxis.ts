/**
 * Days along a line: where each stands, where months and years begin, to which day a place is moved.
 *
 * Must not know: what happens on these days.
 */
import { addDays, calendarDate, daysInMonth, monthNames, partsOf, weekdayOf } from './calendar';

export interface TimeAxis {
  /** The day that stands at 0. */
  readonly from: string;
  /** The last day; the axis ends with it. */
  readonly to: string;
  readonly pxPerDay: number;
}

/** In ms. */
const aDay = 24 * 60 * 60 * 1_000;
const dayNumber = (date: string) => Math.round(Date.parse(date) / aDay);

/** Where a day begins, in px; days beyond the ends of the axis stand at its ends. */
export function xOf(axis: TimeAxis, date: string): number {
  const days = dayNumber(date) - dayNumber(axis.from);
  return Math.min(axisWidth(axis), Math.max(0, days * axis.pxPerDay));
}

/** Where it ends. */
export function endOf(axis: TimeAxis, date: string): number {
  return Math.min(axisWidth(axis), xOf(axis, date) + axis.pxPerDay);
}

export function axisWidth({ from, to, pxPerDay }: TimeAxis): number {
  return (dayNumber(to) - dayNumber(from) + 1) * pxPerDay;
}

/** The day at a place. */
export function dayAt(axis: TimeAxis, x: number): string {
  return addDays(axis.from, Math.floor(x / axis.pxPerDay)) ?? axis.from;
}

export interface Days {
  readonly first: string;
  readonly last: string;
}

/** Years before and after a day. */
const sight = { before: 8, after: 10 };

/** Days that are far off from one, mostly by a slip, would make the months about it too small to be seen: they stand at the ends. */
export function daysNear(day: string, { first, last }: Days): Days {
  const year = Number(day.slice(0, 4));
  const least = calendarDate(Math.max(1, year - sight.before), 1, 1) ?? day;
  const greatest = calendarDate(Math.min(9_999, year + sight.after), 12, 31) ?? day;
  const near = (date: string) => (date < least ? least : date > greatest ? greatest : date);
  return { first: near(first), last: near(last) };
}

/** The days to show, and today among them. */
export function daysWithToday(days: Days | undefined, today: string): Days {
  const { first, last } = daysNear(today, days ?? { first: today, last: today });
  return { first: first < today ? first : today, last: last > today ? last : today };
}

/** An axis that shows these days with some room about them, by whole months; longer ones than 20 years are cut off. */
export function axisAround(first: string, last: string, pxPerDay: number): TimeAxis {
  const from = monthStart(addDays(first, -10) ?? first);
  const longest = addDays(from, 20 * 365) ?? last;
  const wanted = addDays(last, 24) ?? last;
  const { year, month } = partsOf(wanted < longest ? wanted : longest);
  return { from, to: calendarDate(year, month, daysInMonth(year, month)) ?? wanted, pxPerDay };
}

function monthStart(date: string): string {
  return `${date.slice(0, 8)}01`;
}

export interface Stretch {
  readonly label: string;
  readonly x: number;
  readonly width: number;
}

/** The months, or the quarters, as they follow each other; words as long as there is room for. */
export function stretches(axis: TimeAxis, of: 'month' | 'quarter' | 'year'): readonly Stretch[] {
  const found: Stretch[] = [];
  const size = { month: 1, quarter: 3, year: 12 }[of];
  let { year, month } = partsOf(axis.from);
  month -= (month - 1) % size;
  for (;;) {
    const start = calendarDate(year, month, 1);
    if (start === undefined || start > axis.to) return found;
    const [nextYear, nextMonth] = month + size > 12 ? [year + 1, 1] : [year, month + size];
    const next = calendarDate(nextYear, nextMonth, 1) ?? axis.to;
    const x = xOf(axis, start);
    const width = (next > axis.to ? axisWidth(axis) : xOf(axis, next)) - x;
    found.push({ label: labelOf(of, year, month, width), x, width });
    [year, month] = [nextYear, nextMonth];
  }
}

function labelOf(of: 'month' | 'quarter' | 'year', year: number, month: number, width: number): string {
  if (of === 'year') return String(year);
  if (of === 'quarter') return `Q${(month + 2) / 3}`;
  const name = monthNames[month - 1] ?? '';
  if (width >= 78) return name;
  return width >= 30 ? name.slice(0, 3) : name.slice(0, 1);
}

/** Where weeks begin. */
export function mondays(axis: TimeAxis): readonly number[] {
  const first = addDays(axis.from, (7 - weekdayOf(axis.from)) % 7);
  if (first === undefined) return [];
  const count = Math.max(0, Math.ceil((axisWidth(axis) - xOf(axis, first)) / (7 * axis.pxPerDay)));
  return Array.from({ length: count }, (_, week) => xOf(axis, first) + week * 7 * axis.pxPerDay);
}

export type Snap = 'day' | 'monday';

/** The day to which one is moved: itself, or the nearest Monday. */
export function snapped(date: string, snap: Snap): string {
  if (snap === 'day') return date;
  const past = weekdayOf(date);
  return addDays(date, past <= 3 ? -past : 7 - past) ?? date;
}

/** The next day to move to: so many days or Mondays on. */
export function stepped(date: string, snap: Snap, by: 1 | -1): string {
  if (snap === 'day') return addDays(date, by) ?? date;
  const past = weekdayOf(date);
  const days = by === 1 ? 7 - past : past === 0 ? -7 : -past;
  return addDays(date, days) ?? date;
}
