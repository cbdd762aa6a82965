/**
 * Measures that the plan itself has the values of: how many cycles are finished and how many ideas are tested, month by
 * month. The words of their source tell them apart, so that they can be counted again.
 *
 * Must not know: today, where it is not told.
 */
import { addMonths } from '../../kit/dates/calendar';
import { inOrder } from '../model/order';
import type { Cycle, Measure, Plan } from '../model/schema';
import { cycleBar } from './schedule';

export interface ReadyMeasure {
  readonly id: 'cycles' | 'ideas';
  readonly name: string;
  readonly source: string;
  readonly definition: string;
  /** The days of what is counted, one for each. */
  readonly days: (plan: Plan) => readonly string[];
}

export const readyMeasures: readonly ReadyMeasure[] = [
  {
    id: 'cycles',
    name: 'PDSA cycles finished a month',
    source: 'Counted from this plan: cycles finished',
    definition: 'Cycles in the stage Complete, by the month in which their Do ended.',
    days: ({ cycles }) =>
      inOrder(cycles)
        .filter(({ stage }) => stage === 'complete')
        .flatMap((cycle) => endOf(cycle)),
  },
  {
    id: 'ideas',
    name: 'Change ideas tested for the first time a month',
    source: 'Counted from this plan: ideas tested',
    definition: 'Change ideas by the month in which the Do of their first cycle ended.',
    days: ({ cycles }) => {
      const first = new Map<string, string>();
      for (const cycle of inOrder(cycles)) {
        if (cycle.stage === 'plan' || cycle.stage === 'do') continue;
        const [day] = endOf(cycle);
        const known = first.get(cycle.idea);
        if (day !== undefined && (known === undefined || day < known)) first.set(cycle.idea, day);
      }
      return [...first.values()];
    },
  },
];

function endOf(cycle: Cycle): readonly string[] {
  const bar = cycleBar(cycle);
  return bar ? [bar.end] : [];
}

/** Which of them a measure is. */
export function readyMeasureOf({ source }: Pick<Measure, 'source'>): ReadyMeasure | undefined {
  return readyMeasures.find((ready) => ready.source === source);
}

/** More months than any plan runs. */
const most = 600;

/** One value for each whole month from the first that has something to the last that is over; none before there is one. */
export function readyValues(
  plan: Plan,
  { days }: ReadyMeasure,
  today: string,
): readonly { date: string; value: number }[] {
  const months = days(plan)
    .map((day) => `${day.slice(0, 7)}-01`)
    .sort();
  const [first] = months;
  const values: { date: string; value: number }[] = [];
  const thisMonth = `${today.slice(0, 7)}-01`;
  for (let date = first; date !== undefined && date < thisMonth && values.length < most; date = addMonths(date, 1)) {
    const month = date;
    values.push({ date: month, value: months.filter((each) => each === month).length });
  }
  return values;
}
