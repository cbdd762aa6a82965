/** The axis of time of a figure of ramps: whole months, where each day stands, and what is written above. */
import { addMonths, daysBetween, monthNames, partsOf } from '../../../kit/dates/calendar';

export interface AxisLabel {
  readonly x: number;
  readonly text: string;
}

export interface RampAxis {
  /** px */
  readonly left: number;
  readonly right: number;
  /** Where a day begins. */
  readonly at: (date: string) => number;
  /** Where a day ends. */
  readonly after: (date: string) => number;
  /** Where months begin. */
  readonly lines: readonly number[];
  readonly months: readonly AxisLabel[];
  readonly years: readonly AxisLabel[];
}

/** Months before the first day and after the last: room for scales at the left and words at the right. */
const room = { before: 1, after: 2 };
/** Least px that the name of a month needs, whole and short. */
const least = { whole: 78, short: 34 };
/** In months, up to ten centuries: what a slip of the pen dates to the year 200 has to be legible too. */
const labelSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000, 12_000];

/** From the month of the first day to that of the last, with some room around, between two places in px. */
export function rampAxis(first: string, last: string, { left, right }: { left: number; right: number }): RampAxis {
  const start = addMonths(monthOf(first), -room.before) ?? monthOf(first);
  const end = addMonths(monthOf(last), room.after) ?? monthOf(last);
  const days = Math.max(28, daysBetween(start, end));
  const perDay = (right - left) / days;
  const at = (date: string) => left + Math.max(0, Math.min(days, daysBetween(start, date))) * perDay;
  const months: string[] = [];
  for (let month: string | undefined = start; month !== undefined && month < end; month = addMonths(month, 1))
    months.push(month);
  const perMonth = (right - left) / Math.max(1, months.length);
  const step = labelSteps.find((each) => each * perMonth >= least.short) ?? months.length;
  const named = months.filter((month) => (partsOf(month).month - 1 + 12 * partsOf(month).year) % step === 0);
  const name = (month: string) => {
    const whole = monthNames[partsOf(month).month - 1] ?? '';
    return step * perMonth >= least.whole ? whole : whole.slice(0, 3);
  };
  return {
    left,
    right,
    at,
    after: (date) => Math.min(right, at(date) + perDay),
    lines: named.map(at),
    months: step > 6 ? [] : named.map((month) => ({ x: at(month), text: name(month) })),
    years: yearsOf(named).map((month) => ({ x: at(month), text: String(partsOf(month).year) })),
  };
}

function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

/** The first month that is named of each year. */
function yearsOf(months: readonly string[]): readonly string[] {
  return months.filter((month, index) => index === 0 || month.slice(0, 4) !== months[index - 1]?.slice(0, 4));
}
