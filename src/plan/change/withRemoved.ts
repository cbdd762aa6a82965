/**
 * A state of the plan in which what came to be missing still stands, so that one picture can show both. For looking at
 * only: it need not be a valid plan.
 */
import type { PlanDifference } from './difference';
import type { Plan } from '../model/schema';

/** `after` with the boxes and lines that only `before` has, where their columns and ends are still there. */
export function withRemoved(before: Plan, after: Plan, { nodes, links }: PlanDifference): Plan {
  const ghosts = nodes.removed.filter(({ column }) => Object.hasOwn(after.columns, column));
  if (ghosts.length === 0 && links.removed.length === 0) return after;
  const allNodes = { ...after.nodes, ...Object.fromEntries(ghosts.map((node) => [node.id, node])) };
  const isThere = (id: string) => Object.hasOwn(allNodes, id);
  const taken = new Set(Object.values(after.links).map(({ from, to }) => `${from} ${to}`));
  const lines = links.removed.filter(({ from, to }) => isThere(from) && isThere(to) && !taken.has(`${from} ${to}`));
  const positions = { ...before.appearance.positions, ...after.appearance.positions };
  return {
    ...after,
    nodes: allNodes,
    links: { ...after.links, ...Object.fromEntries(lines.map((link) => [link.id, link])) },
    appearance: { ...after.appearance, ...(Object.keys(positions).length > 0 && { positions }) },
  };
}
