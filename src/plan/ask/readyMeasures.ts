/**
 * Measures that the plan itself has the values of: how many cycles are finished, how many ideas are tested and how many
 * decisions cite what stakeholders said, month by month. The words of their source tell them apart, so that they can be counted again.
 *
 * Must not know: today, where it is not told.
 */
import { addMonths } from '../../kit/dates/calendar';
import { inOrder } from '../model/order';
import type { Cycle, Measure, Plan } from '../model/schema';
import { cycleBar } from './schedule';

export interface ReadyMeasure {
  readonly id: 'cycles' | 'ideas' | 'heard';
  readonly name: string;
  readonly source: string;
  readonly definition: string;
  /** The days of what is counted, one for each. */
  readonly days: (plan: Plan) => readonly string[];
  /** For a share: the days of what it is counted out of. */
  readonly outOf?: (plan: Plan) => readonly string[];
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
  {
    id: 'heard',
    name: 'Decisions that cite what stakeholders said',
    source: 'Counted from this plan: decisions that cite what was heard',
    definition:
      'Of the cycles with a decision those to which, or to whose change idea, something that was heard leads, by the month in which their Do ended.',
    days(plan) {
      const things = Object.values(plan.heard ?? {});
      const cited = new Set(things.flatMap(({ cycles = [], nodes = [] }) => [...cycles, ...nodes]));
      return decided(plan)
        .filter(({ id, idea }) => cited.has(id) || cited.has(idea))
        .flatMap(endOf);
    },
    outOf: (plan) => decided(plan).flatMap(endOf),
  },
];

function decided({ cycles }: Plan): readonly Cycle[] {
  return inOrder(cycles).filter(({ act }) => act.decision !== undefined);
}

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

type ReadyValue =
  | { readonly date: string; readonly value: number | null }
  | { readonly date: string; readonly numerator: number; readonly denominator: number };

/**
 * One value for each whole month from the first that has something to the last that is over; none before there is one. A
 * share out of nothing is a gap.
 */
export function readyValues(plan: Plan, { days, outOf }: ReadyMeasure, today: string): readonly ReadyValue[] {
  const monthsOf = (all: readonly string[]) => all.map((day) => `${day.slice(0, 7)}-01`).sort();
  const months = monthsOf(days(plan));
  const whole = outOf && monthsOf(outOf(plan));
  const [first] = whole ?? months;
  const values: ReadyValue[] = [];
  const thisMonth = `${today.slice(0, 7)}-01`;
  for (let date = first; date !== undefined && date < thisMonth && values.length < most; date = addMonths(date, 1)) {
    const month = date;
    const numerator = months.filter((each) => each === month).length;
    const denominator = whole?.filter((each) => each === month).length;
    if (denominator === undefined) values.push({ date, value: numerator });
    else values.push(denominator === 0 ? { date, value: null } : { date, numerator, denominator });
  }
  return values;
}
