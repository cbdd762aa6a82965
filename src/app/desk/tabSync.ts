/**
 * What other tabs do to the plan that is open here: shown at once, with a word where something had to be decided, and
 * with a notice that stays where the whole plan has been deleted.
 *
 * Must not know: how changes are put behind each other (the replicas do that), the screen.
 */
import { createStore } from 'zustand/vanilla';
import type { Thing } from '../../plan/model/belonging';
import type { Plan } from '../../plan/model/schema';
import { kindName, quoted } from '../../plan/ask/words';
import type { MoveReport } from '../../plan/change/replica';
import type { Replicas } from '../../plan/change/replicas';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import type { OpenPlan } from '../../store/openPlan';
import type { Session } from '../../store/session';

interface Needs {
  readonly store: PlanStore;
  readonly replicas: Pick<Replicas, 'onNews'>;
  readonly autosave: Pick<Autosave, 'catchUp' | 'flush'>;
  readonly openPlan: OpenPlan;
  readonly session: Session;
}

export function createTabSync({ store, replicas, autosave, openPlan, session }: Needs) {
  /** The open plan was deleted in another tab. */
  const deleted = createStore<{ readonly id: string | null }>(() => ({ id: null }));
  const openId = () => openPlan.getState().plan?.id;

  replicas.onNews((id, news) => {
    if (news.kind !== 'moved' || openId() !== id) return;
    const plan = openPlan.plan();
    const { editing } = session.getState();
    if (editing && !plan.nodes[editing.node]) {
      session.setEditing(null);
      session.say('The box you were in was deleted in another tab.');
    }
    const words = wordReport(plan, news.report);
    if (words) session.say(words);
  });

  store.subscribe((event) => {
    if (event.id === openId()) {
      if (event.kind === 'removed') deleted.setState({ id: event.id });
      else if (event.kind === 'restored' || event.kind === 'created') deleted.setState({ id: null });
    }
  });

  const lookForMissed = () => {
    const id = openId();
    // A plan that was deleted is not written anew unless somebody goes on with it or brings it back.
    if (id !== undefined && deleted.getState().id === null) void autosave.catchUp(id);
  };
  // A page that slept has heard nothing.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') lookForMissed();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) lookForMissed();
  });

  return {
    deleted,
    lookForMissed,
    /** Another plan is shown from now on. */
    opened: () => deleted.setState({ id: null }),
    /** Brings a plan back that was deleted while it was open here, with all that was done since. */
    async bringBack(id: string): Promise<void> {
      await autosave.flush();
      try {
        await store.restore(id);
        deleted.setState({ id: null });
      } catch {
        session.say('The plan could not be brought back now. Download a copy, or try again.');
      }
    },
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
