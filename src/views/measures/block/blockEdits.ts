/** What a block that was read changes in a measure: a value of a date that is known takes the place of the other. */
import type { ReadValue } from '../../../exchange/values/valueBlock';
import { after, type Step } from '../../../plan/ask/frequency';
import type { PointEdit } from '../../../plan/edit/pointEdits';
import { pointsInOrder } from '../../../plan/model/points';
import type { Measure } from '../../../plan/model/schema';

/** Values without dates, one after the other from the first; by months where nothing tells how often. */
export function datedValues(
  values: readonly ReadValue[],
  first: string,
  step: Step = { months: 1 },
): readonly ReadValue[] {
  let date: string | undefined = first;
  return values.flatMap((value) => {
    const own = date;
    if (own === undefined) return [];
    date = after(own, step);
    return [{ ...value, date: own }];
  });
}

export function blockEdits(
  { points, chart }: Pick<Measure, 'points' | 'chart'>,
  values: readonly ReadValue[],
): { readonly edits: readonly PointEdit[]; readonly replaced: number } {
  // Of events there may be several a day.
  const isByDay = chart !== 't' && chart !== 'g';
  const known = new Map(isByDay ? pointsInOrder(points).map(({ id, date }) => [date, id]) : []);
  let replaced = 0;
  const edits = values.flatMap((value): PointEdit[] => {
    const { date, note, ...numbers } = value;
    if (date === undefined) return [];
    const id = known.get(date);
    if (id !== undefined) replaced += 1;
    const cleared = id === undefined ? {} : { value: undefined, numerator: undefined, denominator: undefined };
    return [{ id, change: { date, ...cleared, ...numbers, ...(note !== undefined && { note }) } }];
  });
  return { edits, replaced };
}
