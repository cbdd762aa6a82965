/** Which measures a box has. */
import { groupBy } from '../../kit/groupBy';
import { perIdentity } from '../../kit/perIdentity';
import { inOrder } from '../model/order';
import type { Measure, NodeId, Plan } from '../model/schema';

const byBox = perIdentity((measures: Plan['measures']): ReadonlyMap<NodeId, readonly Measure[]> => {
  const pairs = inOrder(measures).flatMap((measure) => measure.nodes.map((box) => ({ box, measure })));
  return new Map([...groupBy(pairs, ({ box }) => box)].map(([box, own]) => [box, own.map(({ measure }) => measure)]));
});

const none: readonly Measure[] = [];

/** In the order of the plan. */
export function measuresOf(plan: Plan, box: NodeId): readonly Measure[] {
  return byBox(plan.measures).get(box) ?? none;
}
