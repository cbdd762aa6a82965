/**
 * What each sign is, said beside its points where there is room. Signs without room are said in the text of the chart and at
 * their points.
 */
import { judge } from '../../../stats/icons/variation';
import { wishOf } from '../../../stats/options';
import type { Rect } from '../../../geometry/types/types';
import type { Flag } from '../../../stats/chartTypes';
import type { Mark, TextMark } from '../../marks/mark';
import { variationColour } from '../../marks/variationIcon';
import { setWords } from '../setWords';
import { pointAt, styles, type ChartSheet } from './chartSheet';
import { lineRects, meets, pointRects, textRects } from './obstacles';
import { signWords } from './pointWords';
import { extremes } from './valueAxis';

/** More of them are a second chart. */
const most = 6;

/** @param texts that are there already */
export function signLabels(sheet: ChartSheet, texts: readonly Mark[]): TextMark[] {
  const taken = [...textRects(texts), ...pointRects(sheet)];
  // Better not on a line, rather there than not at all.
  const lines = lineRects(sheet);
  // The latest first: what is going on now is what is asked about. What is said of several is said of the latest.
  const latest = sheet.chart.flags
    .filter((flag) => flag.side !== 0 && shownOf(sheet, flag).length > 0)
    .toSorted((a, b) => (a.points.at(-1) ?? 0) - (b.points.at(-1) ?? 0));
  const byWords = new Map(latest.map((flag) => [signWords(sheet.chart, flag), flag] as const));
  const inTurn = [...byWords].sort(([, a], [, b]) => (b.points.at(-1) ?? 0) - (a.points.at(-1) ?? 0));
  return inTurn.slice(0, most).flatMap(([words, flag]): readonly TextMark[] => {
    const width = sheet.wrap.widthOf(words, styles.sign) + 2;
    const area = roomFor(sheet, flag, width, [...taken, ...lines]) ?? roomFor(sheet, flag, width, taken);
    if (!area) return [];
    taken.push(area);
    const colour = variationColour(sheet.palette, judge(flag.side, wishOf(sheet.measure)));
    return setWords(words, { ...area, style: styles.sign, colour, most: 1, halo: sheet.palette.surface }, sheet.wrap);
  });
}

function shownOf({ shown }: ChartSheet, { points }: Flag): number[] {
  return points.filter((index) => index >= shown.first && index < shown.end);
}

/** From a point to what is said of it, px. */
const clear = 9;

function roomFor(sheet: ChartSheet, flag: Flag, width: number, taken: readonly Rect[]): Rect | undefined {
  const { plot, xOf, yOf } = sheet;
  const places = shownOf(sheet, flag).flatMap((index) => {
    const point = pointAt(sheet, index);
    return point && point.value !== null ? [{ x: xOf(index), y: yOf(point.value) }] : [];
  });
  if (places.length === 0) return undefined;
  const height = styles.sign.leading;
  const [top, bottom] = extremes(places.map(({ y }) => y));
  const rows = flag.side === 1 ? [bottom + clear, top - clear - height] : [top - clear - height, bottom + clear];
  const middles = [places[Math.floor(places.length / 2)], places.at(-1), places[0]].flatMap((place) => place?.x ?? []);
  const lefts = middles.map((middle) => Math.min(Math.max(plot.x, middle - width / 2), plot.x + plot.width - width));
  const columns = lefts.map((x) => ({
    x,
    others: taken.filter((other) => x < other.x + other.width && other.x < x + width),
  }));
  for (const step of [0, 1, 2])
    for (const [at, row] of rows.entries())
      for (const { x, others } of columns) {
        const away = (flag.side === 1) === (at === 0) ? 1 : -1;
        const area = { x, y: row + away * step * height * 0.7, width, height };
        const isInside = x >= plot.x && area.y >= plot.y && area.y + height <= plot.y + plot.height;
        if (isInside && !others.some((other) => meets(area, other))) return area;
      }
  return undefined;
}
