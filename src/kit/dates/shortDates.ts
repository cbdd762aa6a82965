/**
 * Calendar dates in few words, for cards, rows and charts: “15 Feb”, “1–19 Feb”, “30 Sep – 13 Oct”. The year stands there
 * only where it is not that of today.
 *
 * Must not know: the clock; today is an argument.
 */
import { monthNames, partsOf } from './calendar';

export function shortDate(date: string, today: string): string {
  const { year } = partsOf(date);
  return year === partsOf(today).year ? dayAndMonth(date) : `${dayAndMonth(date)} ${year}`;
}

/** Empty when neither is known. */
export function shortSpan(start: string | undefined, end: string | undefined, today: string): string {
  if (start === undefined) return end === undefined ? '' : `to ${shortDate(end, today)}`;
  if (end === undefined || end === start) return shortDate(start, today);
  const [from, to] = [partsOf(start), partsOf(end)];
  if (from.year !== to.year) return `${shortDate(start, today)} – ${shortDate(end, today)}`;
  if (from.month === to.month) return `${from.day}–${shortDate(end, today)}`;
  return `${dayAndMonth(start)} – ${shortDate(end, today)}`;
}

/** From one date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / aDay);
}

/** In ms. */
const aDay = 24 * 60 * 60 * 1_000;

function dayAndMonth(date: string): string {
  const { month, day } = partsOf(date);
  return `${day} ${(monthNames[month - 1] ?? '').slice(0, 3)}`;
}
