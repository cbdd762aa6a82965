/**
 * Opens the place where plans are kept: the browser's database, opened and checked before anything is written, or
 * memory where that cannot be had. The app works either way, and says so.
 */
import { createDexieStore, type DexieStoreOptions } from './dexieStore';
import { createMemoryStore } from './memoryStore';
import type { PlanStore } from './planStore';
import { browserTimers } from './timers';
import { StorageError, troubleOf, type StorageTrouble } from './trouble';

export interface OpenedStore {
  readonly store: PlanStore;
  /** Why nothing outlasts this visit; null when all is kept. */
  readonly trouble: StorageTrouble | null;
}

/** In ms: a database that is not open by then, and waits for no tab with older code, may never be. */
const patience = 8_000;

export interface OpeningOptions extends DexieStoreOptions {
  /**
   * Calls back when the page is left; returns how to stop. In WebKit a page that goes away while it opens the database may
   * leave it stuck for those that come after it.
   */
  readonly whenLeft?: (leave: () => void) => () => void;
}

/** Waits as long as a tab with older code holds the database; `onNews` tells of the wait. */
export async function openStore(
  { whenLeft, ...options }: OpeningOptions = {},
  timers = browserTimers,
): Promise<OpenedStore> {
  let isWaiting = false;
  const store = createDexieStore({
    ...options,
    onNews(news) {
      isWaiting ||= news === 'waiting';
      options.onNews?.(news);
    },
  });
  const stay = whenLeft?.(store.rest);
  let stop = () => {};
  const silence = new Promise<never>((_, reject) => {
    stop = timers.after(patience, () => isWaiting || reject(new StorageError('silent', 'The database did not open.')));
  });
  try {
    await Promise.race([store.open(), silence]);
    return { store, trouble: null };
  } catch (error) {
    store.close();
    return { store: createMemoryStore(), trouble: troubleOf(error) };
  } finally {
    stop();
    stay?.();
  }
}
