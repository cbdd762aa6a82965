/** A chart for who cannot see it: its sentence; then its method and its values as a table of words. */
import { longDate } from '../../../kit/dates/calendar';
import { capital } from '../../../kit/english';
import { chartKinds } from '../../../stats/limits/chartKinds';
import type { AlternativeText } from '../../marks/picture';
import type { ChartSheet } from './chartSheet';
import { signWords, type PointWords } from './pointWords';

/** @param told the points that are shown; undefined where others say what they are */
export function chartAlt(
  sheet: ChartSheet,
  title: string,
  told: readonly { readonly words: PointWords }[] | undefined,
): AlternativeText {
  const { chart, shown } = sheet;
  const short = `${chartKinds[chart.kind].name} of ${title}. ${chart.said.whole}`;
  if (!told) return { short, full: '' };
  const signs = chart.flags
    .filter(({ points: own }) => own.some((index) => index >= shown.first && index < shown.end))
    .map((flag) => {
      const [from, to] = [flag.points[0] ?? 0, flag.points.at(-1) ?? 0].map((at) =>
        longDate(chart.points[at]?.date ?? ''),
      );
      return `${capital(signWords(chart, flag))}${from === to ? '' : `, ${from} to ${to}`}.`;
    });
  return {
    short,
    full: [chart.said.whole, ...signs, chart.method, ...told.map(({ words }) => words.whole)].join('\n'),
  };
}
