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

export function textRects(marks: readonly Mark[]): Rect[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [extentOf(mark)] : []));
}

export function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
