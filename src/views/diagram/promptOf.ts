/** What an empty box asks for, in faint ink until something is typed. */
import { own } from '../../kit/own';
import { nodeLevel } from '../../plan/ask/queries';
import type { NodeId, Plan } from '../../plan/model/schema';

const drivers = ['What has to be true?', 'What does that need?'] as const;

/** Undefined for a box that has a text. */
export function promptOf(plan: Plan, id: NodeId): string | undefined {
  const node = own(plan.nodes, id);
  if (!node || node.text !== '') return undefined;
  const kind = own(plan.columns, node.column)?.kind;
  if (kind === 'aim') return 'What, for whom, by when?';
  if (kind === 'change') return 'What could we try?';
  return drivers[nodeLevel(plan, id) - 1] ?? drivers[1];
}
