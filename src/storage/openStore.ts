/**
 * Opens the place where plans are kept: the browser's database, opened and checked before anything is written, or
 * memory where that cannot be had. The app works either way, and says so.
 */
import { createDexieStore, type DexieStoreOptions } from './dexieStore';
import { createMemoryStore } from './memoryStore';
import type { PlanStore } from './planStore';
import { troubleOf, type StorageTrouble } from './trouble';

export interface OpenedStore {
  readonly store: PlanStore;
  /** Why nothing outlasts this visit; null when all is kept. */
  readonly trouble: StorageTrouble | null;
}

/** Waits as long as a tab with older code holds the database; `onNews` tells of the wait. */
export async function openStore(options: DexieStoreOptions = {}): Promise<OpenedStore> {
  const store = createDexieStore(options);
  try {
    await store.open();
    return { store, trouble: null };
  } catch (error) {
    store.close();
    return { store: createMemoryStore(), trouble: troubleOf(error) };
  }
}
