/** What assistive technology says of a box and of a line, made anew only when what it speaks of has changed. */
import { own } from '../../kit/own';
import { count } from '../../kit/english';
import { openCommentsOn } from '../../plan/ask/comments/openComments';
import type { LinkId, NodeId, Plan, PlanNode } from '../../plan/model/schema';
import { wordLink, wordStanding } from '../../plan/ask/standing';
import { boxName } from '../../plan/ask/words';
import { usePart } from '../../store/usePart';

const names = new WeakMap<PlanNode, { columns: Plan['columns']; name: string }>();

function nameOf(plan: Plan, node: PlanNode): string {
  const known = names.get(node);
  if (known?.columns === plan.columns) return known.name;
  const name = boxName(plan, node);
  names.set(node, { columns: plan.columns, name });
  return name;
}

/** “Primary driver: TEXT”. */
export function useBoxName(id: NodeId): string {
  return usePart(id, (plan) => {
    const node = own(plan.nodes, id);
    return node ? nameOf(plan, node) : '';
  });
}

/** What it contributes to, how many contribute to it, where it stands among its siblings. */
export function useBoxStanding(id: NodeId): string {
  return usePart(id, (plan) => wordStanding(plan, id));
}

/** “Clear floors” contributes to “The ward is safe”. */
export function useLinkName(id: LinkId): string {
  return usePart(id, (plan) => {
    const link = own(plan.links, id);
    return link ? wordLink(plan, link) : '';
  });
}

/** “2 open comments”; empty where there are none. */
export function useBoxComments(id: NodeId): string {
  return usePart(id, (plan) => {
    const open = openCommentsOn(plan, 'nodes', id);
    return open === 0 ? '' : count(open, 'open comment');
  });
}
