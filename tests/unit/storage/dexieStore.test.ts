import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '../../../src/storage/rows';
import { smallPlan } from '../../fixtures/plans';
import { retitled } from './changes';
import { createDexieStore, type DexieStore } from '../../../src/storage/dexieStore';
import { contractCases } from './contract';

describe('plans kept in IndexedDB: the store', () => {
  const tabs: DexieStore[] = [];

  afterEach(() => {
    for (const tab of tabs.splice(0)) tab.close();
  });

  // A name of its own for each case, for all tabs of one name hear each other.
  it.each(contractCases.map(({ name, run }) => [name, run] as const))('%s', async (name, run) => {
    const indexedDB = new IDBFactory();
    const tab = () => {
      const store = createDexieStore({ name, indexedDB, IDBKeyRange });
      tabs.push(store);
      return store;
    };
    await expect(run({ tab })).resolves.toBeUndefined();
  });
});

describe('a change that is written to IndexedDB', () => {
  /** A store on a database that notes what is asked of it and what it answers. */
  async function noted() {
    const indexedDB = new IDBFactory();
    const notes: string[] = [];
    const store = createDexieStore({ name: 'noted', indexedDB, IDBKeyRange });
    await store.create(smallPlan());
    for (const method of ['get', 'put', 'add'] as const) {
      const real = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function ask(this: IDBObjectStore, ...given) {
        notes.push(`${method} ${this.name}`);
        const request = real.apply(this, given);
        request.addEventListener('success', () => notes.push('answer'));
        return request;
      } as typeof real);
    }
    return { store, notes };
  }
  afterEach(() => vi.restoreAllMocks());

  it('is begun before what the caller sets off next, and asked for all at once when this tab wrote last', async () => {
    const { store, notes } = await noted();
    const [once, first] = retitled(smallPlan(), 'Once');
    const [twice, second] = retitled(once, 'Twice');
    await store.append(once.id, [first], factsOf(once), 0);
    notes.length = 0;
    const writing = store.append(once.id, [second], factsOf(twice), 1);
    // As React draws what a key has changed.
    queueMicrotask(() => notes.push('drawn'));
    await writing;
    const asked = ['get meta', 'get summaries', 'put summaries', 'add journal'];
    expect(notes.filter((note) => note !== 'drawn').slice(0, 5)).toEqual([...asked, 'answer']);
    expect(notes.indexOf('add journal')).toBeLessThan(notes.indexOf('drawn'));
    store.close();
  });
});
