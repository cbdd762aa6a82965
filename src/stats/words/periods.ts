/** What the values of a chart are called by their distance in time, and their dates in a sentence. */
import { daysBetween, monthNames, nearDate, partsOf } from '../../kit/dates/calendar';
import { number } from '../../kit/english';
import { median } from '../numbers';

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'value';

/** In days, from one point to the next; 0 for fewer than two. */
export function daysApart(dates: readonly string[]): number {
  const days = median(dates.slice(1).map((date, index) => daysBetween(dates[index] ?? date, date)));
  return Number.isNaN(days) ? 0 : days;
}

const lengths: readonly (readonly [Period, least: number, most: number])[] = [
  ['day', 1, 1],
  ['week', 6, 8],
  ['month', 27, 32],
  ['quarter', 85, 95],
  ['year', 350, 380],
];

/** `value` where they stand at no usual distance. */
export function periodOf(dates: readonly string[]): Period {
  const days = daysApart(dates);
  return lengths.find(([, least, most]) => days >= least && days <= most)?.[0] ?? 'value';
}

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

/** “eight months”, “one value”, “24 weeks”; “eight” without a word for what. */
export function counted(quantity: number, what?: string): string {
  const words = small[quantity] ?? number(quantity);
  return what === undefined ? words : `${words} ${what}${quantity === 1 ? '' : 's'}`;
}

/** A date as precisely as the chart has it: “January”, “24 August”, “2019”; with its year where that is another one. */
export function dateSaid(date: string, period: Period, last: string): string {
  if (period === 'year') return String(partsOf(date).year);
  if (period !== 'month' && period !== 'quarter') return nearDate(date, last);
  const { year, month } = partsOf(date);
  const name = monthNames[month - 1] ?? '';
  return year === partsOf(last).year ? name : `${name} ${year}`;
}

/** “on 24 August”, “in January”. */
export function whenSaid(date: string, period: Period, last: string): string {
  return `${period === 'day' || period === 'week' || period === 'value' ? 'on' : 'in'} ${dateSaid(date, period, last)}`;
}
