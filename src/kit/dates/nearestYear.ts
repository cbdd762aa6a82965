/**
 * Which year is meant by a day without one: that in which it is nearest to today, for people leave the year away where they
 * see no other. At the turn of the year that is often not this one: “15/1” on 30 November is in the next, “20/12” on
 * 10 January was in the last. Of two that are as far, the one ahead.
 *
 * Must not know: the clock; today is an argument.
 */
import { calendarDate, daysBetween, partsOf, weekdayOf } from './calendar';

/**
 * @param month 1 is January
 * @param weekday 0 is Monday: a year in which it is that day goes before the others
 * @returns this year where there is no such day in any of the three
 */
export function nearestYear(
  { month, day, weekday }: { readonly month: number; readonly day: number; readonly weekday?: number | undefined },
  today: string,
): number {
  const { year } = partsOf(today);
  const dates = [year + 1, year, year - 1].flatMap((each) => calendarDate(each, month, day) ?? []);
  const fitting = dates.filter((date) => weekday === undefined || weekdayOf(date) === weekday);
  const [nearest] = (fitting.length > 0 ? fitting : dates).toSorted((a, b) => away(a, today) - away(b, today));
  return nearest === undefined ? year : partsOf(nearest).year;
}

const away = (date: string, today: string) => Math.abs(daysBetween(today, date));
