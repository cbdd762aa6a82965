import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
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
