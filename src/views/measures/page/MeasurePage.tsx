/** One measure: what its chart says, the chart, its values. */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { namedNext } from '../../../commands/measureDeeds';
import { useToday } from '../../../fields/useToday';
import type { Takes } from '../../../exchange/values/valueBlock';
import type { Measure, MeasureId, PointId } from '../../../plan/model/schema';
import { chartKinds, type ChartKind } from '../../../stats/limits/chartKinds';
import { kindOfMeasure, measureChart } from '../../../stats/measureChart';
import { usePlan, useSession } from '../../../store/stores';
import { BlockDialog } from '../block/BlockDialog';
import { LiveChart } from '../../../fields/chart/LiveChart';
import type { PointTable } from '../grid/pointRow';
import { createPointTable } from '../grid/pointTable';
import { PointGrid, type PointGridProps } from '../grid/PointGrid';
import { hasCounts } from '../grid/pointColumns';
import { lookOf, readAs, spanFrom } from '../measurePlaces';
import { useWidth } from '../../../fields/chart/useWidth';
import { ChartControls } from './ChartControls';
import styles from './page.module.css';
import { PageHead } from './PageHead';
import { Saying } from './Saying';
import { StepOffer } from './StepOffer';

interface MeasurePageProps {
  readonly measure: Measure;
  readonly grid: RefObject<HTMLDivElement | null>;
  /** Hears of the grid while it is shown, for the keys of tables. */
  readonly onGrid: (table: PointTable | null) => void;
}

/** px; on a phone less. */
const heights = { usual: 330, narrow: 260 };
const narrow = 520;

/** A point of the measure that is shown; one of another measure may have the same id. */
interface Pointed {
  readonly measure: MeasureId;
  readonly point: PointId | undefined;
}

/** Fields and menus stay where they are from one measure to the next; what has a state of a measure begins anew. */
export function MeasurePage({ measure, grid, onGrid }: MeasurePageProps) {
  const { id } = measure;
  const look = useSession(lookOf(id));
  const plan = usePlan((state) => state);
  const as = useMemo(() => readAs(look, measure), [look, measure]);
  const own = measureChart(plan, measure);
  const chart = useMemo(() => (as ? measureChart(plan, measure, as) : own), [plan, measure, as, own]);
  const [inChart, setInChart] = useState<Pointed>();
  const [inGrid, setInGrid] = useState<Pointed>();
  const [block, setBlock] = useState<readonly (readonly string[])[]>();
  const sheet = useRef<HTMLDivElement>(null);
  const width = useWidth(sheet);
  const here = (pointed: Pointed | undefined) => (pointed?.measure === id ? pointed.point : undefined);
  useNamedNext(measure, sheet);
  return (
    <section className={styles.page} aria-label={measure.name || 'Untitled measure'}>
      <div ref={sheet} className={styles.sheet}>
        <PageHead measure={measure} chart={own} onBlock={setBlock} />
        <Saying key={`said-${id}`} chart={chart} />
        <StepOffer measure={measure} chart={own} />
        <ChartControls measure={measure} look={look} chart={chart} />
        {chart.points.length === 0 ? (
          <p className={styles.empty}>
            The chart appears with the first values. Type them below, paste them from a spreadsheet, or import a file.
          </p>
        ) : (
          <LiveChart
            key={`chart-${id}`}
            measure={id}
            width={width}
            height={width < narrow ? heights.narrow : heights.usual}
            as={as}
            from={spanFrom(look.span, measure)}
            point={here(inGrid)}
            onPoint={(point) => setInChart({ measure: id, point })}
          />
        )}
        <Values
          key={`values-${id}`}
          measure={measure}
          chart={own}
          lit={here(inChart)}
          onPoint={(point) => setInGrid({ measure: id, point })}
          onBlock={setBlock}
          grid={grid}
          onGrid={onGrid}
        />
        <p className={styles.help}>
          Paste from Excel: dates with numbers, in any usual order. Enter goes down, Tab right; the next date is there
          already. Delete on a date takes the row away.
        </p>
      </div>
      {block && (
        <BlockDialog measure={measure} takes={takesOf(measure)} cells={block} onClose={() => setBlock(undefined)} />
      )}
    </section>
  );
}

interface ValuesProps extends Omit<PointGridProps, 'table'>, Pick<MeasurePageProps, 'onGrid'> {
  readonly onBlock: PointTable['onBlock'];
}

function Values({ onGrid, onBlock, ...props }: ValuesProps) {
  return <PointGrid {...props} table={usePointTable(props.measure, onGrid, onBlock)} />;
}

function takesOf(measure: Measure): Takes {
  const { takes } = chartKinds[kindOfMeasure(measure)];
  if (takes === 'share') return 'share';
  if (takes === 'rate' || hasCounts(measure)) return 'rate';
  return takes === 'time' ? 'date' : 'value';
}

/** The grid's own state, for as long as this measure is shown. */
function usePointTable(
  measure: Measure,
  onGrid: MeasurePageProps['onGrid'],
  onBlock: PointTable['onBlock'],
): PointTable {
  const context = useCommandContext();
  const today = useToday();
  const { id } = measure;
  const [table] = useState(() => {
    const read = () => {
      // One that was deleted is shown for a moment yet.
      const now = context.openPlan.plan().measures[id] ?? measure;
      return { measure: now, kind: kindOfMeasure(now) as ChartKind };
    };
    return createPointTable(context, { read, today, onBlock });
  });
  useEffect(() => {
    onGrid(table);
    return () => onGrid(null);
  }, [table, onGrid]);
  return table;
}

/** A measure that was just made wants its name. */
function useNamedNext({ id }: Measure, sheet: RefObject<HTMLElement | null>): void {
  const { session } = useCommandContext();
  const isNext = useSession((state) => state.kept[namedNext] === id);
  useEffect(() => {
    if (!isNext) return;
    session.keep(namedNext, undefined);
    sheet.current?.querySelector('input')?.focus();
  }, [isNext, session, sheet]);
}
