/**
 * What a bare page is given so that its browser can be killed in the middle of a transaction: the transaction reaches a
 * certain request and then goes on asking for ever, so that it neither ends nor fails.
 */
import { createDexieStore } from '../../../src/storage/dexieStore';
import { fillDatabase, version1 } from '../../fixtures/databases';

const name = 'aimtree';

/** Done when such a request has been answered; the transaction never ends from then on. */
function hangAt(storeName: string, method: 'put' | 'delete'): Promise<void> {
  return new Promise((reached) => {
    const real = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function hang(this: IDBObjectStore, ...given: never[]) {
      const request = (real as unknown as (...values: never[]) => IDBRequest<unknown>).apply(this, given);
      if (this.name !== storeName) return request;
      const goOn = () => {
        this.count().addEventListener('success', goOn);
        reached();
      };
      request.addEventListener('success', goOn);
      return request;
    } as never;
  });
}

const page = {
  fillVersion1: () => fillDatabase(indexedDB, name, version1),

  /** Of the database as it opens: `indexedDB.databases()` may tell a version that never was committed. */
  version(): Promise<number> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
      request.addEventListener('success', () => {
        request.result.close();
        resolve(request.result.version);
      });
    });
  },

  async migrateForEver(): Promise<void> {
    const reached = hangAt('meta', 'put');
    void createDexieStore({ name }).open();
    await reached;
  },

  async compactForEver(id: string, now: string): Promise<void> {
    const reached = hangAt('journal', 'delete');
    void createDexieStore({ name }).compact(id, now);
    await reached;
  },

  compact: (id: string, now: string) => createDexieStore({ name }).compact(id, now),

  /** All that there is: the plan, its past, its state at every number. */
  async read(id: string) {
    const store = createDexieStore({ name });
    const stored = await store.load(id);
    const states = [];
    for (let seq = 0; seq <= (stored?.seq ?? -1); seq += 1) states.push(await store.loadAt(id, seq));
    const past = await store.history(id);
    store.close();
    return { stored, past, states };
  },
};

declare global {
  interface Window {
    killedPage: typeof page;
  }
}

window.killedPage = page;
