/**
 * The points of a chart and the line that joins them. Shape alone tells what a point is: a disc is within what chance gives,
 * a triangle is part of a sign and points to its side, filled where that is wished for and open where it is not; a dashed
 * ring is left out of the reckoning.
 */
import { judge } from '../../../stats/icons/variation';
import { wishOf } from '../../../stats/options';
import type { PlottedPoint } from '../../../stats/chartTypes';
import type { EllipseMark, GroupMark, PathMark } from '../../marks/mark';
import { variationColour } from '../../marks/variationIcon';
import { indicesShown, pathThrough, pointAt, px, type ChartSheet } from './chartSheet';

/** Joined within a phase; a gap stays open, and what is left out is passed over. */
export function dataLine(sheet: ChartSheet): PathMark[] {
  const { chart, yOf, xOf, palette } = sheet;
  const begins = new Set(chart.phases.map(({ first }) => first));
  const places = indicesShown(sheet).flatMap((index): ([number, number] | null)[] => {
    const point = pointAt(sheet, index);
    const start = begins.has(index) ? [null] : [];
    if (!point || point.isGhost) return start;
    return [...start, point.value === null ? null : [xOf(index), yOf(point.value)]];
  });
  const path = pathThrough(places);
  if (!path.includes('L')) return [];
  return [
    {
      kind: 'path',
      path,
      stroke: { colour: palette.strongLine, width: radiusOf(sheet) < 2 ? 0.6 : 1.2 },
      name: 'Values',
    },
  ];
}

export function pointMarks(sheet: ChartSheet): GroupMark[] {
  const radius = radiusOf(sheet);
  const marks = indicesShown(sheet).flatMap((index) => {
    const point = pointAt(sheet, index);
    return point && point.value !== null ? [pointMark(sheet, point, { index, value: point.value, radius })] : [];
  });
  return marks.length === 0 ? [] : [{ kind: 'group', id: 'points', name: 'Points', marks }];
}

/** Smaller where they stand close. */
function radiusOf({ shown, plot }: ChartSheet): number {
  const each = plot.width / Math.max(1, shown.end - shown.first);
  return px(Math.min(3.2, Math.max(1.4, each / 3)));
}

function pointMark(
  sheet: ChartSheet,
  point: PlottedPoint,
  { index, value, radius }: { readonly index: number; readonly value: number; readonly radius: number },
): EllipseMark | PathMark {
  const { palette, xOf, yOf } = sheet;
  const at = { x: px(xOf(index)), y: px(yOf(value)) };
  const sign = point.isGhost ? undefined : signAt(sheet, point);
  const data = { point: point.date, signal: sign?.rule ?? '' };
  if (point.isGhost) {
    const stroke = { colour: palette.strongLine, width: 1.2, dash: [2, 1.6] as const };
    return { kind: 'ellipse', centre: at, rx: radius + 1, ry: radius + 1, fill: palette.surface, stroke, data };
  }
  if (!sign) return { kind: 'ellipse', centre: at, rx: radius, ry: radius, fill: palette.strongLine, data };
  const colour = variationColour(palette, sign.is);
  const stroke = { colour, width: px(Math.min(1.6, radius / 2)) };
  const fill = sign.is === 'concern' ? palette.surface : colour;
  return { kind: 'path', path: triangle(at, radius * 1.55, sign.side), fill, stroke, data };
}

/** What a point is part of; signs of the chart as a whole are said, not drawn. */
function signAt({ chart, measure }: ChartSheet, point: PlottedPoint) {
  const flag = point.flags.flatMap((index) => chart.flags[index] ?? []).find(({ side }) => side !== 0);
  if (!flag) return undefined;
  return { rule: flag.rule, side: flag.side === 1 ? 1 : -1, is: judge(flag.side, wishOf(measure)) } as const;
}

/** Its tip to the side of the sign. */
function triangle({ x, y }: { readonly x: number; readonly y: number }, r: number, side: 1 | -1): string {
  const [tip, foot, half] = [y - side * r, y + side * r * 0.7, r];
  return `M${px(x)},${px(tip)} L${px(x + half)},${px(foot)} L${px(x - half)},${px(foot)} Z`;
}
