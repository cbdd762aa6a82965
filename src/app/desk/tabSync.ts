/**
 * Listens to what other tabs do to the plan that is open here. When they delete the whole plan a notice stays until it
 * is brought back or left.
 *
 * Must not know: how changes are put behind each other (the replicas do that), the screen.
 */
import { createStore } from 'zustand/vanilla';
import type { Autosave } from '../../storage/autosave';
import type { PlanStore } from '../../storage/planStore';
import type { Session } from '../../store/session';
import type { Desk } from './desk';

interface Needs {
  readonly store: Pick<PlanStore, 'subscribe' | 'restore'>;
  readonly autosave: Pick<Autosave, 'catchUp' | 'flush'>;
  readonly desk: Pick<Desk, 'planId' | 'onLoaded'>;
  readonly session: Pick<Session, 'say'>;
}

export type TabSync = ReturnType<typeof createTabSync>;

export function createTabSync({ store, autosave, desk, session }: Needs) {
  /** The open plan was deleted in another tab. */
  const deleted = createStore<{ readonly id: string | null }>(() => ({ id: null }));
  desk.onLoaded(() => deleted.setState({ id: null }));

  store.subscribe((event) => {
    if (event.id === desk.planId()) {
      if (event.kind === 'removed') deleted.setState({ id: event.id });
      else if (event.kind === 'restored' || event.kind === 'created') deleted.setState({ id: null });
    }
  });

  const lookForMissed = () => {
    const id = desk.planId();
    // A plan that was deleted is not written anew unless somebody goes on with it or brings it back.
    if (id !== null && deleted.getState().id === null) void autosave.catchUp(id);
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
