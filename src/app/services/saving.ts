/** Every change of the open plan goes to disk, and what the top bar says of it is told calmly. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { askToKeep } from '../../browser/persist';
import { whenIdle } from '../../browser/whenIdle';
import { createAutosave, type Autosave, type AutosaveOptions, type SaveStatus } from '../../storage/autosave';
import type { StorageTrouble } from '../../storage/trouble';
import type { OpenPlan } from '../../store/openPlan';

interface Needs extends Pick<AutosaveOptions, 'store' | 'onMoved'> {
  /** Why what is stored does not outlast this visit. */
  readonly trouble: StorageTrouble | null;
  readonly openPlan: Pick<OpenPlan, 'onChange'>;
}

export interface Saving {
  readonly autosave: Autosave;
  readonly status: StoreApi<SaveStatus>;
}

export function createSaving({ store, trouble, openPlan, onMoved }: Needs): Saving {
  const status = createStore<SaveStatus>(() => (trouble ? { kind: 'failed', trouble } : { kind: 'saved' }));
  const onStatus = calmly((next) => status.setState(next, true));
  const autosave = createAutosave({ store, trouble, onMoved, onStatus, whenIdle });
  openPlan.onChange((change, plan) => {
    autosave.record(plan, change);
    if (change.kind === 'edit') void askToKeep();
  });
  return { autosave, status };
}

/** Between two keys nobody wants to read “Saved”; that all is saved is said when it has been so for a moment. */
function calmly(tell: (status: SaveStatus) => void): (status: SaveStatus) => void {
  let timer = 0;
  return (status) => {
    clearTimeout(timer);
    if (status.kind === 'saved') timer = window.setTimeout(tell, savedAfter, status);
    else tell(status);
  };
}

/** Milliseconds. */
const savedAfter = 200;
