/**
 * When something is written: at once, one write at a time, and again after longer and longer waits while it fails.
 *
 * Must not know: how it is written.
 */
import type { Replicas } from '../plan/change/replicas';
import { createOneAtATime, type OneAtATime } from './oneAtATime';
import type { createSaveStatus } from './saveStatus';
import type { Timers } from './timers';
import { troubleOf, type StorageTrouble } from './trouble';

/** Milliseconds, all of them. */
const quiet = 2_000;
const firstRetry = 500;
const slowestRetry = 30_000;
/** A browser that has not answered by then may never do so. It is still listened to. */
export const patience = 5_000;

export interface SaveLoopOptions {
  readonly replicas: Replicas;
  readonly timers: Timers;
  readonly status: ReturnType<typeof createSaveStatus>;
  /** Brings what waits of one plan to disk. Fails as the store does. */
  readonly write: (id: string) => Promise<void>;
  /** Called each time that a write, or other work of `turns`, has ended. */
  readonly onRest: () => void;
  /** Nothing was left to be written for two seconds. */
  readonly onQuiet: () => void;
}

export interface SaveLoop {
  /** Whatever must not overlap with a write. */
  readonly turns: OneAtATime;
  /** Done when all that waited when it was called has been tried. */
  flush(): Promise<void>;
  readonly isWriting: boolean;
}

export function createSaveLoop({ replicas, timers, status, write, onRest, onQuiet }: SaveLoopOptions): SaveLoop {
  let writing: Promise<void> | null = null;
  const retries = createRetries(timers);
  const answer = createAwaiting(timers, () => status.tell('silent'));
  const isDue = () => replicas.unsettled().length > 0;

  const afterwards = (met: StorageTrouble | null) => {
    answer.came();
    if (met) {
      retries.failed(() => void flush());
      return status.tell(met);
    }
    retries.worked();
    if (isDue()) return status.tell('saving');
    retries.later(quiet, onQuiet);
    status.tell('saved');
  };

  const writeAll = async () => {
    retries.cancel();
    const watched = (id: string) => {
      answer.isDue();
      return write(id);
    };
    afterwards(await firstTrouble(replicas, watched));
  };

  const turns = createOneAtATime(() => {
    onRest();
    // What was made meanwhile is written next; what has failed waits for its time.
    if (!retries.isWaiting && isDue()) void flush();
  });

  const flush = async () => {
    if (writing) await writing;
    if (!isDue()) return;
    if (!writing) answer.isDue();
    // Someone else who waited may have begun meanwhile, with all that there is.
    writing ??= turns.run(writeAll).finally(() => {
      writing = null;
    });
    await writing;
  };

  replicas.onNews((_, { kind }) => {
    if (kind === 'kept' || !isDue()) return;
    // Somebody who goes on is not kept waiting for what failed before.
    if (kind === 'edited') retries.worked();
    if (status.get().kind === 'saved') status.tell('saving');
    if (!writing && !retries.isWaiting) void flush();
  });

  return {
    turns,
    flush,
    get isWriting() {
      return writing !== null;
    },
  };
}

/** Tells when an answer that is due has not come for too long. */
function createAwaiting(timers: Timers, tooLong: () => void) {
  let cancel = () => {};
  return {
    came: () => cancel(),
    isDue() {
      cancel();
      cancel = timers.after(patience, tooLong);
    },
  };
}

/** Writes what waits, plan by plan. One that cannot be written holds up no other, also when that was changed meanwhile. */
async function firstTrouble(replicas: Replicas, write: (id: string) => Promise<void>): Promise<StorageTrouble | null> {
  let met: StorageTrouble | null = null;
  const tried = new Set<string>();
  const next = () => replicas.unsettled().find(({ id }) => !tried.has(id));
  for (let replica = next(); replica; replica = next()) {
    tried.add(replica.id);
    try {
      await write(replica.id);
    } catch (error) {
      met ??= troubleOf(error);
    }
  }
  return met;
}

/** The one timer of the loop. Each failure in a row waits twice as long as the one before. */
function createRetries(timers: Timers) {
  let failures = 0;
  let cancel = () => {};
  const later = (wait: number, run: () => void) => {
    cancel();
    cancel = timers.after(wait, run);
  };
  return {
    later,
    cancel: () => cancel(),
    failed(run: () => void) {
      later(Math.min(firstRetry * 2 ** failures, slowestRetry), run);
      failures += 1;
    },
    worked() {
      failures = 0;
    },
    get isWaiting() {
      return failures > 0;
    },
  };
}
