/**
 * Measures that the plan itself has the values of: how many cycles are finished, how many ideas are tested and how many
 * decisions cite what stakeholders said, month by month. The words of their source tell them apart, so that they can be
 * counted again.
 *
 * Must not know: today, where it is not told.
 */
import { addMonths } from '../../kit/dates/calendar';
import { inOrder } from '../model/order';
import type { Cycle, Measure, Plan } from '../model/schema';
import { decisionsOf } from './people/citedDecisions';
import { cycleBar } from './schedule';

export interface ReadyMeasure {
  readonly id: 'cycles' | 'ideas' | 'cited';
  readonly name: string;
  readonly source: string;
  readonly definition: string;
  /** The days of what is counted, one for each. */
  readonly days: (plan: Plan) => readonly string[];
  /** Of a share: the days of all that is counted out of. */
  readonly outOf?: (plan: Plan) => readonly string[];
  /** What a measure of it says beside that. */
  readonly members?: Pick<Measure, 'numerator' | 'denominator' | 'unit'>;
}

/** Of a month: how many, or how many out of how many. */
export interface ReadyValue {
  readonly date: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
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
    id: 'cited',
    name: 'Share of decisions that cite what stakeholders said',
    source: 'Counted from this plan: decisions that cite something heard',
    definition:
      'Decisions of PDSA cycles (adopt, adapt, abandon) by the month in which their Do ended. One cites what stakeholders said when something heard is linked to its cycle, or was heard about its change idea by then.',
    days: (plan) => decisionsOf(plan).flatMap(({ isCiting, day }) => (isCiting ? day : [])),
    outOf: (plan) => decisionsOf(plan).map(({ day }) => day),
    members: { numerator: 'Decisions that cite something heard', denominator: 'All decisions', unit: '%' },
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
export function readyValues(plan: Plan, { days, outOf }: ReadyMeasure, today: string): readonly ReadyValue[] {
  const counted = perMonth(days(plan));
  const all = outOf && perMonth(outOf(plan));
  const [first] = [...(all ?? counted).keys()].sort();
  const values: ReadyValue[] = [];
  const thisMonth = monthOf(today);
  for (let date = first; date !== undefined && date < thisMonth && values.length < most; date = addMonths(date, 1)) {
    const found = counted.get(date) ?? 0;
    values.push(all ? { date, numerator: found, denominator: all.get(date) ?? 0 } : { date, value: found });
  }
  return values;
}

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;

function perMonth(days: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1);
  return counts;
}
