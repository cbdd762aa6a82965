/** Finds the measures that contain a query: in their own words, their owner, the notes of their values. */
import { folded } from '../../kit/folded';
import { perIdentity } from '../../kit/perIdentity';
import type { Measure, Plan } from '../model/schema';
import { listedMeasures } from './measureFamily';

// Nobody types what stands between them, so that no query is found half in one and half in the other.
const plainWords = perIdentity(
  ({ name, definition, numerator, denominator, unit, source, owner, points }: Measure): string =>
    [
      name,
      definition,
      numerator,
      denominator,
      unit,
      source,
      owner,
      ...Object.values(points).flatMap(({ note, mark }) => [note, mark]),
    ]
      .map((words) => folded(words ?? ''))
      .join('\0'),
);

/** In the order of the list. */
export function measuresWith({ measures }: Pick<Plan, 'measures'>, query: string): readonly Measure[] {
  const wanted = folded(query).trim();
  return wanted === '' ? [] : listedMeasures(measures).filter((measure) => plainWords(measure).includes(wanted));
}
