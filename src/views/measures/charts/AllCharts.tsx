/** All charts of the plan on one page, on the same axis of time: for the board, for a print on A4 across. */
import { ArrowLeft, Image, Printer } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { showMeasure, showMeasureList } from '../../../commands/measureDeeds';
import { useToday } from '../../../fields/useToday';
import { createWrapper } from '../../../geometry/text/wrapText';
import { kindWords, listedMeasures, measureName } from '../../../plan/ask/measureFamily';
import type { Measure } from '../../../plan/model/schema';
import { measureChart } from '../../../stats/measureChart';
import { usePlan, useSession } from '../../../store/stores';
import { Button } from '../../../ui/Button';
import { InPlace } from '../../../ui/Places';
import { Select } from '../../../ui/Select';
import { ChartIcons } from '../../../fields/chart/ChartIcons';
import { printedCharts } from '../chart/chartPictures';
import { LiveChart } from '../../../fields/chart/LiveChart';
import { setSpanOfCharts, sharedDays, spanOfCharts, spans } from '../measurePlaces';
import { useWidth } from '../../../fields/chart/useWidth';
import styles from './AllCharts.module.css';

export function AllCharts() {
  const context = useCommandContext();
  const { session, openPlan, ports } = context;
  const today = useToday()();
  const measures = usePlan((plan) => listedMeasures(plan.measures));
  const span = useSession(spanOfCharts);
  const axis = useMemo(() => sharedDays(measures, span), [measures, span]);
  const print = () => {
    const ids = measures.map(({ id }) => id);
    return ports.printPictures(printedCharts(openPlan.plan(), ids, createWrapper(ports.measure), { ...axis, today }));
  };
  return (
    <>
      <InPlace name="bar">
        <Button variant="quiet" icon={<ArrowLeft />} onPress={() => showMeasureList(context)}>
          Measures
        </Button>
        <h2 className={styles.title}>All charts on one page</h2>
        <span className={styles.spring} />
        <div className={styles.span}>
          <Select
            label="Span"
            isLabelHidden
            choices={spans}
            value={span}
            onChange={(next) => setSpanOfCharts(session, next)}
          />
        </div>
        <Button icon={<Printer />} onPress={() => void print()}>
          Print
        </Button>
        <Button icon={<Image />} onPress={() => session.openDialog('picture')}>
          Export as picture…
        </Button>
      </InPlace>
      <div className={styles.page} data-view-ground tabIndex={-1}>
        <ul className={styles.cards} aria-label="Charts">
          {measures.map((measure) => (
            <ChartCard key={measure.id} measure={measure} axis={axis} />
          ))}
        </ul>
        <p className={styles.method}>
          All charts have the same axis of time. How each was made stands below it where it is shown alone.
        </p>
      </div>
    </>
  );
}

type Axis = ReturnType<typeof sharedDays>;

function ChartCard({ measure, axis }: { readonly measure: Measure; readonly axis: Axis }) {
  const context = useCommandContext();
  const card = useRef<HTMLDivElement>(null);
  const width = useWidth(card);
  const chart = usePlan((plan) => measureChart(plan, measure));
  const name = measureName(measure);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.kind}>{kindWords[measure.kind]}</p>
          <h3 className={styles.name}>
            <button
              type="button"
              className={styles.open}
              data-measure-id={measure.id}
              onClick={() => showMeasure(context, measure.id)}
            >
              {name}
            </button>
          </h3>
          <p className={styles.said}>{chart.said.change}</p>
        </div>
        <ChartIcons icons={chart.icons} size={34} />
      </div>
      <div ref={card} className={styles.chart}>
        {chart.points.length > 0 && (
          <LiveChart
            measure={measure.id}
            width={width}
            height={170}
            bare
            sharedAxis={axis}
            from={axis?.from}
            to={axis?.to}
          />
        )}
      </div>
    </li>
  );
}
