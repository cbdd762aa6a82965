/** The first measure of an idea as its latest values in small, or its name; it leads to the measure. */
import { useCommandContext } from '../../../commands/commandContext';
import { showMeasure } from '../../../commands/measureDeeds';
import { MarkIcon } from '../../../fields/chart/MarkIcon';
import { sparkline } from '../../../figure/compose/chart/sparkline';
import { measureName } from '../../../plan/ask/measureFamily';
import type { Measure } from '../../../plan/model/schema';
import { measureChart } from '../../../stats/measureChart';
import { usePlan } from '../../../store/stores';
import styles from './Table.module.css';

interface MeasureLinkProps {
  readonly measure: Measure;
  /** How many further measures the idea has. */
  readonly others: number;
  /** The names of all of them. */
  readonly title: string;
}

/** px */
const [width, height] = [64, 20];

export function MeasureLink({ measure, others, title }: MeasureLinkProps) {
  const context = useCommandContext();
  const chart = usePlan((plan) => measureChart(plan, measure));
  const marks = sparkline(chart, { area: { x: 0, y: 0, width, height }, colour: 'currentColor' });
  // The cell has the keyboard; Enter there does the same.
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.measure}
      title={title}
      aria-label={`Go to ${measureName(measure)}`}
      onClick={() => showMeasure(context, measure.id)}
    >
      {marks.length > 1 ? <MarkIcon marks={marks} width={width} height={height} /> : measureName(measure)}
      {others > 0 && ` +${others}`}
    </button>
  );
}
