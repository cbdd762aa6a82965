/**
 * The chart of a measure in a plan, as its file says or as somebody switches it: with the cycles that may have changed
 * something. All that shows a measure asks here, so that picture, list, diagram and export cannot differ.
 */
import { cyclesOfMeasure } from '../plan/ask/cyclesOfMeasure';
import { cycleBar } from '../plan/ask/schedule';
import { oneLine } from '../plan/ask/words';
import { pointsInOrder } from '../plan/model/points';
import type { Measure, Plan } from '../plan/model/schema';
import { chartOf } from './chart';
import type { Chart } from './chartTypes';
import type { Cause } from './options';

type FileKind = NonNullable<Measure['chart']>;

/** Another chart or other rules than the file’s, for looking at. */
export interface ReadAs {
  readonly kind?: FileKind;
  readonly rules?: Measure['rules'];
}

interface Known {
  readonly cycles: Plan['cycles'];
  readonly links: Plan['links'];
  readonly chart: Chart;
}

/** The last chart of each measure as the file says it. */
const known = new WeakMap<Measure, Known>();

export function measureChart(plan: Plan, measure: Measure, as: ReadAs = {}): Chart {
  const isOwn = as.kind === undefined && as.rules === undefined;
  const last = isOwn ? known.get(measure) : undefined;
  if (last && last.cycles === plan.cycles && last.links === plan.links) return last.chart;
  const rules = as.rules ?? measure.rules;
  const options = { ...measure, ...(rules && { rules }), causes: causesOf(plan, measure) };
  const chart = chartOf(pointsInOrder(measure.points), as.kind ?? kindOfMeasure(measure), options);
  if (isOwn) known.set(measure, { cycles: plan.cycles, links: plan.links, chart });
  return chart;
}

/** A run chart assumes nothing, so it is what is drawn where nothing was chosen. */
export function kindOfMeasure({ chart }: Pick<Measure, 'chart'>): FileKind {
  return chart ?? 'run';
}

/** What was tested, and is over only where it was given up. */
function causesOf(plan: Plan, measure: Measure): Cause[] {
  return cyclesOfMeasure(plan, measure).flatMap((cycle) => {
    const bar = cycleBar(cycle);
    const words = oneLine(cycle.title) || 'Untitled cycle';
    if (!bar) return [];
    const { decision } = cycle.act;
    return [{ date: bar.start, words, ...(decision !== undefined && { lasts: decision !== 'abandon' }) }];
  });
}
