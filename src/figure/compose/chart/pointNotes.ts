/**
 * What has been noted at points: numbered flags over the chart, their words below it. A point that does not count is noted
 * with its reason.
 */
import { count, legible } from '../../../kit/english';
import { longDate } from '../../../kit/dates/calendar';
import type { Point as PlanPoint } from '../../../plan/model/schema';
import type { Mark } from '../../marks/mark';
import { setWords } from '../setWords';
import { px, styles, type ChartSheet } from './chartSheet';
import { spread } from './spread';

export interface PointNote {
  /** Index of its point. */
  readonly index: number;
  readonly number: number;
  readonly words: string;
}

export interface PointNotes {
  readonly notes: readonly PointNote[];
  /** How many earlier ones have no room. */
  readonly others: number;
}

/** More than these are a table. */
const most = 12;

/** @param points of the measure, in the order of the chart */
export function pointNotes(
  points: readonly PlanPoint[],
  { first, end }: { readonly first: number; readonly end: number },
): PointNotes {
  const all = points.slice(first, end).flatMap((point, at) => {
    const words = noteOf(point);
    return words === '' ? [] : [{ index: first + at, words }];
  });
  const shown = all.slice(-most);
  return { notes: shown.map((note, at) => ({ ...note, number: at + 1 })), others: all.length - shown.length };
}

function noteOf({ mark = '', ghost, reason = '' }: PlanPoint): string {
  const left = ghost && reason.trim() !== '' ? `Left out: ${legible(reason)}` : '';
  return [legible(mark), left].filter((words) => words !== '').join('. ');
}

/** px */
const radius = 8;
export const flagsHeight = 2 * radius + 6;

/** Flags stand in a row above the plot, over their points; where these are close they move apart. */
export function flagMarks(sheet: ChartSheet, notes: readonly PointNote[]): Mark[] {
  const { plot, xOf, yOf, chart, palette, wrap } = sheet;
  const top = plot.y - flagsHeight + radius;
  const wanted = notes.map(({ index }) => xOf(index));
  const size = Math.min(2 * radius + 4, (plot.width + 2 * radius) / Math.max(1, notes.length));
  const places = spread(wanted, size, { least: plot.x - radius, greatest: plot.x + plot.width + radius });
  return notes.flatMap(({ index, number }, at): Mark[] => {
    const [own = 0, middle = 0] = [wanted[at], places[at]];
    const value = chart.points[index]?.value ?? null;
    const foot = value === null ? plot.y + plot.height : Math.max(plot.y + 4, yOf(value) - 7);
    const word = String(number);
    const width = wrap.widthOf(word, styles.sign) + 1;
    return [
      {
        kind: 'path',
        path: `M${px(middle)},${px(top + radius)} L${px(own)},${px(plot.y + 4)} L${px(own)},${px(foot)}`,
        stroke: { colour: palette.line, width: 1.2, dash: [0.1, 3] },
        name: `Flag ${number}`,
      },
      {
        kind: 'ellipse',
        centre: { x: px(middle), y: top },
        rx: radius,
        ry: radius,
        fill: palette.surface,
        stroke: { colour: palette.ink, width: 1.1 },
      },
      ...setWords(
        word,
        {
          x: middle - width / 2,
          y: top - styles.sign.leading / 2,
          width,
          style: styles.sign,
          colour: palette.ink,
          most: 1,
        },
        wrap,
      ),
    ];
  });
}

/** One line for each, under the chart. */
export function noteLines({ notes, others }: PointNotes, dateOf: (index: number) => string): string[] {
  const lines = notes.map(({ index, number, words }) => `${number}  ${longDate(dateOf(index))}: ${words}`);
  return others > 0 ? [...lines, `${count(others, 'earlier note')} in the table of values.`] : lines;
}
