/**
 * Spans of calendar dates, for cards, rows and charts: “1–19 Feb”, “30 Sep – 13 Oct”, and as they are said aloud. The year
 * stands there only where it is not that of today.
 *
 * Must not know: the clock; today is an argument.
 */
import { nearDate, partsOf, shortDate } from './calendar';

/** Empty when neither is known. */
export function shortSpan(start: string | undefined, end: string | undefined, today: string): string {
  return span(start, end, { word: (date) => shortDate(date, today), close: '–', far: ' – ' });
}

/** “1 to 19 February”. */
export function spokenSpan(start: string | undefined, end: string | undefined, today: string): string {
  return span(start, end, { word: (date) => nearDate(date, today), close: ' to ', far: ' to ' });
}

interface Wording {
  readonly word: (date: string) => string;
  /** Between two days of one month, and between others. */
  readonly close: string;
  readonly far: string;
}

function span(start: string | undefined, end: string | undefined, { word, close, far }: Wording): string {
  if (start === undefined) return end === undefined ? '' : `to ${word(end)}`;
  if (end === undefined || end === start) return word(start);
  const [from, to] = [partsOf(start), partsOf(end)];
  if (from.year !== to.year) return `${word(start)}${far}${word(end)}`;
  if (from.month === to.month) return `${from.day}${close}${word(end)}`;
  // The year of both stands behind the second.
  return `${word(start).replace(/ \d{4}$/, '')}${far}${word(end)}`;
}
