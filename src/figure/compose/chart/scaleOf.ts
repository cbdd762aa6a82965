/** Which part of the axis of values a chart shows: all that is drawn in it, a percentage within 0 to 100. */
import type { Measure } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';
import { extremes, valueAxis, type AxisBounds, type ValueAxis } from './valueAxis';

interface Shown {
  readonly chart: Chart;
  readonly measure: Measure;
  readonly shown: { readonly first: number; readonly end: number };
}

/** A target that would press everything else into less than this share of the axis stands at its edge. */
const leastShare = 0.2;

/** @param most lines that there is room for */
export function scaleOf({ chart, measure, shown }: Shown, most: number): ValueAxis {
  const points = chart.points.slice(shown.first, shown.end);
  const bounds = boundsOf(chart, measure);
  const values = points.flatMap(({ value }) => value ?? []);
  const within = (value: number) => Math.min(bounds.ceiling ?? Infinity, Math.max(bounds.floor ?? -Infinity, value));
  const lines = points.flatMap(({ centre, lower, upper }) => [centre, lower, upper].flatMap((line) => line ?? []));
  const former = chart.phases
    .filter(({ first, end }) => end > shown.first && first < shown.end)
    .flatMap(({ formerCentre }) => formerCentre ?? []);
  const own = [...values, ...[...lines, ...former].map(within)];
  const targets = points.flatMap(({ target }) => target ?? []).map(within);
  return valueAxis([...own, ...targets.filter((target) => isNear(target, own))], most, bounds);
}

function isNear(target: number, own: readonly number[]): boolean {
  if (own.length === 0) return true;
  const [least, greatest] = extremes(own);
  const range = greatest / 2 - least / 2;
  // Where nothing varies, the target is what there is to see.
  if (range === 0) return true;
  const whole = Math.max(greatest, target) / 2 - Math.min(least, target) / 2;
  return range / whole >= leastShare;
}

/** Of a share, unless its values go beyond: then it is none. */
function boundsOf({ points }: Chart, { unit = '', floor }: Measure): AxisBounds {
  const values = points.flatMap(({ value }) => value ?? []);
  const isShare = unit.trim().startsWith('%') && values.every((value) => value >= 0 && value <= 100);
  if (isShare) return { floor: Math.max(0, floor ?? 0), ceiling: 100 };
  return floor !== undefined && values.every((value) => value >= floor) ? { floor } : {};
}
