/** Words for the values of a measure. */
import { count } from '../../kit/english';
import { equal } from '../../kit/equal';
import type { Pair } from '../change/difference';
import type { Measure } from '../model/schema';
import type { Told } from './phrases';

export function measureWords({ before, after }: Pair<Measure>, name: string): Told {
  const more = Object.keys(after.points).length - Object.keys(before.points).length;
  const members = ['points'];
  if (more > 0) return { phrases: [`Recorded ${count(more, 'value')} of ${name}`], members };
  return equal(before.points, after.points)
    ? { phrases: [], members }
    : { phrases: [`Changed the values of ${name}`], members };
}
