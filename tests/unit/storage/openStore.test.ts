import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionNews } from '../../../src/storage/connection';
import { databaseVersion } from '../../../src/storage/database';
import { createDexieStore } from '../../../src/storage/dexieStore';
import { openStore } from '../../../src/storage/openStore';
import { factsOf } from '../../../src/storage/rows';
import type { Timers } from '../../../src/storage/timers';
import { smallPlan } from '../../fixtures/plans';
import { retitled } from './changes';
import { createFaultyIndexedDB } from './faultyIndexedDB';

const name = 'opening';
const plan = smallPlan();
const [edited, change] = retitled(plan, 'Edited');
/** Dexie's versions are ten of the browser's. */
const browserVersion = databaseVersion * 10;

let { indexedDB, faults } = createFaultyIndexedDB();
const options = () => ({ name, indexedDB, IDBKeyRange });

/** Opens the database as other code would. */
function openRaw(version: number, upgrade: (database: IDBDatabase) => void = () => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => upgrade(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  ({ indexedDB, faults } = createFaultyIndexedDB());
});
afterEach(() => vi.restoreAllMocks());

it('keeps plans from one visit to the next', async () => {
  const first = await openStore(options());
  expect(first.trouble).toBeNull();
  await first.store.create(plan);
  first.store.close();
  const second = await openStore(options());
  expect(await second.store.load(plan.id)).toMatchObject({ plan });
  second.store.close();
});

describe('where the browser keeps nothing', () => {
  it('works in memory and says why, when there is no IndexedDB', async () => {
    const { store, trouble } = await openStore();
    expect(trouble).toBe('unavailable');
    await store.create(plan);
    expect(await store.load(plan.id)).toMatchObject({ plan });
  });

  it.each([
    ['SecurityError', 'at once', 'unavailable'],
    ['InvalidStateError', 'later', 'unavailable'],
    ['UnknownError', 'later', 'unavailable'],
    ['QuotaExceededError', 'later', 'quota'],
  ] as const)('works in memory and says why, when opening meets a %s %s', async (error, how, trouble) => {
    faults.failOpening(error, how);
    const opened = await openStore(options());
    expect(opened.trouble).toBe(trouble);
    await opened.store.create(plan);
    expect(await opened.store.has(plan.id)).toBe(true);
  });

  it('works in memory and says why, when opening is never answered: after eight seconds, and not before', async () => {
    faults.muteOpening();
    let isUp = () => {};
    let delay = 0;
    const timers: Timers = {
      now: () => 0,
      after(wait, run) {
        // Dexie's own waiting does not go through these timers.
        delay = wait;
        isUp = run;
        return () => {};
      },
    };
    const opening = openStore(options(), timers);
    const first = await Promise.race([opening, Promise.resolve('still opening')]);
    expect([first, delay]).toEqual(['still opening', 8_000]);
    isUp();
    const { store, trouble } = await opening;
    expect(trouble).toBe('silent');
    await store.create(plan);
    expect(await store.load(plan.id)).toMatchObject({ plan });
  });
});

describe('a database of newer code', () => {
  it('is refused and left as it is', async () => {
    const newer = await openRaw(browserVersion + 10, (database) => database.createObjectStore('unheardOf'));
    newer.close();
    const { trouble } = await openStore(options());
    expect(trouble).toBe('newer');
    const left = await openRaw(browserVersion + 10);
    expect([...left.objectStoreNames]).toEqual(['unheardOf']);
    left.close();
    await expect(createDexieStore(options()).open()).rejects.toMatchObject({ name: 'NewerDatabase' });
  });

  it('is refused when only what its rows mean is newer', async () => {
    (await openStore(options())).store.close();
    const raw = await openRaw(browserVersion);
    await new Promise((resolve) => {
      const transaction = raw.transaction('meta', 'readwrite');
      transaction.objectStore('meta').put({ id: 'database', version: databaseVersion + 1 });
      transaction.addEventListener('complete', resolve);
    });
    raw.close();
    expect((await openStore(options())).trouble).toBe('newer');
  });

  it('that comes while this code is at work: lets it in, writes nothing more and says so', async () => {
    const news: ConnectionNews[] = [];
    const { store } = await openStore({ ...options(), onNews: (item) => news.push(item) });
    await store.create(plan);
    const newer = await openRaw(browserVersion + 10);
    expect(news).toEqual(['outdated']);
    await expect(store.append(plan.id, [change], factsOf(edited))).rejects.toMatchObject({ trouble: 'newer' });
    await expect(store.load(plan.id)).rejects.toMatchObject({ trouble: 'newer' });
    store.close();
    newer.close();
  });
});

describe('a page that is left', () => {
  it('holds the database no longer, and opens it again when it is come back to', async () => {
    const news: ConnectionNews[] = [];
    const { store } = await openStore({ ...options(), onNews: (item) => news.push(item) });
    await store.create(plan);
    const lastWrite = store.append(plan.id, [change], factsOf(edited));
    store.rest();
    await lastWrite;
    const others = await openRaw(browserVersion);
    others.close();
    expect(await store.load(plan.id)).toMatchObject({ plan: { title: 'Edited' } });
    store.rest();
    // Nobody has to be asked to let go.
    const newer = await openRaw(browserVersion + 10);
    newer.close();
    expect(news).toEqual([]);
    store.close();
  });

  it('lets go while it is still opening, and not after that', async () => {
    let leave = () => {};
    let isWatched = false;
    const whenLeft = (left: () => void) => {
      [leave, isWatched] = [left, true];
      return () => {
        isWatched = false;
      };
    };
    const opening = openStore({ ...options(), whenLeft });
    expect(isWatched).toBe(true);
    leave();
    await opening;
    expect(isWatched).toBe(false);
    const newer = await openRaw(browserVersion + 10);
    newer.close();
  });
});

describe('a tab with older code that does not let go', () => {
  it('is waited for at the start, and told of', async () => {
    const older = await openRaw(browserVersion - 5);
    const news: ConnectionNews[] = [];
    const store = createDexieStore({
      ...options(),
      onNews(item) {
        news.push(item);
        if (item === 'waiting') older.close();
      },
    });
    await store.open();
    expect(news).toEqual(['waiting']);
    await store.create(plan);
    expect(await store.load(plan.id)).toMatchObject({ plan });
    store.close();
  });

  it('is not waited for by a write, which fails and can be tried again', async () => {
    const older = await openRaw(browserVersion - 5);
    const store = createDexieStore(options());
    await expect(store.create(plan)).rejects.toMatchObject({ trouble: 'blocked' });
    await expect(store.create(plan)).rejects.toMatchObject({ trouble: 'blocked' });
    older.close();
    await store.open();
    await store.create(plan);
    expect(await store.has(plan.id)).toBe(true);
    store.close();
  });
});
