/**
 * The latest values of a measure as a small line, open at gaps, with a dot at the last one. It has no axis: beside it stands
 * what it is of.
 *
 * Must not know: where it stands.
 */
import type { Chart } from '../../../stats/chartTypes';
import type { Rect } from '../../../geometry/types/types';
import type { EllipseMark, PathMark } from '../../marks/mark';
import { pathThrough, px } from './chartSheet';
import { shareOf } from './valueAxis';

/** Values, the latest ones. */
const most = 24;
const radius = 2.2;

interface Look {
  readonly area: Rect;
  readonly colour: string;
}

/** Nothing for no values. What does not count is left out; a gap stays open. */
export function sparkline(chart: Pick<Chart, 'points'>, { area, colour }: Look): readonly (PathMark | EllipseMark)[] {
  const values = chart.points.flatMap(({ value, isGhost }) => (isGhost ? [] : [value])).slice(-most);
  const there = values.flatMap((value) => value ?? []);
  if (there.length === 0) return [];
  const [low, high] = [Math.min(...there), Math.max(...there)];
  const inner = { left: area.x + radius, width: area.width - 2 * radius, height: area.height - 2 * radius };
  const places = values.map((value, at): [number, number] | null => {
    if (value === null) return null;
    const share = low === high ? 0.5 : shareOf({ low, high }, value);
    const along = values.length === 1 ? 1 : at / (values.length - 1);
    return [inner.left + along * inner.width, area.y + radius + (1 - share) * inner.height];
  });
  const path = pathThrough(places);
  const last = places.findLast((place) => place !== null);
  const line: PathMark[] = path.includes('L')
    ? [{ kind: 'path', path, stroke: { colour, width: 1.4 }, name: 'Values' }]
    : [];
  const dot: EllipseMark[] = last
    ? [{ kind: 'ellipse', centre: { x: px(last[0]), y: px(last[1]) }, rx: radius, ry: radius, fill: colour }]
    : [];
  return [...line, ...dot];
}
