/**
 * What pages left that went away before all was on disk (`rescue.ts`) comes back: each piece is taken up as soon as its
 * plan is in the library, waits and is written like everything else, and is cleared away only when it was read in the
 * database again. What cannot be taken up now is tried again, or lies there for a later visit.
 *
 * Must not know: how changes are put behind each other, the screen.
 */
import type { Replicas } from '../plan/change/replicas';
import { isSettled } from '../plan/change/replica';
import type { Autosave } from './autosave';
import type { PlanStore } from './planStore';
import { clearAway, clearAwayOwn, storedLeftovers, storeLeftovers, type Leftover, type LocalStorage } from './rescue';
import { browserTimers, type Timers } from './timers';

/** Milliseconds. */
const firstWait = 500;
const longestWait = 30_000;

export interface LeftoversOptions {
  /** Null where the browser has none, or where what the store takes does not outlast this visit. */
  readonly localStorage: LocalStorage | null;
  /** Names this page in `localStorage`. */
  readonly page: string;
  readonly autosave: Pick<Autosave, 'takeUp' | 'leftovers'>;
  readonly replicas: Pick<Replicas, 'of' | 'onNews'>;
  readonly store: Pick<PlanStore, 'subscribe'>;
  readonly timers?: Timers;
}

export interface Leftovers {
  /** Tries all that lies there, or all of one plan; done when each was tried. Never rejects. */
  takeUp(id?: string): Promise<void>;
  /** The page goes away: whatever is not on disk is put by. */
  putBy(): void;
  /** The page has not gone after all: it still has in memory what it put by. */
  takeBack(): void;
}

export function createLeftovers(options: LeftoversOptions): Leftovers {
  const { localStorage: storage, page, autosave, replicas, store, timers = browserTimers } = options;
  if (!storage) return { takeUp: () => Promise.resolve(), putBy: () => {}, takeBack: () => {} };
  /** Of these plans something was taken up that was not yet read in the database again. */
  const waiting = new Set<string>();
  let wait = firstWait;
  let cancel = () => {};

  /** Whether it could be tried. */
  const tryOne = async (key: string, leftover: Leftover): Promise<boolean> => {
    // It may be written before this is told that it waits.
    waiting.add(leftover.id);
    try {
      const done = await autosave.takeUp(leftover);
      if (done !== 'waiting') waiting.delete(leftover.id);
      if (done === 'stored') clearAway(storage, leftover.id, key);
      return true;
    } catch {
      waiting.delete(leftover.id);
      return false;
    }
  };
  const takeUp = async (id?: string) => {
    let isDone = true;
    for (const [key, leftover] of attempt(() => storedLeftovers(storage)) ?? []) {
      if (id !== undefined && leftover.id !== id) continue;
      isDone = (await tryOne(key, leftover)) && isDone;
    }
    if (isDone) return;
    cancel();
    cancel = timers.after(wait, () => void takeUp());
    wait = Math.min(wait * 2, longestWait);
  };

  // Once all of a plan is said to be stored, trying again reads whether it is.
  replicas.onNews((id) => {
    const replica = replicas.of(id);
    if (!waiting.has(id) || (replica && !isSettled(replica))) return;
    waiting.delete(id);
    void takeUp(id);
  });
  store.subscribe(({ kind, id }) => {
    if (kind === 'restored' || kind === 'created') void takeUp(id);
    if (kind === 'purged') attempt(() => clearAway(storage, id));
  });

  return {
    takeUp,
    putBy: () => void storeLeftovers(storage, page, autosave.leftovers()),
    takeBack: () => void attempt(() => clearAwayOwn(storage, page)),
  };
}

/** The browser may forbid or break what it has given before. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
