/** Which box comes after one that goes: where the selection and with it the keyboard stay. */
import type { NodeId, Plan } from '../model/schema';
import { childrenOf, primaryParent } from './relations';

/**
 * The box nearest to `from` that is left: the one below it under the same parent, else the one above, else the parent,
 * else what is nearest to that. `plan` still has `from`. Undefined when nothing near it is left.
 */
export function nearestLeft(plan: Plan, from: NodeId, isLeft: (id: NodeId) => boolean): NodeId | undefined {
  const met = new Set<NodeId>();
  for (let box: NodeId | undefined = from; box !== undefined && !met.has(box);) {
    met.add(box);
    const parent: NodeId | undefined = primaryParent(plan, box);
    if (parent === undefined) return undefined;
    const siblings = childrenOf(plan, parent);
    const at = siblings.indexOf(box);
    const near = [...siblings.slice(at + 1), ...siblings.slice(0, Math.max(at, 0)).reverse(), parent];
    const left = near.find(isLeft);
    if (left !== undefined) return left;
    box = parent;
  }
  return undefined;
}
