/** Which PDSA cycles may have changed what a measure measures. */
import type { Cycle, Measure, NodeId, Plan } from '../model/schema';
import { inOrder } from '../model/order';
import { childrenOf } from './relations';

/**
 * Those that follow the measure by name; where none does, those whose ideas lead to a box that it measures. In the order
 * of the plan.
 */
export function cyclesOfMeasure(plan: Plan, measure: Measure): readonly Cycle[] {
  const cycles = inOrder(plan.cycles);
  const following = cycles.filter((cycle) => cycle.measures?.includes(measure.id));
  if (following.length > 0 || measure.nodes.length === 0 || cycles.length === 0) return following;
  const within = leadingTo(plan, measure.nodes);
  return cycles.filter(({ idea }) => within.has(idea));
}

/** These boxes and all that contribute to them, directly or through others. */
function leadingTo(plan: Plan, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...childrenOf(plan, id));
  }
  return found;
}
