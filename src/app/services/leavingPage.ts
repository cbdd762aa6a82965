/** When the page is hidden or goes away, what is not on disk yet is written or put by; where it cannot be, the user is asked. */
import type { Autosave } from '../../storage/autosave';
import type { Leftovers } from '../../storage/leftovers';
import type { PlanStore } from '../../storage/planStore';
import type { StorageTrouble } from '../../storage/trouble';
import type { OpenPlan } from '../../store/openPlan';

interface Needs {
  readonly store: Pick<PlanStore, 'rest'>;
  readonly autosave: Autosave;
  readonly leftovers: Leftovers;
  readonly openPlan: Pick<OpenPlan, 'getState'>;
  /** Why what is stored does not outlast this visit. */
  readonly trouble: StorageTrouble | null;
}

export function watchLeaving({ store, autosave, leftovers, openPlan, trouble }: Needs): void {
  window.addEventListener('pagehide', () => {
    // An idle connection would hold up who comes after, where the page is kept to be come back to.
    if (autosave.pending) void autosave.flush().then(store.rest);
    else store.rest();
    leftovers.putBy();
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) leftovers.takeBack();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void autosave.flush();
  });
  window.addEventListener('beforeunload', (event) => {
    if (autosave.status.kind !== 'failed') return;
    // What memory alone keeps is lost with the page, saved there or not.
    if (autosave.pending || (trouble && openPlan.getState().past.length > 0)) event.preventDefault();
  });
}
