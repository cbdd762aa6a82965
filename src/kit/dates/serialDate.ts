/** Calendar dates as the numbers that spreadsheets keep: days since 30 December 1899. */
import { addDays } from './calendar';

const origin = Date.parse('1899-12-30');
const aDay = 24 * 60 * 60 * 1_000;
/** Before it spreadsheets disagree: one of them takes 1900 for a leap year. */
const earliest = 61;
/** The last day of the year 9999. */
const latest = 2_958_465;

/** Undefined for a day that not all spreadsheets count alike, or that is no date. */
export function serialOf(date: string): number | undefined {
  const serial = Math.round((Date.parse(date) - origin) / aDay);
  return serial >= earliest && serial <= latest ? serial : undefined;
}

/** Undefined for a number that is no day; the time of the day falls away. */
export function dateOfSerial(serial: number): string | undefined {
  return serial >= earliest && serial < latest + 1 ? addDays('1899-12-30', Math.floor(serial)) : undefined;
}
