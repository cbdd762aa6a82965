/**
 * Which chart fits the values of a measure, and why. A proposal: any chart can be chosen, and a run chart is never wrong.
 *
 * Must not know: which chart the measure has.
 */
import type { charts } from '../plan/model/choices';
import { mean } from './numbers';
import { enough, type ChartOptions, type ChartPoint } from './options';

export interface ProposedChart {
  readonly kind: (typeof charts)[number];
  /** One sentence. */
  readonly reason: string;
}

/** Out of so many and more the limits of a P chart are narrower than any process. */
const thousands = 1_000;

export function proposedChart(
  points: readonly ChartPoint[],
  { per, unit }: Pick<ChartOptions, 'per' | 'unit'> = {},
): ProposedChart {
  const counts = points.filter(({ ghost }) => ghost !== true).flatMap(countsOf);
  if (counts.length < enough.limits) {
    return { kind: 'run', reason: 'There are fewer than twelve values, and a run chart takes nothing for granted.' };
  }
  if (counts.filter(({ count }) => count === 0).length > counts.length / 2) {
    return {
      kind: 't',
      reason: 'Most values are 0: the days from one event to the next tell more than how many there were.',
    };
  }
  const sizes = counts.flatMap(({ size }) => size ?? []);
  if (sizes.length < counts.length || counts.some(({ count }) => !Number.isInteger(count) || count < 0)) {
    return { kind: 'xmr', reason: 'There is one number each time, and an XmR chart takes any kind of number.' };
  }
  const isPercent = unit?.trim().startsWith('%') === true;
  const isRate =
    (per !== undefined && !(isPercent && per === 100)) || counts.some(({ count, size = 0 }) => count > size);
  if (isRate) return { kind: 'u', reason: 'Events are counted for so much exposure, which differs each time.' };
  return mean(sizes) >= thousands
    ? {
        kind: 'pp',
        reason: 'Each value is so many out of thousands, for which the limits of a P chart are too narrow.',
      }
    : { kind: 'p', reason: 'Each value is so many out of so many.' };
}

interface Counted {
  readonly count: number;
  /** Out of how many, where that is known. */
  readonly size?: number;
}

/** None for a gap. */
function countsOf({ value, numerator, denominator }: ChartPoint): Counted[] {
  if (numerator !== undefined && denominator !== undefined && denominator > 0) {
    return [{ count: numerator, size: denominator }];
  }
  return typeof value === 'number' ? [{ count: value }] : [];
}
