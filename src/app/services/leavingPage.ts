/** When the page is hidden or goes away, what is not on disk yet is written or put by; where it cannot be, the user is asked. */
import { openLocalStorage } from '../../browser/localStorage';
import type { Autosave } from '../../storage/autosave';
import { shelve } from '../../storage/rescue';
import type { StorageTrouble } from '../../storage/trouble';
import type { OpenPlan } from '../../store/openPlan';
import { newId } from './outside';

interface Needs {
  readonly autosave: Autosave;
  readonly openPlan: Pick<OpenPlan, 'getState'>;
  /** Why what is stored does not outlast this visit. */
  readonly trouble: StorageTrouble | null;
}

export function watchLeaving({ autosave, openPlan, trouble }: Needs): void {
  window.addEventListener('pagehide', () => {
    void autosave.flush();
    const kept = openLocalStorage();
    if (kept) shelve(kept, newId(), autosave.leftovers());
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
