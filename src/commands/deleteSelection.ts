/** Deleting never asks and can always be undone. */
import { deleteBoxes, deletionOf, deletionProblem } from '../plan/edit/deleting';
import { removeLinks } from '../plan/edit/linkBoxes';
import { childrenOf, primaryParent } from '../plan/ask/relations';
import type { NodeId, Plan } from '../plan/model/schema';
import { quoted } from '../plan/ask/words';
import { selectedLink, selectedNodes } from '../store/selection';
import { act } from '../store/act';
import type { CommandContext } from './command';
import { wordBoxes } from './editing';

/** Deletes what is selected and offers to undo it; the selection goes to the nearest box that is left. */
export function deleteSelection(context: CommandContext, past: 'Deleted' | 'Cut' = 'Deleted'): void {
  const { openPlan, session } = context;
  const link = selectedLink(session.getState());
  const nodes = selectedNodes(session.getState());
  if (link) {
    act(context, 'delete link', (draft) => removeLinks(draft, [link]), { said: 'Link deleted.' });
    session.selectLink(null);
    return;
  }
  const plan = openPlan.plan();
  if (nodes.length === 0) return;
  const problem = deletionProblem(plan, nodes);
  if (problem) return session.say(problem);
  const { nodes: gone } = deletionOf(plan, nodes);
  const next = survivor(plan, nodes.at(-1), gone);
  const only = nodes.length === 1 ? plan.nodes[nodes[0] ?? ''] : undefined;
  const below = gone.size - 1;
  const said = only
    ? `${past} ${quoted(only)}${below > 0 ? ` and ${below} ${below === 1 ? 'box' : 'boxes'} under it` : ''}.`
    : `${past} ${gone.size} boxes.`;
  act(context, `delete ${wordBoxes(plan, nodes)}` as const, (draft) => deleteBoxes(draft, nodes), { said });
  session.selectNodes(next ? [next] : []);
}

function survivor(plan: Plan, from: NodeId | undefined, gone: ReadonlySet<NodeId>): NodeId | undefined {
  if (from === undefined) return undefined;
  const parent = primaryParent(plan, from);
  const siblings = parent ? childrenOf(plan, parent) : [];
  const at = siblings.indexOf(from);
  const near = [...siblings.slice(at + 1), ...siblings.slice(0, Math.max(at, 0)).reverse()];
  return near.find((id) => !gone.has(id)) ?? (parent && !gone.has(parent) ? parent : undefined);
}
