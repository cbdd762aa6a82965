/**
 * Which links a plan may hold. Asked before a link is offered, and again by every edit that makes one.
 */
import { own } from '../../kit/own';
import { nodeLevel } from './queries';
import { linksOutOf } from './relations';
import type { NodeId, Plan } from '../model/schema';

export type LinkProblem = 'no-such-box' | 'same-box' | 'same-column' | 'wrong-direction' | 'already-linked';

/** Why `from` cannot contribute to `to`; null when it can. */
export function linkProblem(plan: Plan, from: NodeId, to: NodeId): LinkProblem | null {
  if (!own(plan.nodes, from) || !own(plan.nodes, to)) return 'no-such-box';
  if (from === to) return 'same-box';
  const distance = nodeLevel(plan, from) - nodeLevel(plan, to);
  if (distance === 0) return 'same-column';
  if (distance < 0) return 'wrong-direction';
  return linksOutOf(plan, from).some((link) => link.to === to) ? 'already-linked' : null;
}

/** Two boxes as the ends of a link, whichever was named first: the right-hand one contributes to the left-hand one. */
export function asLink(plan: Plan, one: NodeId, other: NodeId): { from: NodeId; to: NodeId } {
  return nodeLevel(plan, one) < nodeLevel(plan, other) ? { from: other, to: one } : { from: one, to: other };
}
