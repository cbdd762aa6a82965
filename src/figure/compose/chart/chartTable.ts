/** The numbers of a chart as a table, for documents that have tables and for who cannot see the chart. */
import { longDate } from '../../../kit/dates/calendar';
import type { PictureTable } from '../../marks/picture';
import type { ChartSheet } from './chartSheet';
import { chartTitle } from './chartHead';
import type { PointWords } from './pointWords';

/** Of the points that are shown, in their order. Columns that would be empty are left out. */
export function chartTable(
  { chart, shown, say, measure }: ChartSheet,
  told: readonly { readonly words: PointWords }[],
): PictureTable {
  const rows = chart.points.slice(shown.first, shown.end).map(({ date, lower, centre, upper, target }, at) => {
    const words = told[at]?.words;
    const numbers = [centre, lower, upper, target].map((value) => (value === null ? '' : say(value)));
    return [longDate(date), words?.value ?? '', ...numbers, (words?.facts ?? []).join('; ')];
  });
  const all = ['Date', 'Value', 'Centre', 'Lower limit', 'Upper limit', 'Target', 'Notes'];
  const used = all.flatMap((heading, column) =>
    column < 2 || rows.some((row) => row[column] !== '') ? [{ heading, column }] : [],
  );
  return {
    caption: `${chartTitle(measure)}: the values of the chart.`,
    columns: used.map(({ heading }) => heading),
    rows: rows.map((row) => used.map(({ column }) => row[column] ?? '')),
  };
}
