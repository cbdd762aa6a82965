/**
 * The axis of time: each day at its true distance, named where months or years begin, or by the day where the chart is
 * short.
 *
 * Must not know: what happens on these days.
 */
import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  monthNames,
  partsOf,
  weekdayOf,
} from '../../../kit/dates/calendar';

export interface DateAxis {
  readonly from: string;
  readonly to: string;
  /** px; a day beyond the ends stands at them. */
  readonly at: (date: string) => number;
  readonly ticks: readonly DateTick[];
}

export interface DateTick {
  readonly x: number;
  readonly text: string;
}

/** @param widthOf of a label, px */
export function dateAxis(
  { from, to }: { readonly from: string; readonly to: string },
  { left, right }: { readonly left: number; readonly right: number },
  widthOf: (text: string) => number,
): DateAxis {
  const days = daysBetween(from, to);
  // A single day stands in the middle.
  const middle = (left + right) / 2;
  const at = (date: string) =>
    days <= 0 ? middle : left + (Math.min(days, Math.max(0, daysBetween(from, date))) / days) * (right - left);
  return { from, to, at, ticks: ticksOf(from, to, { at, left, right, widthOf }) };
}

interface Room {
  readonly at: (date: string) => number;
  readonly left: number;
  readonly right: number;
  readonly widthOf: (text: string) => number;
}

/** Between two labels, px. */
const gap = 14;

function ticksOf(from: string, to: string, room: Room): DateTick[] {
  if (from >= to) return [{ x: room.at(from), text: dayName(from, undefined) }];
  // One label in some has its year.
  const usual = (room.widthOf('May') + room.widthOf('May 2026')) / 2;
  const most = Math.max(1, Math.floor((room.right - room.left) / (usual + gap)));
  const days = daysBetween(from, to);
  const dates = days < 100 ? byDays(from, to, most) : byMonths(from, to, most);
  const isByDay = days < 100;
  const named = dates.map((date, index) => {
    const before = dates[index - 1];
    return { x: room.at(date), text: isByDay ? dayName(date, before) : monthName(date, before, dates) };
  });
  return apart(named, room);
}

const daySteps = [1, 2, 7, 14, 28] as const;

/** Weeks begin on Monday. */
function byDays(from: string, to: string, most: number): string[] {
  const days = daysBetween(from, to);
  const step = daySteps.find((each) => days / each + 1 <= most) ?? 28;
  const start = step < 7 ? from : (addDays(from, (7 - weekdayOf(from)) % 7) ?? from);
  const dates: string[] = [];
  for (let date: string | undefined = start; date !== undefined && date <= to; date = addDays(date, step))
    dates.push(date);
  return dates.length > 0 ? dates : [from];
}

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 12_000] as const;

function byMonths(from: string, to: string, most: number): string[] {
  const [first, last] = [monthsOf(from), monthsOf(to)];
  const step = monthSteps.find((each) => (last - first) / each + 1 <= most) ?? 12_000;
  const dates: string[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last + 1; month += step) {
    const date = calendarDate(Math.floor(month / 12), (month % 12) + 1, 1);
    if (date !== undefined && date >= from && date <= to) dates.push(date);
  }
  return dates.length > 0 ? dates : [from];
}

function monthsOf(date: string): number {
  const { year, month } = partsOf(date);
  return year * 12 + month - 1;
}

/** With the year where it is another than that of the label before. */
function monthName(date: string, before: string | undefined, all: readonly string[]): string {
  const { year, month } = partsOf(date);
  const isByYear = all.length > 1 && all.every((each) => each.slice(5) === all[0]?.slice(5));
  if (isByYear && date.slice(5) === '01-01') return String(year);
  const name = (monthNames[month - 1] ?? '').slice(0, 3);
  return before?.slice(0, 4) === date.slice(0, 4) ? name : `${name} ${year}`;
}

function dayName(date: string, before: string | undefined): string {
  const { year, month, day } = partsOf(date);
  const name = (monthNames[month - 1] ?? '').slice(0, 3);
  return before?.slice(0, 4) === date.slice(0, 4) ? `${day} ${name}` : `${day} ${name} ${year}`;
}

/** Labels stand about their days, within the axis; one that would touch the one before is left out. */
function apart(ticks: readonly DateTick[], { widthOf, left, right }: Room): DateTick[] {
  let end = -Infinity;
  return ticks.filter(({ x, text }) => {
    const half = widthOf(text) / 2;
    const middle = Math.min(Math.max(x, left + half), Math.max(right - half, left + half));
    if (middle - half < end + gap / 2) return false;
    end = middle + half;
    return true;
  });
}

/** Two years to the last value; more where these hold few values. */
export function usualSpan(dates: readonly string[]): { readonly from: string; readonly to: string } | undefined {
  const to = dates.at(-1);
  if (to === undefined) return undefined;
  const before = addMonths(to, -24) ?? to;
  const recent = dates.filter((date) => date > before);
  const shown = recent.length >= fewest ? recent : dates.slice(-fewest);
  return { from: shown[0] ?? to, to };
}

const fewest = 24;
