/**
 * Charts of some measures beside what they are about: under the name of each, which leads to it, what it says and its chart.
 * Loaded when there is something to show.
 */
import { useDeferredValue, useRef } from 'react';
import { useCommandContext } from '../../commands/commandContext';
import { showMeasure } from '../../commands/measureDeeds';
import { measureName } from '../../plan/ask/measureFamily';
import type { Measure } from '../../plan/model/schema';
import { measureChart } from '../../stats/measureChart';
import { usePlan } from '../../store/stores';
import { ChartIcons } from './ChartIcons';
import { LiveChart } from './LiveChart';
import styles from './MeasureCharts.module.css';
import { useWidth } from './useWidth';

interface MeasureChartsProps {
  readonly measures: readonly Measure[];
  /** With cycles, notes and how the chart was made. */
  readonly isWhole?: boolean;
}

/** So many are drawn at once, the others as soon as there is time. */
const atOnce = 3;
/** px */
const heights = { whole: 260, small: 150 };
/** Of the page of a cycle and of the panel, as they usually are. */
const usual = { whole: 640, small: 312 };

export function MeasureCharts({ measures, isWhole = false }: MeasureChartsProps) {
  const drawn = useDeferredValue(measures.length, atOnce);
  return (
    <ul aria-label="Charts of measures" className={styles.list}>
      {measures.map((measure, at) => (
        <MeasureChart key={measure.id} measure={measure} isDrawn={at < Math.max(atOnce, drawn)} isWhole={isWhole} />
      ))}
    </ul>
  );
}

interface MeasureChartProps {
  readonly measure: Measure;
  readonly isDrawn: boolean;
  readonly isWhole: boolean;
}

function MeasureChart({ measure, isDrawn, isWhole }: MeasureChartProps) {
  const context = useCommandContext();
  const room = useRef<HTMLDivElement>(null);
  const width = useWidth(room, usual[isWhole ? 'whole' : 'small']);
  const chart = usePlan((plan) => measureChart(plan, measure));
  const height = heights[isWhole ? 'whole' : 'small'];
  return (
    <li className={styles.one} data-whole={isWhole ? '' : undefined}>
      <div className={styles.head}>
        <button type="button" className={styles.name} dir="auto" onClick={() => showMeasure(context, measure.id)}>
          {measureName(measure)}
        </button>
        <ChartIcons icons={chart.icons} size={22} />
      </div>
      <p className={styles.said}>{chart.said.whole}</p>
      <div ref={room}>
        {isDrawn && chart.latest !== null && (
          <LiveChart measure={measure.id} width={width} height={height} bare={!isWhole} />
        )}
      </div>
    </li>
  );
}
