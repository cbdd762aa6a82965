/** A measure in the list: its name, its last value, when the next is due, its line in small, its icon. */
import { memo } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { showMeasure } from '../../../commands/measureDeeds';
import { useToday } from '../../../fields/useToday';
import { sparkline } from '../../../figure/compose/chart/sparkline';
import { measureName } from '../../../plan/ask/measureFamily';
import type { Measure } from '../../../plan/model/schema';
import { measureChart } from '../../../stats/measureChart';
import { usePlan } from '../../../store/stores';
import { ChartIcons } from '../../../fields/chart/ChartIcons';
import { MarkIcon } from '../../../fields/chart/MarkIcon';
import { measureFacts } from '../measureFacts';
import styles from './MeasureList.module.css';

interface MeasureRowProps {
  readonly measure: Measure;
  readonly isShown: boolean;
}

/** px */
const [width, height] = [68, 26];
const iconSize = 30;

export const MeasureRow = memo(function MeasureRow({ measure, isShown }: MeasureRowProps) {
  const context = useCommandContext();
  const today = useToday()();
  const chart = usePlan((plan) => measureChart(plan, measure));
  const { last, target, due, isLate } = measureFacts(measure, chart, today);
  const line = sparkline(chart, { area: { x: 0, y: 0, width, height }, colour: 'currentColor' });
  const facts = [last || 'No values yet', target].filter((words) => words !== '').join(' · ');
  return (
    <li>
      <button
        type="button"
        data-measure-id={measure.id}
        aria-current={isShown ? 'true' : undefined}
        tabIndex={isShown ? 0 : -1}
        className={styles.row}
        onClick={() => showMeasure(context, measure.id)}
      >
        <span className={styles.words}>
          <span className={styles.name} dir="auto">
            {measureName(measure)}
          </span>
          <span className={styles.facts}>
            {facts}
            {due !== '' && (
              <>
                {' · '}
                <span className={isLate ? styles.late : undefined}>{due}</span>
              </>
            )}
          </span>
        </span>
        {line.length > 0 && (
          <>
            <MarkIcon marks={line} width={width} height={height} className={styles.spark} />
            <span className={styles.icon}>
              <ChartIcons icons={chart.icons} size={iconSize} withAssurance={false} />
            </span>
          </>
        )}
      </button>
    </li>
  );
});
