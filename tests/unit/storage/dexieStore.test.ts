import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, it } from 'vitest';
import { createDexieStore, type DexieStore } from '../../../src/storage/dexieStore';
import { contractCases } from './contract';

describe('plans kept in IndexedDB: the store', () => {
  for (const [index, { name, run }] of contractCases.entries()) {
    it(name, async () => {
      const tabs: DexieStore[] = [];
      const indexedDB = new IDBFactory();
      const tab = () => {
        const store = createDexieStore({ name: `contract-${index}`, indexedDB, IDBKeyRange });
        tabs.push(store);
        return store;
      };
      await run({ tab });
      tabs.forEach((store) => store.close());
    });
  }
});
