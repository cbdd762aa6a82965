/**
 * The chart of a measure on the page: the figure’s own marks, and over them its points as a list, for the keyboard, the pointer
 * and what is spoken. The sentence above it is its caller’s.
 *
 * Left and right go from point to point, Home and End to the first and the last; Esc lets go.
 */
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { svgElement } from '../../browser/svgElement';
import { useCommandContext } from '../../commands/commandContext';
import { useToday } from '../useToday';
import { screenPalette } from '../../figure/colour/screenPalette';
import { chartFigure } from '../../figure/compose/chart/chartFigure';
import type { ChartFigureOptions } from '../../figure/compose/chart/chartSheet';
import { figureSvg } from '../../figure/svg/figureSvg';
import { createWrapper } from '../../geometry/text/wrapText';
import type { MeasureId, PointId } from '../../plan/model/schema';
import { usePlan } from '../../store/stores';
import { PointCard } from './PointCard';
import { PointList } from './PointList';
import { nearestPoint } from './nearestPoint';
import styles from './LiveChart.module.css';

/** So far about the plot points are pointed at, px. */
const around = 20;

interface LiveChartProps extends Pick<
  ChartFigureOptions,
  'width' | 'height' | 'from' | 'to' | 'as' | 'bare' | 'sharedAxis'
> {
  readonly measure: MeasureId;
  /** The point that lights up because it is pointed at elsewhere. */
  readonly point?: PointId | undefined;
  /** Called with the point that is pointed at here, by mouse or keys; with nothing when none is any more. */
  readonly onPoint?: (id: PointId | undefined) => void;
}

export function LiveChart({ measure, point, onPoint, ...form }: LiveChartProps) {
  const { ports } = useCommandContext();
  const { width, height, from, to, as, bare, sharedAxis } = form;
  const plan = usePlan((state) => state);
  const today = useToday()();
  const [wrap] = useState(() => createWrapper(ports.measure));
  const picture = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<PointId>();
  const figure = useMemo(() => {
    const options = { width, height, from, to, as, sharedAxis, today, palette: screenPalette, live: true };
    return chartFigure(plan, measure, wrap, { ...options, ...(bare !== undefined && { bare }) });
  }, [plan, measure, wrap, width, height, from, to, as, bare, sharedAxis, today]);
  useEffect(() => {
    if (figure) picture.current?.replaceChildren(svgElement(figureSvg(figure.picture)));
  }, [figure]);
  if (!figure) return null;
  const { points, plot } = figure;
  const see = (id: PointId | undefined) => {
    if (id === pointed) return;
    setPointed(id);
    onPoint?.(id);
  };
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const y = event.clientY - box.top;
    const isOnPlot = y >= plot.y - around && y <= plot.y + plot.height + around;
    see(isOnPlot ? nearestPoint(points, event.clientX - box.left)?.id : undefined);
  };
  const lit = points.find(({ id }) => id === (pointed ?? point));
  return (
    <figure
      aria-label={figure.alt.short}
      data-measure-id={measure}
      className={styles.figure}
      style={{ width, height: figure.picture.area.height }}
    >
      <div ref={picture} aria-hidden className={styles.picture} />
      <PointList
        name={`Values of ${figure.picture.name}`}
        points={points}
        pointed={pointed}
        onPoint={see}
        onPointerMove={follow}
        onPointerLeave={() => see(undefined)}
      />
      {lit && lit.y !== null && <span aria-hidden className={styles.ring} style={{ left: lit.x, top: lit.y }} />}
      {lit && pointed !== undefined && <PointCard point={lit} width={width} top={plot.y + plot.height / 2} />}
    </figure>
  );
}
