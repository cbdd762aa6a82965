/** When the page is hidden or goes away, what is not on disk yet is written or put by; where it cannot be, the user is asked. */
import type { Autosave } from '../../storage/autosave';
import type { Leftovers } from '../../storage/leftovers';
import type { StorageTrouble } from '../../storage/trouble';
import type { OpenPlan } from '../../store/openPlan';

interface Needs {
  readonly autosave: Autosave;
  readonly leftovers: Leftovers;
  readonly openPlan: Pick<OpenPlan, 'getState'>;
  /** Why what is stored does not outlast this visit. */
  readonly trouble: StorageTrouble | null;
}

export function watchLeaving({ autosave, leftovers, openPlan, trouble }: Needs): void {
  window.addEventListener('pagehide', () => {
    void autosave.flush();
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
