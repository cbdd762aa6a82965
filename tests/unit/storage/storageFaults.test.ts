import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDexieStore, type DexieStore } from '../../../src/storage/dexieStore';
import { factsOf } from '../../../src/storage/rows';
import { smallPlan } from '../../fixtures/plans';
import { retitled } from './changes';
import { createFaultyIndexedDB } from './faultyIndexedDB';

const plan = smallPlan();
const [edited, change] = retitled(plan, 'Edited');

let { indexedDB, faults } = createFaultyIndexedDB();
let store: DexieStore;

const open = () => createDexieStore({ name: 'faults', indexedDB, IDBKeyRange });
const append = () => store.append(plan.id, [change], factsOf(edited));

beforeEach(async () => {
  // Dexie comments on connections that come and go.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  ({ indexedDB, faults } = createFaultyIndexedDB());
  store = open();
  await store.create(plan);
});

afterEach(() => {
  store.close();
  vi.restoreAllMocks();
});

describe('when a write fails', () => {
  it('names a full disk, whether the write or its commit meets it', async () => {
    faults.failWrites('QuotaExceededError', Infinity);
    await expect(append()).rejects.toMatchObject({ name: 'StorageError', trouble: 'quota' });
    faults.abortCommit('QuotaExceededError');
    await expect(append()).rejects.toMatchObject({ trouble: 'quota' });
  });

  it('calls everything else a failure, and keeps the cause', async () => {
    faults.failWrites('DataError');
    await expect(append()).rejects.toMatchObject({ trouble: 'failed', cause: expect.anything() as unknown });
  });

  it('has kept nothing of what failed, told nobody, and keeps the next attempt once', async () => {
    const events: unknown[] = [];
    store.subscribe((event) => events.push(event));
    const [, second] = retitled(edited, 'Edited twice');
    faults.abortCommit('UnknownError');
    await expect(store.append(plan.id, [change, second], factsOf(edited))).rejects.toMatchObject({ trouble: 'failed' });
    expect(events).toEqual([]);
    expect(await store.load(plan.id)).toMatchObject({ plan, seq: 0, behind: 0 });
    expect(await store.list()).toMatchObject([{ title: plan.title, edited: plan.modified }]);

    expect(await append()).toBe(1);
    expect(await store.load(plan.id)).toMatchObject({ plan: edited, seq: 1, behind: 1 });
    expect(events).toHaveLength(1);
  });

  it('keeps no half of a plan that is new', async () => {
    faults.abortCommit('QuotaExceededError');
    await expect(store.create({ ...plan, id: 'plan-2' })).rejects.toMatchObject({ trouble: 'quota' });
    expect(await store.has('plan-2')).toBe(false);
    await store.create({ ...plan, id: 'plan-2' });
    expect(await store.has('plan-2')).toBe(true);
  });

  it('loses neither the current state nor an earlier one when folding is cut short', async () => {
    await append();
    await store.checkpoint(plan.id);
    const [last, next] = retitled(edited, 'Edited again');
    await store.append(plan.id, [next], factsOf(last));
    for (const cutShort of [() => faults.failWrites('UnknownError'), () => faults.abortCommit('UnknownError')]) {
      cutShort();
      await expect(store.checkpoint(plan.id)).rejects.toMatchObject({ trouble: 'failed' });
      expect(await store.load(plan.id)).toMatchObject({ plan: last, seq: 2, behind: 1 });
      expect(await store.loadAt(plan.id, 0)).toEqual(plan);
      expect(await store.loadAt(plan.id, 1)).toEqual(edited);
    }
    await store.checkpoint(plan.id);
    expect(await store.load(plan.id)).toMatchObject({ plan: last, seq: 2, behind: 0 });
  });
});

describe('when the browser cuts the connection', () => {
  it.each([1, 2, 3])('opens it again and writes once, after %i cuts', async (cuts) => {
    faults.cutConnection(cuts);
    expect(await append()).toBe(1);
    expect(await store.load(plan.id)).toMatchObject({ plan: edited, behind: 1 });
  });

  it('gives up on a connection that is cut again and again, and works when it holds', async () => {
    faults.cutConnection(Infinity);
    await expect(append()).rejects.toMatchObject({ name: 'StorageError' });
    faults.heal();
    expect(await append()).toBe(1);
  });

  it('opens it again after the browser has closed it', async () => {
    faults.closeConnection();
    expect(await append()).toBe(1);
  });

  it('tells of it when work that was under way was what met it, once until the database works again', async () => {
    const news: string[] = [];
    const told = createDexieStore({ name: 'faults', indexedDB, IDBKeyRange, onNews: (what) => news.push(what) });
    const read = () => told.load(plan.id);
    await read();
    expect(news).toEqual([]);
    faults.loseServer();
    await expect(read()).rejects.toMatchObject({ trouble: 'failed' });
    expect(news).toEqual(['cut']);
    faults.cutConnection(Infinity);
    await expect(read()).rejects.toMatchObject({ name: 'StorageError' });
    expect(news).toEqual(['cut']);
    faults.heal();
    await read();
    faults.cutConnection(1);
    await read();
    expect(news).toEqual(['cut', 'cut']);
    told.close();
  });

  it('does not use a connection again that has died without a word', async () => {
    faults.loseServer();
    await expect(append()).rejects.toMatchObject({ trouble: 'failed' });
    expect(await append()).toBe(1);
  });

  it('says that a plan is lost when the browser has cleared the database', async () => {
    faults.closeConnection();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('faults');
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
    await expect(append()).rejects.toMatchObject({ trouble: 'lost' });
  });
});

it('does nothing more after it was closed', async () => {
  store.close();
  await expect(append()).rejects.toMatchObject({ trouble: 'failed' });
  const next = open();
  expect(await next.load(plan.id)).toMatchObject({ plan });
  next.close();
});
