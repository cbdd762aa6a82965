/** Every change of the open plan goes to disk, and what the top bar says of it is told calmly. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { openLocalStorage } from '../../browser/localStorage';
import { askToKeep } from '../../browser/persist';
import { whenIdle } from '../../browser/whenIdle';
import { createAutosave, type Autosave, type AutosaveOptions } from '../../storage/autosave';
import { createLeftovers, type Leftovers } from '../../storage/leftovers';
import type { PlanStore } from '../../storage/planStore';
import type { SaveStatus } from '../../storage/saveStatus';
import type { StorageTrouble } from '../../storage/trouble';
import type { OpenPlan } from '../../store/openPlan';

interface Needs extends Pick<AutosaveOptions, 'replicas' | 'newId'> {
  readonly store: PlanStore;
  /** Why what is stored does not outlast this visit. */
  readonly trouble: StorageTrouble | null;
  readonly openPlan: Pick<OpenPlan, 'onChange'>;
}

export interface Saving {
  readonly autosave: Autosave;
  readonly leftovers: Leftovers;
  readonly status: StoreApi<SaveStatus>;
}

export function createSaving({ store, replicas, trouble, openPlan, newId }: Needs): Saving {
  const status = createStore<SaveStatus>(() => (trouble ? { kind: 'failed', trouble } : { kind: 'saved' }));
  const onStatus = calmly((next) => status.setState(next, true));
  const autosave = createAutosave({ store, replicas, newId, trouble, onStatus, whenIdle });
  store.subscribe(autosave.hear);
  openPlan.onChange((change) => {
    if (change.kind === 'edit') void askToKeep();
  });
  // Memory is no place for what has to outlast the visit: then it stays where it lies.
  const localStorage = trouble ? null : openLocalStorage();
  const leftovers = createLeftovers({ localStorage, page: newId(), autosave, replicas, store });
  return { autosave, leftovers, status };
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
