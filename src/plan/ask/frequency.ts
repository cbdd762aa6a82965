/**
 * How often a measure is taken, and when its next value is due. What people write is read as they mean it: “weekly”,
 * “every two weeks”, “monthly”; where it says nothing, the distance of the last values does.
 *
 * Must not know: today, where it is not told.
 */
import { addDays, addMonths, daysBetween, daysInMonth, partsOf } from '../../kit/dates/calendar';
import { own } from '../../kit/own';
import { perIdentity } from '../../kit/perIdentity';
import { pointsInOrder } from '../model/points';
import type { Measure } from '../model/schema';

/** From one value to the next. */
export type Step = { readonly days: number } | { readonly months: number };

const phrases: readonly (readonly [readonly string[], Step])[] = [
  [['fortnightly', 'biweekly', 'bi-weekly'], { days: 14 }],
  [['daily', 'per day', 'a day', 'each day', 'every day', 'every shift'], { days: 1 }],
  [['weekly', 'per week', 'a week', 'each week', 'every week'], { days: 7 }],
  [['bimonthly', 'bi-monthly'], { months: 2 }],
  [['monthly', 'per month', 'a month', 'each month', 'every month'], { months: 1 }],
  [['quarterly', 'per quarter', 'a quarter', 'each quarter', 'every quarter'], { months: 3 }],
  [['half-yearly', 'twice a year', 'six-monthly'], { months: 6 }],
  [['yearly', 'annually', 'annual', 'per year', 'a year', 'each year', 'every year'], { months: 12 }],
];

const units: Readonly<Record<string, Step>> = {
  day: { days: 1 },
  week: { days: 7 },
  fortnight: { days: 14 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
};

const numbers: Readonly<Record<string, number>> = { other: 2, second: 2, two: 2, three: 3, four: 4, five: 5, six: 6 };

/** Longer texts say more than how often. */
const longest = 60;

export function readFrequency(text: string): Step | undefined {
  const words = text
    .toLowerCase()
    .slice(0, longest)
    .split(/[^\p{L}\p{N}-]/u)
    .filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const step = word === 'every' ? stepOfSo(words[at + 1], words[at + 2]) : undefined;
    if (step) return step;
  }
  const said = ` ${words.join(' ')} `;
  return phrases.find(([all]) => all.some((phrase) => said.includes(` ${phrase} `)))?.[1];
}

/** “two weeks”. */
function stepOfSo(many = '', unit = ''): Step | undefined {
  const base = own(units, unit.replace(/s$/u, ''));
  const times = own(numbers, many) ?? (/^\d{1,3}$/u.test(many) ? Number(many) : 0);
  if (!base || times === 0) return undefined;
  return 'days' in base ? { days: base.days * times } : { months: base.months * times };
}

/** What the usual frequencies are called, for the list that the field offers. */
export const frequencies = ['daily', 'weekly', 'every two weeks', 'monthly', 'quarterly', 'yearly'] as const;

/** By what it says, else by how its last values lie; undefined where nothing tells. */
export function stepOf({ frequency = '', points }: Pick<Measure, 'frequency' | 'points'>): Step | undefined {
  return readFrequency(frequency) ?? spacing(points);
}

const spacing = perIdentity((points: Measure['points']): Step | undefined => {
  const dates = [...new Set(pointsInOrder(points).map(({ date }) => date))].slice(-13);
  const gaps = dates
    .slice(1)
    .map((date, at) => daysBetween(dates[at] ?? date, date))
    .sort((a, b) => a - b);
  const days = gaps[Math.floor((gaps.length - 1) / 2)];
  if (days === undefined) return undefined;
  if (days >= 28 && days <= 31) return { months: 1 };
  if (days >= 89 && days <= 92) return { months: 3 };
  return days >= 364 && days <= 366 ? { months: 12 } : { days };
});

/** Months keep their day; the last of a month goes to the last of the next. */
export function after(date: string, step: Step): string | undefined {
  if ('days' in step) return addDays(date, step.days);
  const { year, month, day } = partsOf(date);
  const next = addMonths(date, step.months);
  if (next === undefined || day < daysInMonth(year, month) || day >= 31) return next;
  const to = partsOf(next);
  return `${next.slice(0, 8)}${daysInMonth(to.year, to.month)}`;
}

/** The date that comes after the last value; undefined without values, or where nothing tells how often. */
export function nextDate(measure: Pick<Measure, 'frequency' | 'points'>): string | undefined {
  const last = pointsInOrder(measure.points).at(-1);
  const step = stepOf(measure);
  return last && step && after(last.date, step);
}

/**
 * The day on which a value is due, where somebody has said how often it is taken: what only seems to be a rhythm is nobody's
 * debt. A T or G chart waits for an event, and no day is due.
 */
export function dueDate(measure: Pick<Measure, 'frequency' | 'points' | 'chart'>): string | undefined {
  const { chart, frequency = '' } = measure;
  return chart === 't' || chart === 'g' || !readFrequency(frequency) ? undefined : nextDate(measure);
}
