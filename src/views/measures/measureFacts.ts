/** What the list says of a measure in a line: its last value, its target, when the next value is due. */
import { daysBetween, nearDate } from '../../kit/dates/calendar';
import { count } from '../../kit/english';
import { dueDate } from '../../plan/ask/frequency';
import type { Measure } from '../../plan/model/schema';
import type { Chart } from '../../stats/chartTypes';
import { targetOn } from '../../stats/options';
import { sayerOf, unitOf, valuesIn } from '../../stats/words/quantities';

export interface MeasureFacts {
  /** Empty without values. */
  readonly last: string;
  readonly target: string;
  /** Empty where nothing tells. */
  readonly due: string;
  readonly isLate: boolean;
}

export function measureFacts(measure: Measure, chart: Chart, today: string): MeasureFacts {
  const say = sayerOf(valuesIn(chart), unitOf(measure, chart.kind));
  const value = chart.latest === null ? null : (chart.points[chart.latest]?.value ?? null);
  const target = targetOn(today, measure);
  const due = dueDate(measure);
  const late = due === undefined ? 0 : daysBetween(due, today);
  return {
    last: value === null ? '' : say(value),
    target: target === undefined ? '' : `target ${say(target)}`,
    due: due === undefined ? '' : late > 0 ? `${count(late, 'day')} late` : dueWords(due, today),
    isLate: late > 0,
  };
}

const dueWords = (due: string, today: string) =>
  due === today ? 'next due today' : `next due ${nearDate(due, today)}`;
