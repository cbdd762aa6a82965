/** Deleting never asks and can always be undone. */
import { own } from '../kit/own';
import { deleteBoxes, deletionOf, deletionProblem } from '../plan/edit/deleting';
import { removeLinks } from '../plan/edit/linkBoxes';
import { nearestLeft } from '../plan/ask/nearestLeft';
import { quoted } from '../plan/ask/words';
import { selectedLink, selectedNodes } from '../store/selection';
import { act } from '../store/act';
import type { CommandContext } from './command';
import { wordBoxes } from './editing';

/**
 * Deletes what is selected and offers to undo it; the selection goes to the nearest box that is left, of a line to the box
 * that contributed.
 */
export function deleteSelection(context: CommandContext, past: 'Deleted' | 'Cut' = 'Deleted'): void {
  const { openPlan, session } = context;
  const link = selectedLink(session.getState());
  const nodes = selectedNodes(session.getState());
  const plan = openPlan.plan();
  if (link) {
    const from = own(plan.links, link)?.from;
    act(context, 'delete link', (draft) => removeLinks(draft, [link]), { said: 'Link deleted.' });
    session.selectNodes(from === undefined ? [] : [from]);
    return;
  }
  if (nodes.length === 0) return;
  const problem = deletionProblem(plan, nodes);
  if (problem) return session.say(problem);
  const { nodes: gone } = deletionOf(plan, nodes);
  const lead = nodes.at(-1);
  const next = lead === undefined ? undefined : nearestLeft(plan, lead, (id) => !gone.has(id));
  const only = nodes.length === 1 ? own(plan.nodes, nodes[0]) : undefined;
  const below = gone.size - 1;
  const said = only
    ? `${past} ${quoted(only)}${below > 0 ? ` and ${below} ${below === 1 ? 'box' : 'boxes'} under it` : ''}.`
    : `${past} ${gone.size} boxes.`;
  act(context, `delete ${wordBoxes(plan, nodes)}` as const, (draft) => deleteBoxes(draft, nodes), { said });
  session.selectNodes(next ? [next] : []);
}
