/**
 * Brings every change to disk within half a second, and tells the truth about it. Changes are written in the order in
 * which they were made, in batches, one batch at a time, and never without knowing what other tabs have written before.
 * What cannot be written is kept and tried again, for ever.
 *
 * Must not know: which store it is, the screen, what a change means.
 */
import type { Change } from '../plan/change/change';
import type { Plan } from '../plan/model/schema';
import { createFolding } from './folding';
import { createOneAtATime } from './oneAtATime';
import { createGrounds, type GroundsOptions } from './grounds';
import type { PlanStore, StoredPlan, StoreEvent } from './planStore';
import { factsOf } from './rows';
import { browserTimers, type Timers } from './timers';
import { BehindOthers, PlanLost, troubleOf, type StorageTrouble } from './trouble';
import { leftoversOf, type Leftover } from './rescue';
import { createUnsavedQueue, type Unsaved } from './unsaved';

/** Milliseconds, all of them. Other tabs see what is done here as soon as it is on disk: nobody should wait for that. */
const shortWait = 40;
const longWait = 120;
const quiet = 2_000;
const firstRetry = 500;
const slowestRetry = 30_000;

export type SaveStatus =
  /** Everything is on disk. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Something is not on disk. It is still in memory, and saving is tried again. */
  | { readonly kind: 'failed'; readonly trouble: StorageTrouble };

export interface AutosaveOptions {
  readonly store: Pick<PlanStore, 'append' | 'checkpoint' | 'changesSince' | 'load' | 'create'>;
  readonly onStatus: (status: SaveStatus) => void;
  readonly newId: () => string;
  /** Why what the store takes does not outlast this visit (`openStore`): then nothing is ever called saved. */
  readonly trouble?: StorageTrouble | null;
  /** Others have written to a plan: what is to be shown of it now. */
  readonly onMoved?: GroundsOptions['onMoved'];
  /** How long a pause in the changes is waited for, and how long at most. */
  readonly delay?: number;
  readonly longestWait?: number;
  readonly timers?: Timers;
  /** Runs work when the browser has nothing better to do (`requestIdleCallback`). */
  readonly whenIdle?: (work: () => void) => void;
}

export interface Autosave {
  /** Loads a plan to work on, with what is still unsaved of it on top; null when it is not here. */
  open(id: string): Promise<Pick<StoredPlan, 'plan' | 'shared'> | null>;
  /** The open plan as it is now, what waits included. */
  shown(id: string): Plan | undefined;
  /** Takes note of a change that led to `shown`. */
  record(shown: Plan, change: Change): void;
  /** Takes in what happened to plans, here or in other tabs. */
  hear(event: StoreEvent): void;
  /** Looks whether something was missed: after the page has slept, or its plans may have been cleared away. */
  catchUp(id: string): Promise<void>;
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
  const { store, onStatus, newId, trouble = null, onMoved = () => {} } = options;
  const { delay = shortWait, longestWait = longWait, timers = browserTimers, whenIdle = (work) => work() } = options;
  const unsaved = createUnsavedQueue();
  const grounds = createGrounds({ store, unsaved, newId, onMoved });
  const inFlight = new Map<string, Unsaved>();
  /** What was heard while something was being written or read: it counts afterwards. */
  const heard: StoreEvent[] = [];
  const folding = createFolding(store);
  const lasting = (kind: 'saved' | 'saving'): SaveStatus => (trouble ? { kind: 'failed', trouble } : { kind });

  let status = lasting('saved');
  /** A write, or reading what others wrote. */
  const turns = createOneAtATime(() => digest());
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
      try {
        await keep(batch);
      } catch (error) {
        met ??= troubleOf(error);
      }
    }
    afterwards(met);
  };

  /** Brings a batch to disk. What others wrote before it is taken in first; a plan that is gone is written as a whole. */
  const keep = async (first: Unsaved) => {
    const { id } = first;
    for (let batch: Unsaved | undefined = first; batch; batch = unsaved.take(id)) {
      inFlight.set(id, batch);
      try {
        const { changes, shown } = batch;
        grounds.grew(shown, await store.append(id, changes, factsOf(shown), grounds.of(id)?.seq));
        folding.grew(id, changes.length);
        return;
      } catch (error) {
        unsaved.putBack(batch);
        if (!grounds.of(id)) throw error;
        if (error instanceof BehindOthers) await grounds.catchUp(id);
        else if (error instanceof PlanLost) await grounds.writeAnew(id);
        else throw error;
      } finally {
        inFlight.delete(id);
      }
    }
  };

  const digest = () => {
    while (!turns.busy) {
      const event = heard.shift();
      if (!event) return;
      if (!grounds.take(event)) void turns.run(() => grounds.catchUp(event.id)).catch(() => undefined);
    }
  };

  const flush = async () => {
    if (writing) await writing;
    if (unsaved.isEmpty()) return;
    // Someone else who waited may have begun meanwhile, with all that there is.
    writing ??= turns.run(write).finally(() => {
      writing = null;
    });
    await writing;
  };

  return {
    async open(id) {
      let opened: Pick<StoredPlan, 'plan' | 'shared'> | null = null;
      await turns.run(async () => {
        const waiting = unsaved.of(id)?.shown;
        const stored = await store.load(id).catch((error: unknown) => {
          if (!waiting) throw error;
          return null;
        });
        if (stored) {
          folding.grew(id, stored.behind);
          opened = { plan: grounds.lay(stored), shared: stored.shared };
        } else if (waiting) opened = { plan: waiting, shared: grounds.of(id)?.shared ?? [] };
      });
      return opened;
    },
    shown: (id) => unsaved.of(id)?.shown ?? inFlight.get(id)?.shown ?? grounds.of(id)?.plan,
    record(shown, change) {
      unsaved.add(shown, change);
      if (status.kind === 'saved') tell({ kind: 'saving' });
      failures = 0;
      // While a batch is being written the next one waits for its end, which sets the timer.
      if (writing) since ??= timers.now();
      else writeSoon();
    },
    hear(event) {
      if (event.kind === 'shared') return grounds.shared(event.id, event.revision);
      heard.push(event);
      digest();
    },
    async catchUp(id) {
      const look = () =>
        grounds.catchUp(id).catch((error: unknown) => {
          if (error instanceof PlanLost) return grounds.writeAnew(id);
          throw error;
        });
      // What clears the database away may still be at it.
      for (let wait = firstRetry; wait < slowestRetry; wait *= 2) {
        const failed = await turns.run(look).then(
          () => false,
          () => true,
        );
        if (!failed) return;
        await new Promise<void>((done) => void timers.after(wait, done));
      }
    },
    flush,
    retry: () => void flush(),
    async settle() {
      await flush();
      await folding.foldAll();
    },
    leftovers: () => leftoversOf([...inFlight.values()], unsaved.all(), (id) => grounds.of(id)?.seq ?? null),
    get pending() {
      return writing !== null || !unsaved.isEmpty();
    },
    get status() {
      return status;
    },
  };
}
