/** Where everything in the figure of a chart stands: gutters, plot, axes, what is above and below. */
import type { Wrapper } from '../../../geometry/text/wrapText';
import { pointsInOrder } from '../../../plan/model/points';
import type { Measure, Plan } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';
import type { Say } from '../../../stats/words/quantities';
import { daysHeight, gutterWidth, tickWords } from './chartAxes';
import { footOf, type ChartFoot } from './chartFoot';
import { shortUnit } from './chartSayer';
import { narrowest, styles, type ChartFigureOptions, type ChartSheet } from './chartSheet';
import { bandsHeight, cycleBands, placeBands, type PlacedBands } from './cycleBands';
import { dateAxis, usualSpan } from './dateAxis';
import { labelGap, labelStyle, lineLabels, type LineLabel } from './lineLabels';
import { flagsHeight, pointNotes, type PointNotes } from './pointNotes';
import { scaleOf } from './scaleOf';
import { shareOf } from './valueAxis';

export interface PlacedChart {
  readonly sheet: ChartSheet;
  readonly ticks: readonly string[];
  readonly labels: readonly LineLabel[];
  readonly labelWidth: number;
  readonly isNarrow: boolean;
  readonly notes: PointNotes;
  readonly bands: PlacedBands;
  readonly bandsTop: number;
  readonly foot: ChartFoot;
  readonly bottom: number;
}

interface Read {
  readonly plan: Plan;
  readonly measure: Measure;
  readonly chart: Chart;
  readonly say: Say;
  /** Where the chart begins, px. */
  readonly top: number;
}

/** Of a plot at least, px; of one of many. */
const least = { alone: 160, bare: 72 };
/** px: above a plot; between plot and its edge at the right; for a line of the axis of values. */
const [above, margin, perTick] = [10, 8, 44];
/** Points keep clear of the edges of the plot. */
const inset = 8;

/** Of charts on one page, px. */
const gutters = { left: 44, right: 100 };

export function placeChart(read: Read, wrap: Wrapper, options: ChartFigureOptions): PlacedChart {
  const { plan, measure, chart, say, top } = read;
  const { width, height, palette, bare = false, today, sharedAxis } = options;
  const span = spanOf(chart, options);
  const shown = shownIn(chart, span);
  const points = pointsInOrder(measure.points);
  const notes = bare ? { notes: [], others: 0 } : pointNotes(points, shown);
  const foot = bare ? { lines: [], method: '', top: 0, width, height: 0 } : footOf({ notes, chart, width }, wrap);
  const leastPlot = bare ? least.bare : least.alone;
  const over = top + above + (notes.notes.length > 0 ? flagsHeight : 0);
  const isNarrow = width < narrowest && !sharedAxis;

  const guess = Math.max(leastPlot, height - over - daysHeight - foot.height);
  const y = scaleOf({ chart, measure, shown }, Math.max(2, Math.min(7, Math.floor(guess / perTick) + 1)));
  const ticks = tickWords(y, shortUnit(measure, chart));
  const labels = lineLabels({ chart, end: shown.end, say, y });
  const widest = Math.ceil(Math.max(0, ...labels.map((label) => wrap.widthOf(label.words, labelStyle(label))))) + 2;
  // Charts on one page share their axis: what stands beside it takes the same room where it can.
  const labelWidth = Math.min(Math.max(widest, sharedAxis ? gutters.right : 0), Math.round(width * 0.4));
  const left = Math.max(gutterWidth(ticks, wrap), sharedAxis ? gutters.left : 0);
  const right = width - (isNarrow || (labels.length === 0 && !sharedAxis) ? margin : labelWidth + labelGap + 2);
  const edges = { left, right: Math.max(left + 2 * inset, right) };
  const x = dateAxis(span, { left: edges.left + inset, right: edges.right - inset }, (text) =>
    wrap.widthOf(text, styles.tick),
  );
  const bands = placeBands(bare ? [] : cycleBands(plan, measure, { ...span, today }), x, edges);
  const plotHeight = Math.max(leastPlot, guess - bandsHeight(bands));
  const plot = { x: edges.left, y: over, width: edges.right - edges.left, height: plotHeight };
  const bandsTop = plot.y + plot.height + daysHeight;
  const footTop = bandsTop + bandsHeight(bands);
  const xs = points.slice(shown.first, shown.end).map(({ date }) => x.at(date));
  const xOf = (index: number) => xs[index - shown.first] ?? edges.left;
  const yOf = (value: number) => plot.y + (1 - shareOf(y, value)) * plot.height;
  return {
    sheet: { plan, measure, chart, shown, say, plot, x, y, xOf, yOf, palette, wrap },
    ticks,
    labels,
    labelWidth,
    isNarrow,
    notes,
    bands,
    bandsTop,
    foot: { ...foot, top: footTop },
    bottom: footTop + foot.height,
  };
}

function spanOf(chart: Chart, { from, to, sharedAxis, today }: ChartFigureOptions) {
  if (sharedAxis) return sharedAxis;
  const usual = usualSpan(chart.points.map(({ date }) => date)) ?? { from: today, to: today };
  const [start, end] = [from ?? usual.from, to ?? usual.to];
  return start <= end ? { from: start, to: end } : { from: end, to: start };
}

function shownIn({ points }: Chart, { from, to }: { readonly from: string; readonly to: string }) {
  const first = points.findIndex(({ date }) => date >= from);
  const end = points.findLastIndex(({ date }) => date <= to) + 1;
  return first < 0 || end <= first ? { first: 0, end: 0 } : { first, end };
}
