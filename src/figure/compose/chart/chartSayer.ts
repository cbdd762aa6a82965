/** How values of a chart are said beside it: with their unit where that is short; a long one stands in the title. */
import type { Measure } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';
import { sayerOf, unitOf, valuesIn, type Say } from '../../../stats/words/quantities';

/** Letters. */
const longest = 8;

export function chartSayer(measure: Measure, chart: Chart): Say {
  return sayerOf(valuesIn(chart), shortUnit(measure, chart));
}

export function shortUnit(measure: Measure, chart: Chart): string {
  const unit = unitOf(measure, chart.kind);
  return unit.length <= longest ? unit : '';
}
