/**
 * An IndexedDB that fails when it is told to: the faults lie beneath Dexie, where a browser's own would.
 */
import { IDBFactory } from 'fake-indexeddb';

export interface Faults {
  /** As many writes as this (`Infinity`: all from now on) fail with an error of this name. */
  failWrites(name: string, times?: number): void;
  /** The transaction of the next write is aborted instead of committed, as when the disk fills up at that moment. */
  abortCommit(name: string): void;
  /** As many transactions as this cannot begin, because the browser has cut the connection. */
  cutConnection(times: number): void;
  /** The browser closes the connection by itself and says so. */
  closeConnection(): void;
  /** Whatever is begun on a connection that is open now fails; only a new one works, and nobody says so. */
  loseServer(): void;
  /** Opening fails with an error of this name, at once or later. */
  failOpening(name: string, how: 'at once' | 'later'): void;
  /** A request to open is never answered, neither with a database nor with an error. */
  muteOpening(): void;
  heal(): void;
}

type Fault = {
  readonly kind: 'write' | 'commit' | 'begin' | 'open' | 'openLater' | 'openNever';
  readonly name: string;
  times: number;
};

export function createFaultyIndexedDB(): { indexedDB: IDBFactory; faults: Faults } {
  const indexedDB = new IDBFactory();
  const connections = new Set<IDBDatabase>();
  const dead = new WeakSet<IDBDatabase>();
  let fault: Fault | null = null;

  /** Whether a fault of this kind is due; it is used up by asking. */
  const due = (kind: Fault['kind']): Fault | null => {
    if (fault?.kind !== kind || fault.times === 0) return null;
    fault.times -= 1;
    return fault;
  };
  const error = ({ name }: Fault) => new DOMException('Injected by a test.', name);

  const injectInto = (store: IDBObjectStore) => {
    for (const method of ['add', 'put'] as const) {
      const real = store[method].bind(store);
      store[method] = (...given) => {
        const write = due('write');
        if (write) throw error(write);
        const commit = due('commit');
        const request = real(...given);
        // What a browser does on a full disk; of the public methods only `abort` comes near, and gives no reason.
        if (commit) request.addEventListener('success', () => abortWith(store.transaction, commit.name));
        return request;
      };
    }
    return store;
  };

  const watch = (connection: IDBDatabase) => {
    connections.add(connection);
    const begin = connection.transaction.bind(connection);
    connection.transaction = (...given) => {
      if (dead.has(connection)) throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
      const cut = due('begin');
      if (cut) throw error(cut);
      const transaction = begin(...given);
      const real = transaction.objectStore.bind(transaction);
      const stores = new Map<string, IDBObjectStore>();
      transaction.objectStore = (name) => {
        const store = stores.get(name) ?? injectInto(real(name));
        stores.set(name, store);
        return store;
      };
      return transaction;
    };
  };

  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name, version) => {
    const atOnce = due('open');
    if (atOnce) throw error(atOnce);
    const later = due('openLater');
    if (later) return refusedRequest(error(later));
    if (due('openNever')) return new EventTarget() as IDBOpenDBRequest;
    const request = open(name, version);
    request.addEventListener('success', () => watch(request.result));
    return request;
  };

  const set = (kind: Fault['kind'], name: string, times: number) => {
    fault = { kind, name, times };
  };
  return {
    indexedDB,
    faults: {
      failWrites: (name, times = 1) => set('write', name, times),
      abortCommit: (name) => set('commit', name, 1),
      cutConnection: (times) => set('begin', 'InvalidStateError', times),
      closeConnection() {
        for (const connection of connections) {
          connection.close();
          connection.onclose?.(new Event('close'));
        }
        connections.clear();
      },
      loseServer() {
        for (const connection of connections) dead.add(connection);
      },
      failOpening: (name, how) => set(how === 'later' ? 'openLater' : 'open', name, Infinity),
      muteOpening: () => set('openNever', '', Infinity),
      heal() {
        fault = null;
      },
    },
  };
}

/** A request to open that comes to nothing. */
function refusedRequest(error: DOMException): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), { error, onerror: (_: Event) => {} });
  request.addEventListener('error', (event) => request.onerror(event));
  queueMicrotask(() => request.dispatchEvent(new Event('error')));
  return request as unknown as IDBOpenDBRequest;
}

function abortWith(transaction: IDBTransaction, name: string): void {
  (transaction as IDBTransaction & { _abort(reason: string): void })._abort(name);
}
