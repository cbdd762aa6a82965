/**
 * All charts of a plan on one page, along one axis of time: so that one sees what moved when. The page has the proportion of
 * A4 across, whatever the number of charts.
 *
 * Must not know: the clock (today is an argument), the screen, formats.
 */
import { count } from '../../../kit/english';
import { fontFamily } from '../../../geometry/types/typography';
import type { Wrapper } from '../../../geometry/text/wrapText';
import { oneLine } from '../../../plan/ask/words';
import { pointsInOrder } from '../../../plan/model/points';
import type { Measure, MeasureId, Plan } from '../../../plan/model/schema';
import { measureChart } from '../../../stats/measureChart';
import type { Palette } from '../../colour/palette';
import { moved } from '../../marks/moved';
import type { Mark } from '../../marks/mark';
import type { PictureContent, PictureTable } from '../../marks/picture';
import { setWords, wordsHeight } from '../setWords';
import { chartFigure } from './chartFigure';
import { styles } from './chartSheet';
import { usualSpan } from './dateAxis';

export interface ChartsOptions {
  /** px */
  readonly width: number;
  readonly palette: Palette;
  readonly today: string;
  /** For an upright page. */
  readonly isUpright?: boolean;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Where they do not all stand on one sheet. */
  readonly sheet?: { readonly number: number; readonly of: number };
}

/** px */
const [margin, gap, pad, leastHeight] = [20, 14, 12, 190];
/** Height to width of the paper within its margins. */
const proportions = { across: 180 / 267, upright: 267 / 180 } as const;

/** Null where there is nothing to show. */
export function chartsFigure(
  plan: Plan,
  ids: readonly MeasureId[],
  wrap: Wrapper,
  options: ChartsOptions,
): PictureContent | null {
  const measures = ids.flatMap((id) => plan.measures[id] ?? []);
  if (measures.length === 0) return null;
  const { width, palette, isUpright = false, sheet } = options;
  const room = width - 2 * margin;
  const title = { x: margin, y: margin, width: room, style: styles.title, colour: palette.ink, most: 2 };
  const words = `${oneLine(plan.title)}: all charts${sheet ? `, sheet ${sheet.number} of ${sheet.of}` : ''}`;
  const top = margin + wordsHeight(words, title, wrap) + 10;
  const method = methodsOf(plan, measures);
  const note = { ...title, style: styles.note, colour: palette.quietInk, most: 4 };
  const footHeight = wordsHeight(method, note, wrap) + gap;

  const columns = columnsFor(measures.length, isUpright);
  const rows = Math.ceil(measures.length / columns);
  const whole = width * proportions[isUpright ? 'upright' : 'across'];
  const cell = {
    width: (room - (columns - 1) * gap) / columns,
    height: Math.max(leastHeight, (whole - top - footHeight - margin - (rows - 1) * gap) / rows),
  };
  const sharedAxis = sharedSpan(measures, options);
  const tables: PictureTable[] = [];
  const cells = measures.flatMap(({ id }, at): Mark[] => {
    const x = margin + (at % columns) * (cell.width + gap);
    const y = top + Math.floor(at / columns) * (cell.height + gap);
    const figure = chartFigure(plan, id, wrap, {
      width: cell.width - 2 * pad,
      height: cell.height - 2 * pad,
      palette,
      today: options.today,
      sharedAxis,
      onPaper: true,
      bare: true,
    });
    tables.push(...(figure?.picture.tables ?? []).filter(({ rows: values }) => values.length > 0));
    const stroke = { colour: palette.hairline, width: 1 };
    return [
      { kind: 'rect', x, y, ...cell, radius: 8, fill: palette.surface, stroke, name: 'Chart' },
      ...(figure ? figure.picture.marks.map((mark) => moved(mark, x + pad, y + pad)) : []),
    ];
  });
  const bottom = top + rows * cell.height + (rows - 1) * gap;
  return {
    area: { x: 0, y: 0, width, height: Math.ceil(bottom + footHeight + margin) },
    ground: palette.surface,
    family: fontFamily,
    part: '',
    name: words,
    alt: {
      short: `${count(measures.length, 'chart')} of ${oneLine(plan.title)} along one axis of time.`,
      full: measures.map((measure) => `${oneLine(measure.name)}: ${measureChart(plan, measure).said.whole}`).join('\n'),
    },
    tables,
    marks: [...setWords(words, title, wrap), ...cells, ...setWords(method, { ...note, y: bottom + gap }, wrap)],
  };
}

/** Two or three in a row, more only where they would not fit below each other. */
function columnsFor(many: number, isUpright: boolean): number {
  if (isUpright) return many <= 4 ? 1 : many <= 16 ? 2 : 3;
  return many <= 2 ? many : many <= 4 ? 2 : many <= 12 ? 3 : many <= 20 ? 4 : 5;
}

/** From the first day that any of the charts would show by itself to the last. */
export function sharedSpan(measures: readonly Measure[], { from, to, today }: ChartsOptions) {
  const spans = measures.flatMap(({ points }) => usualSpan(pointsInOrder(points).map(({ date }) => date)) ?? []);
  const starts = spans.map((span) => span.from).toSorted();
  const ends = spans.map((span) => span.to).toSorted();
  return { from: from ?? starts[0] ?? today, to: to ?? ends.at(-1) ?? today };
}

/** Each way of making a chart once; how many ranges one of them left out is no way of making. */
function methodsOf(plan: Plan, measures: readonly Measure[]): string {
  const methods = measures.map((measure) => {
    const clauses = measureChart(plan, measure).method.replace(/\.$/, '').split('; ').slice(0, 2);
    return clauses
      .map((clause) =>
        clause
          .split(', ')
          .filter((part) => !part.endsWith('screened out'))
          .join(', '),
      )
      .join('; ');
  });
  return `${[...new Set(methods)].join('. ')}. Triangles: more than chance would give.`;
}
