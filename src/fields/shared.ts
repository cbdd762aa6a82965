/** What several boxes have in common. */
import type { NodeId, Plan, PlanNode } from '../plan/model/schema';

/** The value that all the boxes have; undefined when they differ or have none. */
export function sharedValue<T>(plan: Plan, ids: readonly NodeId[], read: (node: PlanNode) => T): T | undefined {
  const [first, ...rest] = ids.flatMap((id) => plan.nodes[id] ?? []);
  if (!first) return undefined;
  const value = read(first);
  return rest.every((node) => read(node) === value) ? value : undefined;
}
