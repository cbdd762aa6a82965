/**
 * Brings every change to disk, and tells the truth about it: a loop that reads what waits in the replicas, writes it and
 * reports what was confirmed. A change is being written before it is drawn; what is made while a write is under way is
 * written next, in one piece. Nothing is written without knowing what other tabs have written before. What cannot be
 * written is kept and tried again, for ever.
 *
 * Must not know: which store it is, the screen, what a change means.
 */
import { isSettled, openReplica, undecided } from '../plan/change/replica';
import type { Replicas } from '../plan/change/replicas';
import type { Plan } from '../plan/model/schema';
import { createFolding, type Folding } from './folding';
import { createFollowing, reread } from './followOthers';
import { createHearing } from './hearing';
import type { PlanStore, StoredPlan, StoreEvent } from './planStore';
import { leftoversOf, type Leftover } from './rescue';
import { createSaveLoop } from './saveLoop';
import { createSaveStatus, type SaveStatus } from './saveStatus';
import { createTakingUp, type TakenUp } from './takingUp';
import { browserTimers, type Timers } from './timers';
import type { StorageTrouble } from './trouble';
import { createWriter } from './writeReplica';

export interface AutosaveOptions {
  readonly store: Pick<PlanStore, 'append' | 'checkpoint' | 'changesSince' | 'load' | 'loadAt' | 'history' | 'create'>;
  readonly replicas: Replicas;
  readonly newId: () => string;
  readonly onStatus: (status: SaveStatus) => void;
  /** Why what the store takes does not outlast this visit (`openStore`): then nothing is ever called saved. */
  readonly trouble?: StorageTrouble | null;
  readonly timers?: Timers;
  /** Runs work when the browser has nothing better to do (`requestIdleCallback`). */
  readonly whenIdle?: (work: () => void) => void;
}

export interface Autosave {
  /** Loads a plan to work on, with what is still unsaved of it on top; null when it is not here. */
  open(id: string): Promise<Pick<StoredPlan, 'plan' | 'shared'> | null>;
  /** The open plan as it is now, what waits included. */
  shown(id: string): Plan | undefined;
  /** Takes in what happened to plans, here or in other tabs. */
  hear(event: StoreEvent): void;
  /** Looks whether something was missed: after the page has slept, or its plans may have been cleared away. */
  catchUp(id: string): Promise<void>;
  /** Done when all that was changed up to now has been tried; `pending` says whether something is left. */
  flush(): Promise<void>;
  /** Tries at once what has failed. */
  retry(): void;
  /** Flushes and folds the journals: when a plan is left. */
  settle(): Promise<void>;
  /** What is not on disk at this moment, plan by plan: for when the page goes away before it could be written. */
  leftovers(): Leftover[];
  /** Takes up what an earlier page left of a plan: what is not stored of it waits from now on. Fails as the store does. */
  takeUp(leftover: Leftover): Promise<TakenUp>;
  /** Whether something is not on disk yet. */
  readonly pending: boolean;
  readonly status: SaveStatus;
}

export function createAutosave(options: AutosaveOptions): Autosave {
  const { store, replicas, newId, onStatus, trouble = null } = options;
  const { timers = browserTimers, whenIdle = (work) => work() } = options;
  const following = createFollowing({ store, replicas, newId });
  const folding = createFolding(store);
  const takingUp = createTakingUp({ store, replicas, newId });
  const status = createSaveStatus(onStatus, trouble);
  const hearing = createHearing({ following, timers, turns: () => loop.turns });
  const loop = createSaveLoop({
    replicas,
    timers,
    status,
    write: createWriter({ store, replicas, following, folding }),
    onRest: hearing.digest,
    onQuiet: () => whenIdle(() => void folding.foldLong()),
  });

  return {
    async open(id) {
      await loop.turns.run(() => loadInto(id, { store, replicas, folding, newId }));
      const opened = replicas.of(id);
      return opened ? { plan: opened.shown, shared: [...opened.pins.keys()] } : null;
    },
    shown: (id) => replicas.of(id)?.shown,
    hear: hearing.hear,
    catchUp: hearing.catchUp,
    flush: loop.flush,
    retry: () => void loop.flush(),
    async settle() {
      await loop.flush();
      await folding.foldAll();
    },
    leftovers: () => leftoversOf(replicas.unsettled()),
    async takeUp(leftover) {
      let done: TakenUp = 'waiting';
      await loop.turns.run(async () => {
        done = await takingUp(leftover);
      });
      return done;
    },
    get pending() {
      return loop.isWriting || replicas.unsettled().length > 0;
    },
    get status() {
      return status.get();
    },
  };
}

interface Loading extends Pick<AutosaveOptions, 'replicas' | 'newId'> {
  readonly store: Pick<PlanStore, 'load'>;
  readonly folding: Folding;
}

/** Makes what is stored the ground of the plan's replica; what waits of it stays on top. */
async function loadInto(id: string, { store, replicas, folding, newId }: Loading): Promise<void> {
  const known = replicas.of(id);
  const stored = await store.load(id).catch((error: unknown) => {
    if (!known || isSettled(known)) throw error;
    return null;
  });
  if (!stored) return;
  folding.grew(id, stored.behind);
  const now = replicas.of(id);
  const { replica, report } = now ? reread(now, stored, newId) : { replica: openReplica(stored), report: undecided };
  replicas.focus(replica, { kind: 'moved', report });
}
