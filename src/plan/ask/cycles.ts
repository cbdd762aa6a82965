/** The PDSA cycles of a change idea and the ramps that they form. */
import { groupBy } from '../../kit/groupBy';
import { inOrder } from '../model/order';
import { perIdentity } from '../../kit/perIdentity';
import type { Cycle, Decision, NodeId, Plan } from '../model/schema';

/** The cycles of each change idea, in the order of its ramp. */
export const cyclesByIdea = perIdentity((cycles: Plan['cycles']): ReadonlyMap<NodeId, readonly Cycle[]> => {
  const byIdea = groupBy(inOrder(cycles), (cycle) => cycle.idea);
  return new Map([...byIdea].map(([idea, own]) => [idea, inRampOrder(own)]));
});

const noCycles: readonly Cycle[] = [];

/** The cycles of a change idea, each behind the one it follows; ramps and those that stand alone by order. */
export function cyclesOf(plan: Plan, idea: NodeId): readonly Cycle[] {
  return cyclesByIdea(plan.cycles).get(idea) ?? noCycles;
}

function inRampOrder(cycles: readonly Cycle[]): readonly Cycle[] {
  const ids = new Set(cycles.map((cycle) => cycle.id));
  const followers = groupBy(cycles, ({ previous }) => (previous !== undefined && ids.has(previous) ? previous : null));
  const ordered: Cycle[] = [];
  // A stack instead of recursion: a ramp may be longer than calls can nest.
  const waiting = (followers.get(null) ?? []).toReversed();
  for (let cycle = waiting.pop(); cycle; cycle = waiting.pop()) {
    ordered.push(cycle);
    for (const next of (followers.get(cycle.id) ?? []).toReversed()) waiting.push(next);
  }
  return ordered;
}

/** What was decided last on a change idea; undefined while nothing has been. */
export function lastDecision(plan: Plan, idea: NodeId): Decision | undefined {
  return cyclesOf(plan, idea).findLast((cycle) => cycle.act.decision !== undefined)?.act.decision;
}
