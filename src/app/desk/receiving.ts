/**
 * Shows at once what the open plan has become through other tabs, with a word where something had to be decided.
 *
 * Must not know: how changes are put behind each other (`autosave` does that), the screen.
 */
import type { Thing } from '../../plan/model/belonging';
import type { Plan } from '../../plan/model/schema';
import { kindName, quoted } from '../../plan/ask/words';
import type { MoveReport } from '../../storage/grounds';
import type { Stores } from '../../store/stores';

/** Gives what is to be called when others have written to a plan. */
export function createReceiving({ openPlan, session }: Pick<Stores, 'openPlan' | 'session'>) {
  return (plan: Plan, report: MoveReport): void => {
    if (openPlan.getState().plan?.id !== plan.id) return;
    const { editing } = session.getState();
    openPlan.receive(plan);
    if (editing && !plan.nodes[editing.node]) {
      session.setEditing(null);
      session.say('The box you were in was deleted in another tab.');
    }
    const words = wordReport(plan, report);
    if (words) session.say(words);
  };
}

/** Said of what came back or stayed because somebody had edited it; nothing when there was nothing of the kind. */
function wordReport(plan: Plan, { revived, spared }: MoveReport): string | null {
  const back = wordThings(plan, revived);
  if (back) return `${back} had been deleted in another tab. You had edited it, so it is back.`;
  const stayed = wordThings(plan, spared);
  return stayed && `${stayed} stays: it was edited in another tab while you deleted it.`;
}

function wordThings(plan: Plan, things: readonly Thing[]): string | null {
  const boxes = things.flatMap(({ part, id }) => (part === 'nodes' ? (plan.nodes[id] ?? []) : []));
  const [box] = boxes;
  if (boxes.length > 1) return `${boxes.length} boxes`;
  if (box) return box.text.trim() ? quoted(box) : `A ${kindName(plan, box).toLowerCase()}`;
  const cycle = things.find(({ part }) => part === 'cycles');
  if (cycle) return `Cycle “${plan.cycles[cycle.id]?.title ?? ''}”`;
  return things.length > 0 ? 'What you had changed' : null;
}
