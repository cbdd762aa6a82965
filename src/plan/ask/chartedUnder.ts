/** Which measures of a box have a small chart under it: those with values, where the plan shows them. */
import { perIdentity } from '../../kit/perIdentity';
import type { Measure, MeasureId, NodeId, Plan } from '../model/schema';
import { shownIn } from '../model/show';
import { measuresOf } from './measuresOf';

/** More of them are a page of charts. */
const most = 3;

const shownOf = perIdentity(shownIn);
const none: readonly MeasureId[] = [];

const hasValues = perIdentity((points: Measure['points']) =>
  Object.values(points).some(
    ({ value, numerator, ghost }) => !ghost && (typeof value === 'number' || numerator !== undefined),
  ),
);

/** In the order of the plan. */
export function chartedUnder(plan: Plan, box: NodeId): readonly MeasureId[] {
  if (!shownOf(plan.appearance).charts) return none;
  const own = measuresOf(plan, box).filter(({ points }) => hasValues(points));
  return own.length === 0 ? none : own.slice(0, most).map(({ id }) => id);
}
