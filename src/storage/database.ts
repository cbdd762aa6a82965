/**
 * The tables of the database and its version. Old code must never open a newer database, and Dexie would: here
 * whatever Dexie asks the browser for, it is given this version or nothing.
 */
import { Dexie, type Table } from 'dexie';
import { NewerDatabase } from './trouble';

/** Raised with every change of tables or of what their rows mean, together with an `upgrade` below. */
export const databaseVersion = 4;

interface MetaRow {
  readonly id: 'database';
  readonly version: number;
}

export type PlanDatabase = Dexie & { readonly meta: Table<MetaRow, string> };

/** What the browser offers for databases; tests put faults here, beneath Dexie. */
export interface DatabaseDependencies {
  readonly indexedDB?: IDBFactory | undefined;
  readonly IDBKeyRange?: typeof IDBKeyRange | undefined;
}

export function createDatabase(
  name: string,
  { indexedDB: factory, IDBKeyRange: ranges }: DatabaseDependencies,
): PlanDatabase {
  const database = new Dexie(name, {
    ...(factory && { indexedDB: onlyThisVersion(factory) }),
    ...(ranges && { IDBKeyRange: ranges }),
    autoOpen: false,
    cache: 'disabled',
    // "Saved" has to mean on disk, not in a buffer of the operating system.
    chromeTransactionDurability: 'strict',
  }) as PlanDatabase;
  database.version(1).stores({
    summaries: 'id',
    checkpoints: '[planId+seq]',
    journal: '[planId+seq]',
    views: 'id',
    meta: 'id',
  });
  // Plans may be linked to files on disk, and summaries may tell up to when a plan lies in a file (`savedAt`).
  database
    .version(2)
    .stores({ files: 'id' })
    .upgrade((transaction) => transaction.table('meta').put({ id: 'database', version: 2 }));
  // The journal holds effects where it held patches; rows of either kind are read (`changeOf`).
  database
    .version(3)
    .stores({})
    .upgrade((transaction) => transaction.table('meta').put({ id: 'database', version: 3 }));
  // Plans may be worked on together, and changes may tell who made them (`by`).
  database
    .version(4)
    .stores({ rooms: 'id', bases: 'id' })
    .upgrade((transaction) => transaction.table('meta').put({ id: 'database', version: 4 }));
  database.on('populate', (transaction) => transaction.table('meta').add({ id: 'database', version: databaseVersion }));
  return database;
}

/**
 * The version that was written into the database counts as well: a row may change its meaning where no table does.
 * Part of every transaction, so that not even a connection that Dexie has opened again by itself gets around it.
 */
export async function refuseNewer(database: PlanDatabase): Promise<void> {
  const kept = await database.meta.get('database');
  if (kept && kept.version > databaseVersion) throw new NewerDatabase();
}

/**
 * The factory, but for this version alone. On a `VersionError` Dexie opens the newer database as it is, and adds what
 * it misses there (`dexie-open.ts`); given the same version again, it meets the same error and stops.
 */
function onlyThisVersion(factory: IDBFactory) {
  return {
    open: (name: string) => factory.open(name, databaseVersion * 10),
    deleteDatabase: (name: string) => factory.deleteDatabase(name),
    cmp: (first: unknown, second: unknown) => factory.cmp(first, second),
    ...('databases' in factory && { databases: () => factory.databases() }),
  };
}

/** What this browser has; where storage is forbidden, some throw at the mere question. */
export function browserDatabases(): DatabaseDependencies {
  try {
    return { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange };
  } catch {
    return {};
  }
}
