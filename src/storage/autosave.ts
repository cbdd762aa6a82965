/**
 * Brings every change to disk within half a second, and tells the truth about it. Changes are written in the order in
 * which they were made, in batches, one batch at a time. What cannot be written is kept and tried again, for ever.
 *
 * Must not know: which store it is, the screen, what a change means.
 */
import type { Change } from '../plan/change';
import { createFolding } from './folding';
import type { PlanFacts, PlanStore } from './planStore';
import { troubleOf, type StorageTrouble } from './trouble';
import type { Leftover } from './rescue';
import { createUnsavedQueue, type Unsaved } from './unsaved';

/** Milliseconds, all of them. */
const longestWait = 350;
const quiet = 2_000;
const firstRetry = 500;
const slowestRetry = 30_000;

export type SaveStatus =
  /** Everything is on disk. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Something is not on disk. It is still in memory, and saving is tried again. */
  | { readonly kind: 'failed'; readonly trouble: StorageTrouble };

/** A clock that can be stood in for. Times in milliseconds. */
export interface Timers {
  now(): number;
  /** Gives the function that cancels it. */
  after(delay: number, run: () => void): () => void;
}

export interface AutosaveOptions {
  readonly store: Pick<PlanStore, 'append' | 'checkpoint'>;
  readonly onStatus: (status: SaveStatus) => void;
  /** Why what the store takes does not outlast this visit (`openStore`): then nothing is ever called saved. */
  readonly trouble?: StorageTrouble | null;
  /** How long a pause in the changes is waited for. */
  readonly delay?: number;
  readonly timers?: Timers;
  /** Runs work when the browser has nothing better to do (`requestIdleCallback`). */
  readonly whenIdle?: (work: () => void) => void;
}

export interface Autosave {
  /** Takes note of a change. `facts` gives what the library shows after it, and is asked only for the last of a batch. */
  record(id: string, change: Change, facts: () => PlanFacts): void;
  /** A plan was loaded: see `StoredPlan` for what the numbers say. */
  opened(id: string, stored: { readonly behind: number; readonly seq: number }): void;
  /** Another tab has written to the plan's journal: this is its last number now. */
  heard(id: string, seq: number): void;
  /** Writes at once. Done when all that was recorded has been tried; `pending` says whether something is left. */
  flush(): Promise<void>;
  /** Tries at once what has failed. */
  retry(): void;
  /** Flushes and folds the journals: when a plan is left. */
  settle(): Promise<void>;
  /** What is not on disk at this moment, plan by plan: for when the page goes away before it could be written. */
  leftovers(): Leftover[];
  /** Whether something is not on disk yet. */
  readonly pending: boolean;
  readonly status: SaveStatus;
}

export function createAutosave(options: AutosaveOptions): Autosave {
  const { store, onStatus, trouble = null, delay = 150, timers = browserTimers, whenIdle = (work) => work() } = options;
  const unsaved = createUnsavedQueue();
  const inFlight = new Map<string, Unsaved>();
  /** The last journal number of each plan, as far as this tab knows. */
  const numbers = new Map<string, number>();
  const folding = createFolding(store);
  const lasting = (kind: 'saved' | 'saving'): SaveStatus => (trouble ? { kind: 'failed', trouble } : { kind });

  let status = lasting('saved');
  let writing: Promise<void> | null = null;
  /** When the oldest change that waits was made. */
  let since: number | null = null;
  let failures = 0;
  let cancelTimer = () => {};

  const later = (wait: number, run: () => void) => {
    cancelTimer();
    cancelTimer = timers.after(Math.max(0, wait), run);
  };

  const tell = (next: SaveStatus) => {
    const same =
      next.kind === 'failed' ? status.kind === 'failed' && status.trouble === next.trouble : status.kind === next.kind;
    status = next;
    if (!same) onStatus(next);
  };

  const writeSoon = () => {
    since ??= timers.now();
    later(Math.min(delay, since + longestWait - timers.now()), () => void flush());
  };

  const afterwards = (met: StorageTrouble | null) => {
    if (met) {
      later(Math.min(firstRetry * 2 ** failures, slowestRetry), () => void flush());
      failures += 1;
      since = null;
      return tell({ kind: 'failed', trouble: met });
    }
    failures = 0;
    if (!unsaved.isEmpty()) {
      writeSoon();
      return tell(lasting('saving'));
    }
    later(quiet, () => whenIdle(() => void folding.foldLong()));
    tell(lasting('saved'));
  };

  const write = async () => {
    cancelTimer();
    since = null;
    let met: StorageTrouble | null = null;
    const batches = unsaved.takeAll();
    for (const batch of batches) inFlight.set(batch.id, batch);
    for (const batch of batches) {
      const { id, changes, facts } = batch;
      try {
        numbers.set(id, await store.append(id, changes, facts()));
        folding.grew(id, changes.length);
      } catch (error) {
        met ??= troubleOf(error);
        unsaved.putBack(batch);
      }
      inFlight.delete(id);
    }
    writing = null;
    afterwards(met);
  };

  const flush = async () => {
    if (writing) await writing;
    if (unsaved.isEmpty()) return;
    // Someone else who waited may have begun meanwhile, with all that there is.
    writing ??= write();
    await writing;
  };

  return {
    record(id, change, facts) {
      unsaved.add(id, change, facts);
      if (status.kind === 'saved') tell({ kind: 'saving' });
      failures = 0;
      // While a batch is being written the next one waits for its end, which sets the timer.
      if (writing) since ??= timers.now();
      else writeSoon();
    },
    opened(id, { behind, seq }) {
      numbers.set(id, seq);
      folding.grew(id, behind);
    },
    heard: (id, seq) => void numbers.set(id, seq),
    flush,
    retry: () => void flush(),
    async settle() {
      await flush();
      await folding.foldAll();
    },
    leftovers: () => leftoversOf([...inFlight.values()], unsaved.all(), (id) => numbers.get(id) ?? null),
    get pending() {
      return writing !== null || !unsaved.isEmpty();
    },
    get status() {
      return status;
    },
  };
}

function leftoversOf(
  writing: readonly Unsaved[],
  waiting: readonly Unsaved[],
  numberOf: (id: string) => number | null,
): Leftover[] {
  const ids = new Set([...writing, ...waiting].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const begun = writing.find((batch) => batch.id === id);
    const queued = waiting.find((batch) => batch.id === id);
    const last = queued ?? begun;
    if (!last) return [];
    return {
      id,
      after: numberOf(id),
      writing: begun?.changes ?? [],
      waiting: queued?.changes ?? [],
      facts: last.facts(),
    };
  });
}

export const browserTimers: Timers = {
  now: () => performance.now(),
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
