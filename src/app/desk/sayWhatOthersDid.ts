/**
 * Says what other tabs, or others in its room, did to the open plan where something had to be decided. What the plan has become is shown anyway.
 *
 * Must not know: how changes are put behind each other (the replicas do that), the screen.
 */
import { own } from '../../kit/own';
import type { Thing } from '../../plan/model/belonging';
import type { Plan } from '../../plan/model/schema';
import { kindName, quoted } from '../../plan/ask/words';
import type { MoveReport } from '../../plan/change/replica';
import type { Replicas } from '../../plan/change/replicas';
import type { Stores } from '../../store/stores';

interface Needs extends Pick<Stores, 'openPlan' | 'session' | 'inRoom'> {
  readonly replicas: Pick<Replicas, 'onNews'>;
}

export function sayWhatOthersDid({ replicas, openPlan, session, inRoom }: Needs): void {
  replicas.onNews((id, news) => {
    const { plan } = openPlan.getState();
    if (news.kind !== 'moved' || plan?.id !== id) return;
    const { editing } = session.getState();
    const who = inRoom.getState().room ? 'by somebody in the room' : 'in another tab';
    if (editing && !own(plan.nodes, editing.node)) {
      session.setEditing(null);
      session.say(`The box you were in was deleted ${who}.`);
    }
    const words = wordReport(plan, news.report, who);
    if (words) session.say(words);
  });
}

/** Said of what came back or stayed because somebody had edited it; nothing when there was nothing of the kind. */
function wordReport(plan: Plan, { revived, spared }: MoveReport, who: string): string | null {
  const back = wordThings(plan, revived);
  if (back) return `${back} had been deleted ${who}. You had edited it, so it is back.`;
  const stayed = wordThings(plan, spared);
  return stayed && `${stayed} stays: it was edited ${who} while you deleted it.`;
}

function wordThings(plan: Plan, things: readonly Thing[]): string | null {
  const boxes = things.flatMap(({ part, id }) => (part === 'nodes' ? (own(plan.nodes, id) ?? []) : []));
  const [box] = boxes;
  if (boxes.length > 1) return `${boxes.length} boxes`;
  if (box) return box.text.trim() ? quoted(box) : `A ${kindName(plan, box).toLowerCase()}`;
  const cycle = things.find(({ part }) => part === 'cycles');
  if (cycle) return `Cycle “${own(plan.cycles, cycle.id)?.title ?? ''}”`;
  return things.length > 0 ? 'What you had changed' : null;
}
