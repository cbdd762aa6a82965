/**
 * The connection to the database: opened, checked, lost and opened again. Whoever works with the database comes through
 * `run` and gets either what the work gave or a `StorageError`.
 *
 * Must not know: what is stored.
 */
import { createDatabase, type DatabaseDependencies, type PlanDatabase } from './database';
import { storageError, StorageError } from './trouble';

/** What happens to the connection without being asked for. */
export type ConnectionNews =
  /** Opening waits until tabs with older code let go. */
  | 'waiting'
  /** A tab with newer code took the database over; this one lets go and stops writing. */
  | 'outdated'
  /** The database is being deleted. */
  | 'cleared';

export interface ConnectionOptions extends DatabaseDependencies {
  readonly name: string;
  readonly onNews?: ((news: ConnectionNews) => void) | undefined;
}

export interface Connection {
  /** Opens, waiting for tabs with older code if there are any. Fails when the database cannot or must not be used. */
  open(): Promise<void>;
  /** Does the work on an open database. Does not wait for other tabs: fails as `blocked`. */
  run<T>(work: (database: PlanDatabase) => PromiseLike<T>): Promise<T>;
  close(): void;
}

export function createConnection({ name, onNews, ...dependencies }: ConnectionOptions): Connection {
  const database = createDatabase(name, dependencies);
  const turnAways = new Set<() => void>();
  let waiting = false;
  let closed = false;

  database.on('blocked', () => {
    waiting = true;
    for (const turnAway of turnAways) turnAway();
    onNews?.('waiting');
  });
  // Dexie itself closes then, so that the other tab can go on.
  database.on('versionchange', (event) => onNews?.(event.newVersion ? 'outdated' : 'cleared'));

  const open = async () => {
    if (closed) throw new StorageError('failed', 'The store was closed.');
    try {
      await database.open();
    } catch (error) {
      throw storageError(error, 'unavailable');
    } finally {
      waiting = false;
    }
  };

  const openUnlessBlocked = () =>
    new Promise<void>((resolve, reject) => {
      const turnAway = () => reject(new StorageError('blocked', 'A tab with older code holds the database.'));
      turnAways.add(turnAway);
      if (waiting) turnAway();
      void open()
        .then(resolve, reject)
        .finally(() => turnAways.delete(turnAway));
    });

  const run: Connection['run'] = async (work) => {
    await openUnlessBlocked();
    try {
      return await work(database);
    } catch (error) {
      if (closed || !isKilled(error)) throw storageError(error, 'failed');
    }
    database.close({ disableAutoOpen: false });
    await openUnlessBlocked();
    try {
      return await work(database);
    } catch (error) {
      throw storageError(error, 'failed');
    }
  };

  return {
    open,
    run,
    close() {
      closed = true;
      database.close();
    },
  };
}

/**
 * The browser had cut the connection before the work began, so that doing it again cannot do it twice. Safari does so
 * to tabs in the background: https://bugs.webkit.org/show_bug.cgi?id=197050.
 */
function isKilled(error: unknown): boolean {
  return error instanceof Error && (error.name === 'InvalidStateError' || error.name === 'DatabaseClosedError');
}
