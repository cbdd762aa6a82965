/**
 * The connection to the database: opened, checked, lost and opened again. Whoever works with the database comes through
 * `transact` and gets either what the work gave, once it is on disk, or a `StorageError`, and then nothing is.
 *
 * Must not know: what is stored.
 */
import { createDatabase, refuseNewer, type DatabaseDependencies, type PlanDatabase } from './database';
import type { TableName } from './tables';
import { storageError, StorageError } from './trouble';

/** What happens to the connection without being asked for. */
export type ConnectionNews =
  /** Opening waits until tabs with older code let go. */
  | 'waiting'
  /** A tab with newer code took the database over; this one lets go and stops writing. */
  | 'outdated'
  /** The database is being deleted. */
  | 'cleared'
  /**
   * The connection is dead: the browser has cut it, as it does when it clears away what a site has kept, or what was
   * begun on it has failed; the latter is told once until the database works again.
   */
  | 'cut';

export interface ConnectionOptions extends DatabaseDependencies {
  readonly name: string;
  readonly onNews?: ((news: ConnectionNews) => void) | undefined;
}

export interface Connection {
  /** Opens, waiting for tabs with older code if there are any. Fails when the database cannot or must not be used. */
  open(): Promise<void>;
  /** Does the work as one transaction on these tables. Does not wait for other tabs: fails as `blocked`. */
  transact<T>(mode: 'r' | 'rw', tables: readonly TableName[], work: (database: PlanDatabase) => Promise<T>): Promise<T>;
  /** Lets the database go until it is next used, as soon as nothing is under way. */
  rest(): void;
  close(): void;
}

export function createConnection({ name, onNews, ...dependencies }: ConnectionOptions): Connection {
  const database = createDatabase(name, dependencies);
  let closed = false;
  const cut = createCutNews(onNews);
  const opening = createOpening(database, { isClosed: () => closed, onNews });

  database.on('close', () => {
    if (opening.isLetGo || closed) return;
    cut.works();
    cut.tell();
  });

  const rests = createRests(() => {
    if (closed) return;
    opening.letGo();
    database.close({ disableAutoOpen: false });
  });

  const transactNow: Connection['transact'] = async (mode, tables, work) => {
    for (let isRepeated = false; ; isRepeated = true) {
      // Open, the work begins in this very task: before what the caller does is drawn.
      if (closed || !database.isOpen()) await opening.openUnlessBlocked();
      try {
        const done = await transaction(database, mode, tables, work);
        cut.works();
        return done;
      } catch (error) {
        const fault = storageError(error, 'failed');
        // A connection that has failed may be dead for good without saying so: the next use opens another.
        // Safari does so to tabs in the background: https://github.com/dexie/Dexie.js/issues/2008
        if (!closed && fault instanceof StorageError && fault.trouble === 'failed') {
          opening.letGo();
          database.close({ disableAutoOpen: false });
          // Closed by us, it will not tell by itself.
          cut.tell();
        }
        if (isRepeated || closed || !isKilled(error)) throw fault;
      }
    }
  };

  const transact: Connection['transact'] = (...given) => rests.during(() => transactNow(...given));

  return {
    async open() {
      await opening.open();
      await transact('r', [], () => Promise.resolve());
    },
    transact,
    rest: rests.rest,
    close() {
      closed = true;
      database.close();
    },
  };
}

/** Lets go when that is wished and no work is under way; further work takes the wish back. */
function createRests(letGo: () => void) {
  let underWay = 0;
  let isWished = false;
  const look = () => {
    if (!isWished || underWay > 0) return;
    isWished = false;
    letGo();
  };
  return {
    async during<T>(work: () => Promise<T>): Promise<T> {
      underWay += 1;
      isWished = false;
      try {
        return await work();
      } finally {
        underWay -= 1;
        look();
      }
    },
    rest() {
      isWished = true;
      look();
    },
  };
}

/** Tells of a connection that was cut, once until the database works again. */
function createCutNews(onNews: ConnectionOptions['onNews']) {
  let isTold = false;
  return {
    works() {
      isTold = false;
    },
    tell() {
      if (isTold) return;
      isTold = true;
      // Dexie tells before it has closed, and whoever hears of it may want to open again.
      queueMicrotask(() => onNews?.('cut'));
    },
  };
}

interface OpeningOptions extends Pick<ConnectionOptions, 'onNews'> {
  readonly isClosed: () => boolean;
}

/** Opens the database, again if need be, and lets it go when a tab with newer code wants it. */
function createOpening(database: PlanDatabase, { isClosed, onNews }: OpeningOptions) {
  const turnAways = new Set<() => void>();
  let waiting = false;
  /** The connection is closed on purpose, until it is opened again. */
  let isLetGo = false;

  database.on('blocked', () => {
    waiting = true;
    for (const turnAway of turnAways) turnAway();
    onNews?.('waiting');
  });
  // Dexie itself closes then, so that the other tab can go on.
  database.on('versionchange', (event) => {
    isLetGo = true;
    onNews?.(event.newVersion ? 'outdated' : 'cleared');
  });

  const open = async () => {
    if (isClosed()) throw new StorageError('failed', 'The store was closed.');
    try {
      await database.open();
      isLetGo = false;
    } catch (error) {
      throw storageError(error, 'unavailable');
    } finally {
      waiting = false;
    }
  };

  return {
    open,
    openUnlessBlocked: () =>
      new Promise<void>((resolve, reject) => {
        const turnAway = () => reject(new StorageError('blocked', 'A tab with older code holds the database.'));
        turnAways.add(turnAway);
        if (waiting) turnAway();
        void open()
          .then(resolve, reject)
          .finally(() => turnAways.delete(turnAway));
      }),
    letGo() {
      isLetGo = true;
    },
    get isLetGo() {
      return isLetGo;
    },
  };
}

async function transaction<T>(
  database: PlanDatabase,
  mode: 'r' | 'rw',
  tables: readonly TableName[],
  work: (database: PlanDatabase) => Promise<T>,
): Promise<T> {
  let native: IDBTransaction | undefined;
  try {
    return await database.transaction(mode, [...tables, 'meta'], async ({ idbtrans }) => {
      native = idbtrans;
      const checking = refuseNewer(database);
      // What the work asks for is not held up by the question; what it wrote goes when the answer is no.
      const working = work(database);
      working.catch(() => undefined);
      await checking;
      return await working;
    });
  } catch (error) {
    // Of a transaction that the browser gave up, the requests say only that; the reason is with the transaction.
    throw native?.error ?? error;
  }
}

/** The connection was cut before the work began, so that doing it again cannot do it twice. */
function isKilled(error: unknown): boolean {
  return error instanceof Error && (error.name === 'InvalidStateError' || error.name === 'DatabaseClosedError');
}
