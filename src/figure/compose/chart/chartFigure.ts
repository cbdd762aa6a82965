/**
 * The figure of a measure’s chart: lines that are named where they end, points, cycles below the axis, notes, the method. The
 * page shows this very picture, and every format writes it.
 *
 * Must not know: the clock (today is an argument), the screen, formats.
 */
import { fontFamily } from '../../../geometry/types/typography';
import type { Wrapper } from '../../../geometry/text/wrapText';
import { pointsInOrder } from '../../../plan/model/points';
import type { Measure, MeasureId, Plan, PointId } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';
import { measureChart } from '../../../stats/measureChart';
import type { Mark } from '../../marks/mark';
import type { Picture } from '../../marks/picture';
import { physicalSize } from '../figureSize';
import { chartAlt } from './chartAlt';
import { chartTable } from './chartTable';
import { chartHead, chartTitle } from './chartHead';
import { placeChart } from './chartLayout';
import { lineMarks } from './chartLines';
import { dataLine, pointMarks } from './chartPoints';
import { chartSayer } from './chartSayer';
import { axisMarks } from './chartAxes';
import { baselineMarks } from './baselineMarks';
import { bandMarks } from './cycleBands';
import { labelMarks } from './lineLabels';
import { flagMarks } from './pointNotes';
import { pointWords, type PointWords } from './pointWords';
import { footMarks } from './chartFoot';
import { signLabels } from './signLabels';
import type { ChartFigureOptions, ChartSheet } from './chartSheet';

export interface ChartFigure {
  readonly picture: Picture;
  /** What can be pointed at, in order: the points that are shown. A gap has no place on the axis of values. */
  readonly points: readonly ChartFigurePoint[];
  /** Where the points stand. */
  readonly plot: ChartSheet['plot'];
  readonly chart: Chart;
  /** What the chart says, in sentences. */
  readonly said: string;
  readonly alt: Picture['alt'];
}

export interface ChartFigurePoint {
  readonly id: PointId;
  readonly date: string;
  /** px in the picture. */
  readonly x: number;
  readonly y: number | null;
  readonly words: PointWords;
}

/** Null where there is no such measure. */
export function chartFigure(plan: Plan, id: MeasureId, wrap: Wrapper, options: ChartFigureOptions): ChartFigure | null {
  const measure = plan.measures[id];
  return measure ? drawChart(plan, measure, wrap, options) : null;
}

function drawChart(plan: Plan, measure: Measure, wrap: Wrapper, options: ChartFigureOptions): ChartFigure {
  const { palette, width, today, onPaper = false, bare = false, live = false } = options;
  const chart = measureChart(plan, measure, options.as);
  const head = onPaper ? chartHead(measure, chart, { width, palette, wrap, isShort: bare }) : { marks: [], height: 0 };
  const say = chartSayer(measure, chart);
  const placed = placeChart({ plan, measure, chart, say, top: head.height }, wrap, options);
  const { sheet, bottom } = placed;
  const marks: Mark[] = [...head.marks, ...chartMarks(placed, bare), ...footMarks(placed.foot, palette, wrap)];
  const area = { x: 0, y: 0, width, height: Math.ceil(bottom) };
  const points = pointsOf(sheet, today);
  const alt = chartAlt(sheet, chartTitle(measure), live ? undefined : points);
  return {
    picture: {
      area,
      physical: physicalSize({ preset: 'screen' }, area),
      ...(onPaper && { ground: palette.surface }),
      family: fontFamily,
      part: '',
      name: chartTitle(measure),
      alt,
      ...(!live && { tables: [chartTable(sheet, points)] }),
      marks,
    },
    points,
    plot: sheet.plot,
    chart,
    said: chart.said.whole,
    alt,
  };
}

/** One of many says what its signs are in its sentence. */
function chartMarks(placed: ReturnType<typeof placeChart>, isBare: boolean): Mark[] {
  const { sheet, ticks, labels, labelWidth, isNarrow, notes, bands, bandsTop, foot } = placed;
  const { plot, palette, wrap } = sheet;
  const named = labelMarks(sheet, labels, labelWidth, isNarrow);
  const baseline = baselineMarks(sheet, named);
  return [
    ...axisMarks(sheet, ticks),
    ...dataLine(sheet),
    ...lineMarks(sheet),
    ...baseline,
    ...flagMarks(sheet, notes.notes),
    ...pointMarks(sheet),
    ...(isBare ? [] : signLabels(sheet, [...named, ...baseline])),
    ...named,
    ...bandMarks(bands, bandsTop, { left: plot.x, end: foot.width }, { palette, wrap }),
  ];
}

function pointsOf(sheet: ChartSheet, today: string): ChartFigurePoint[] {
  const { chart, measure, say, shown, xOf, yOf } = sheet;
  const points = pointsInOrder(measure.points);
  return chart.points.slice(shown.first, shown.end).map(({ date, value }, at) => {
    const index = shown.first + at;
    return {
      id: points[index]?.id ?? '',
      date,
      x: xOf(index),
      y: value === null ? null : yOf(value),
      words: pointWords({ chart, points, say, today }, index),
    };
  });
}
