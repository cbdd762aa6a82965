/**
 * The value of each point, and what it is out of. A point without a value that its chart can take is a gap: a share out
 * of none, more than there were, a count below nought.
 */
import { daysBetween } from '../kit/dates/calendar';
import { chartKinds, type ChartKind } from './limits/chartKinds';
import { missing } from './numbers';
import { perOf, type ChartOptions, type ChartPoint } from './options';

export interface Values {
  /** Before they are multiplied. */
  readonly values: readonly number[];
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
  readonly spreads: readonly number[];
  readonly ghosts: readonly boolean[];
  /** What all that is drawn is multiplied by at the end: 1,000 for a rate in 1,000. */
  readonly times: number;
  /** How many points hold a value that this chart cannot take. */
  readonly unfit: number;
}

export function valuesOf(points: readonly ChartPoint[], kind: ChartKind, options: ChartOptions): Values {
  const { takes } = chartKinds[kind];
  const isRatio = takes === 'share' || takes === 'rate';
  const per = perOf(options);
  const read = points.map((point, index) => {
    if (isRatio) return ratio(point, takes === 'share');
    if (takes === 'time') return timeOf(points, index);
    if (takes === 'count') return notBelow0(typed(point) ?? point.numerator ?? missing);
    // A chart of single values draws what was typed; where that is counts, it draws their ratio.
    return typed(point) ?? ratio(point, false) * per;
  });
  return {
    values: read.map((value) => (Number.isFinite(value) ? value : missing)),
    counts: points.map((point) => (isRatio ? countOf(point) : missing)),
    sizes: points.map(({ denominator = missing }) => (denominator > 0 ? denominator : missing)),
    spreads: points.map(({ sd = missing }) => sd),
    ghosts: points.map(({ ghost = false }) => ghost),
    times: isRatio ? per : 1,
    unfit: points.filter((point, index) => holdsSomething(point) && Number.isNaN(read[index])).length,
  };
}

function isAbsent(value: number | null | undefined): boolean {
  return value === null || value === undefined;
}

function typed({ value }: ChartPoint): number | undefined {
  return value === null ? missing : value;
}

function holdsSomething({ value, numerator, denominator }: ChartPoint): boolean {
  return !isAbsent(value) || (numerator !== undefined && denominator !== undefined);
}

function countOf({ value, numerator = missing }: ChartPoint): number {
  return value === null ? missing : notBelow0(numerator);
}

function ratio(point: ChartPoint, isShare: boolean): number {
  const { numerator = missing, denominator = missing } = point;
  if (point.value === null || !(denominator > 0) || (isShare && numerator > denominator)) return missing;
  return isShare ? notBelow0(numerator) / denominator : numerator / denominator;
}

/** As it is typed, or the days since the last point that counts. */
function timeOf(points: readonly ChartPoint[], index: number): number {
  const point = points[index];
  if (!point || point.value !== undefined) return notBelow0(point?.value ?? missing);
  for (let before = index - 1; before >= 0; before -= 1) {
    const earlier = points[before];
    if (earlier && earlier.ghost !== true) return daysBetween(earlier.date, point.date);
  }
  return missing;
}

function notBelow0(value: number): number {
  return value >= 0 ? value : missing;
}
