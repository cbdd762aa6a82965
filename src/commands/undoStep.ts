/** Undo and redo show what they changed. */
import { touched } from '../plan/change/touched';
import type { CommandContext } from './command';

/** Takes the last step back and shows what that changed. */
export function undoStep({ openPlan, session }: CommandContext, direction: 'undo' | 'redo' = 'undo'): void {
  const before = openPlan.plan();
  const steps = openPlan.getState()[direction === 'undo' ? 'past' : 'future'].length;
  const change = openPlan[direction]();
  if (!change) {
    if (steps > 0)
      session.say(`Nothing was ${direction === 'undo' ? 'undone' : 'redone'}: another tab has changed it since.`);
    return;
  }
  const after = openPlan.plan();
  const shown = [...touched(before, change.effects).nodes, ...touched(after, change.effects).nodes];
  const there = [...new Set(shown)].filter((id) => after.nodes[id]);
  session.setEditing(null);
  if (there.length > 0) session.select(there);
  else session.select(session.getState().nodes.filter((id) => after.nodes[id]));
  session.announce(`${direction === 'undo' ? 'Undid' : 'Redid'} ${change.label}.`);
}
