/** What words of a chart keep clear of: points and other words. */
import type { Rect } from '../../../geometry/types/types';
import { extentOf } from '../../marks/extent';
import type { Mark } from '../../marks/mark';
import { indicesShown, pointAt, type ChartSheet } from './chartSheet';

/** Half of what a point takes, px. */
const reach = 4;

export function pointRects(sheet: ChartSheet): Rect[] {
  return indicesShown(sheet).flatMap((index) => {
    const value = pointAt(sheet, index)?.value ?? null;
    if (value === null) return [];
    return [{ x: sheet.xOf(index) - reach, y: sheet.yOf(value) - reach, width: 2 * reach, height: 2 * reach }];
  });
}

/** With the edge around letters. */
const clear = 3;

/** Centres and limits of the phases, where they are level. */
export function lineRects({ chart, shown, plot, xOf, yOf }: ChartSheet): Rect[] {
  return chart.phases
    .filter(({ first, end }) => end > shown.first && first < shown.end)
    .flatMap(({ first, end }) => {
      const { centre = null, lower = null, upper = null } = chart.points[first] ?? {};
      const left = first <= shown.first ? plot.x : xOf(first);
      const right = end >= shown.end ? plot.x + plot.width : xOf(end - 1);
      return [centre, lower, upper].flatMap((level) =>
        level === null ? [] : [{ x: left, y: yOf(level) - clear, width: right - left, height: 2 * clear }],
      );
    });
}

export function textRects(marks: readonly Mark[]): Rect[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [extentOf(mark)] : []));
}

export function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
