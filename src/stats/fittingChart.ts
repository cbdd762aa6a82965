/**
 * Which chart fits what the values of a measure are, with the reason. It is proposed, never set.
 *
 * Must not know: what the user has chosen.
 */
import { pointsInOrder } from '../plan/model/points';
import type { Measure } from '../plan/model/schema';
import { enough } from './options';

export interface FittingChart {
  readonly kind: NonNullable<Measure['chart']>;
  /** A sentence. */
  readonly because: string;
}

/** From so many on the limits of P and U charts are narrower than any process. */
const vast = 1_000;

type Described = Pick<Measure, 'points' | 'unit' | 'per' | 'numerator' | 'denominator'>;

export function fittingChart(measure: Described): FittingChart {
  const points = pointsInOrder(measure.points).filter(({ ghost }) => ghost !== true);
  const counted = points.flatMap(({ numerator, denominator }) =>
    numerator !== undefined && denominator !== undefined && denominator > 0 ? [{ numerator, denominator }] : [],
  );
  if (counted.length > 0 && counted.length * 2 >= points.length) return ofCounts(measure, counted);
  const values = points.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (points.length >= 2 && values.length === 0 && points.every(({ value }) => value === undefined))
    return { kind: 't', because: 'There are days of events and no values: a T chart shows the days between them.' };
  const zeros = values.filter((value) => value === 0).length;
  if (values.length >= enough.limits && zeros * 2 > values.length)
    return {
      kind: 't',
      because: 'Most values are 0: enter the day of each event instead, for a T chart of the days between.',
    };
  if (values.length < enough.limits)
    return { kind: 'run', because: `With fewer than ${enough.limits} values a run chart assumes least.` };
  return { kind: 'xmr', because: 'One number at a time: an XmR chart shows what to expect of the next.' };
}

function ofCounts(
  { per, unit = '' }: Described,
  counts: readonly { readonly numerator: number; readonly denominator: number }[],
): FittingChart {
  const isVast = counts.reduce((sum, { denominator }) => sum + denominator, 0) / counts.length >= vast;
  const isRate =
    (per !== undefined && per !== 100) ||
    (unit.trim() !== '' && !unit.trim().startsWith('%')) ||
    counts.some(({ numerator, denominator }) => numerator > denominator);
  if (isRate)
    return isVast
      ? { kind: 'up', because: 'So many for very much: a U′ chart widens the limits as the values ask for it.' }
      : { kind: 'u', because: 'Events counted for so much of something: a U chart minds how much it was.' };
  return isVast
    ? { kind: 'pp', because: 'So many out of thousands: a P′ chart widens the limits as the values ask for it.' }
    : { kind: 'p', because: 'So many out of so many: a P chart minds how many there were.' };
}
