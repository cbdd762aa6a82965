/** What speaks for another chart, or for a second look at the numbers: sentences, each by itself. */
import { count } from '../../kit/english';
import type { BareChart } from '../chartTypes';
import { mean } from '../numbers';
import type { ChartOptions } from '../options';
import type { Values } from '../values';
import { valuesIn } from './quantities';

/** Out of so many and more the limits of P and U charts are narrower than any process. */
const thousands = 1_000;

export function hintsOf(chart: BareChart, all: Values, options: ChartOptions): string[] {
  const { kind, phases } = chart;
  const values = valuesIn(chart);
  const zeros = values.filter((value) => value === 0).length;
  const isRare = kind !== 't' && kind !== 'g' && values.length > 0 && zeros > values.length / 2;
  const counts = kind === 'p' || kind === 'u' || kind === 'pp' || kind === 'up';
  const isVast = (kind === 'p' || kind === 'u') && mean(all.sizes) >= thousands && !isRare;
  return [
    ...(isRare
      ? [
          'More than half of the values are 0, so runs and limits say little. A T chart (days between events) or a G chart (cases between events) shows more.',
        ]
      : []),
    ...(isVast
      ? [
          `Out of ${count(thousands, 'and more', 'and more')} a value the limits become too narrow. A ${kind === 'p' ? 'P′' : 'U′'} or an XmR chart shows what is usual.`,
        ]
      : []),
    ...(kind === 't' && zeros > 0
      ? ['Some events fall on the same day, which a T chart cannot tell apart. A G chart, or times of the day, can.']
      : []),
    ...(all.unfit > 0
      ? [
          `${count(all.unfit, 'value')} cannot stand on this chart${counts ? ', which needs counts: so many out of so many' : ''}.`,
        ]
      : []),
    ...(phases.some((phase) => phase.guarded)
      ? ['Screening would have left no moving ranges, so all of them were taken.']
      : []),
    ...(options.baseline && !phases.some((phase) => phase.base.isBaseline)
      ? ['No value lies within the baseline, so all values were taken.']
      : []),
  ];
}
