/** What a box is called by assistive technology: “Primary driver: TEXT”. */
import type { NodeId, Plan, PlanNode } from '../../plan/model/schema';
import { boxName } from '../../plan/ask/words';
import { usePlan } from '../../store/stores';

const names = new WeakMap<PlanNode, { columns: Plan['columns']; name: string }>();

function nameOf(plan: Plan, node: PlanNode): string {
  const known = names.get(node);
  if (known?.columns === plan.columns) return known.name;
  const name = boxName(plan, node);
  names.set(node, { columns: plan.columns, name });
  return name;
}

export function useBoxName(id: NodeId): string {
  return usePlan((plan) => {
    const node = plan.nodes[id];
    return node ? nameOf(plan, node) : '';
  });
}
