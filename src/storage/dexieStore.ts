/** Plans kept in IndexedDB. Each transaction the browser keeps whole or not at all. */
import { createChannel } from './channel';
import { createConnection, type ConnectionNews } from './connection';
import { browserDatabases, databaseVersion, type DatabaseDependencies } from './database';
import { dexieRows } from './dexieRows';
import type { PlanStore } from './planStore';
import { createRowStore } from './rowStore';

export interface DexieStoreOptions extends DatabaseDependencies {
  /** The database's name: all pages of one origin share its databases, and so do all files opened from a disk. */
  readonly name?: string;
  readonly onNews?: (news: ConnectionNews) => void;
}

export interface DexieStore extends PlanStore {
  /** Opens and checks the database; without it the first use does. Waits for tabs with older code (`onNews`). */
  open(): Promise<void>;
}

export function createDexieStore({ name = 'aimtree', onNews, ...given }: DexieStoreOptions = {}): DexieStore {
  const { open, transact, rest, close } = createConnection({
    name,
    onNews,
    ...(given.indexedDB ? given : browserDatabases()),
  });
  const store = createRowStore({
    transact: (mode, tables, work) => transact(mode, tables, (database) => work(dexieRows(database))),
    channel: createChannel(`${name}:${databaseVersion}`),
    rest,
    close,
  });
  return { ...store, open };
}
