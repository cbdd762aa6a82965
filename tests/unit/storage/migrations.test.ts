import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pointsInOrder, withPointIds } from '../../../src/plan/model/points';
import { planFaults } from '../../../src/plan/model/checkPlan';
import type { Plan } from '../../../src/plan/model/schema';
import { databaseVersion } from '../../../src/storage/database';
import { createDexieStore, type DexieStore } from '../../../src/storage/dexieStore';
import { factsOf } from '../../../src/storage/rows';
import { StorageError } from '../../../src/storage/trouble';
import { serialise } from '../../../src/format/serialise';
import { smallPlan } from '../../fixtures/plans';
import { retitled } from './changes';
import {
  fillDatabase,
  version1,
  version1Reads,
  version2,
  version2Reads,
  version3,
  version3Reads,
} from '../../fixtures/databases';

const name = 'aimtree';
let indexedDB: IDBFactory;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  indexedDB = new IDBFactory();
  await fillDatabase(indexedDB, name, version1);
});

const openNow = () => createDexieStore({ name, indexedDB, IDBKeyRange });

/** What that version read, with ids for the points of measures, which it held as arrays, and the records that it lacks. */
function asToday(read: unknown): unknown {
  const { plan, ...rest } = read as { readonly plan: Plan };
  return {
    ...rest,
    plan: { ...withPointIds(plan), milestones: {}, stakeholders: {}, ties: {}, contacts: {}, heard: {}, comments: {} },
  };
}

async function everythingIsThere(store: DexieStore): Promise<void> {
  const { 'gone-plan': gone, ...plans } = version1Reads;
  for (const [id, read] of Object.entries(plans)) expect(await store.load(id)).toEqual(asToday(read));
  expect((await store.list()).map(({ id }) => id).toSorted()).toEqual(['falls-plan', 'sepsis-plan']);
  expect(await store.load('gone-plan')).toBeNull();
  expect(await store.loadView('falls-plan')).toEqual({ collapsed: ['P1'] });
  expect(await store.loadView(':app')).toEqual({ theme: 'dark' });
  for (let seq = 0; seq <= 12; seq += 1) expect(await store.loadAt('sepsis-plan', seq), `state ${seq}`).not.toBeNull();
  const past = await store.history('sepsis-plan');
  expect(past?.map(({ seq }) => seq)).toEqual(Array.from({ length: 13 }, (_, seq) => seq));
  await store.restore('gone-plan');
  expect(await store.load('gone-plan')).toEqual(asToday(gone));
  await store.remove('gone-plan', '2026-11-24T09:00:00.000Z');
}

async function versions(): Promise<{ browser: number | undefined; meta: unknown }> {
  const browser = (await indexedDB.databases()).find((each) => each.name === name)?.version;
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener('success', () => resolve(request.result));
  });
  const row = await new Promise<{ version?: number } | undefined>((resolve) => {
    const request = database.transaction('meta').objectStore('meta').get('database');
    request.addEventListener('success', () => resolve(request.result as { version?: number } | undefined));
  });
  database.close();
  return { browser, meta: row?.version };
}

describe('a database of version 1', () => {
  it('is opened by the code of today with everything in it', async () => {
    expect(await versions()).toEqual({ browser: 10, meta: 1 });
    const store = openNow();
    await store.open();
    await everythingIsThere(store);
    store.close();
    expect(await versions()).toEqual({ browser: databaseVersion * 10, meta: databaseVersion });
  });

  it('has its values by id and date, though it held them as arrays', async () => {
    const store = openNow();
    const { plan } = version1Reads['sepsis-plan'] as { plan: { measures: Record<string, { points: object[] }> } };
    const [id, { points: stored }] = Object.entries(plan.measures)[0] ?? ['', { points: [] }];
    const points = pointsInOrder((await store.load('sepsis-plan'))?.plan.measures[id]?.points ?? {});
    expect(stored.length).toBeGreaterThan(10);
    expect(points).toMatchObject(stored.map((point, at) => ({ ...point, id: `p${at + 1}` })));
  });

  it('can be compacted, and written to', async () => {
    const store = openNow();
    const before = await store.load('sepsis-plan');
    await store.compact('sepsis-plan', '2027-11-24T09:00:00.000Z');
    expect((await store.load('sepsis-plan'))?.plan).toEqual(before?.plan);
    expect((await store.history('sepsis-plan'))?.map((entry) => entry.kind)).not.toContain('change');
    store.close();
  });
});

describe('a database of version 2', () => {
  const fileOf = (plan: Plan | null | undefined) => plan && (JSON.parse(serialise(plan)) as unknown);

  beforeEach(async () => {
    indexedDB = new IDBFactory();
    await fillDatabase(indexedDB, name, version2);
  });

  it('is opened by the code of today with everything in it, each past state too', async () => {
    expect(await versions()).toEqual({ browser: 20, meta: 2 });
    const store = openNow();
    const { 'gone-plan': gone, ...present } = version2Reads.present;
    for (const [id, { file, ...rest }] of Object.entries(present)) {
      const stored = await store.load(id);
      expect({ ...stored, plan: fileOf(stored?.plan) }).toEqual({ ...rest, plan: file });
    }
    for (const [id, states] of Object.entries(version2Reads.past))
      for (const [seq, file] of Object.entries(states))
        expect(fileOf(await store.loadAt(id, Number(seq))), `${id} ${seq}`).toEqual(file);
    expect(await store.load('gone-plan')).toBeNull();
    await store.restore('gone-plan');
    expect(fileOf((await store.load('gone-plan'))?.plan)).toEqual(gone?.file);
    expect(await store.loadView('sepsis-plan')).toEqual({ collapsed: ['decide'] });
    expect(await store.loadLink('sepsis-plan')).toMatchObject({ name: 's.aimtree.json', byItself: true });
    store.close();
    expect(await versions()).toEqual({ browser: databaseVersion * 10, meta: databaseVersion });
  });

  it('can be gone on with, folded and compacted', async () => {
    const store = openNow();
    const stored = await store.load('sepsis-plan');
    const [after, change] = retitled(stored?.plan ?? smallPlan(), 'Today');
    await store.append('sepsis-plan', [change], factsOf(after), stored?.seq);
    expect((await store.load('sepsis-plan'))?.plan).toEqual(after);
    await store.checkpoint('sepsis-plan');
    expect((await store.load('sepsis-plan'))?.plan).toEqual(after);
    await store.compact('sepsis-plan', '2027-11-24T09:00:00.000Z');
    expect((await store.load('sepsis-plan'))?.plan).toEqual(after);
    store.close();
  });

  it('that has spoilt rows in its journal opens with all the others', async () => {
    const rows = version2.stores['journal']?.rows ?? [];
    const spoilt = rows.map((row, index) => (index % 7 === 3 ? { ...(row as object), change: { patches: 3 } } : row));
    const journal = { keyPath: ['planId', 'seq'], rows: spoilt };
    indexedDB = new IDBFactory();
    await fillDatabase(indexedDB, name, { ...version2, stores: { ...version2.stores, journal } });
    const store = openNow();
    const stored = await store.load('sepsis-plan');
    expect([stored?.seq, planFaults(stored?.plan ?? smallPlan())]).toEqual([
      version2Reads.present['sepsis-plan']?.seq,
      [],
    ]);
    const past = await store.history('sepsis-plan');
    expect(past?.every((entry) => entry.kind === 'state' || entry.change.id !== '')).toBe(true);
    const since = await store.changesSince('sepsis-plan', 20);
    expect(since?.changes).toHaveLength((stored?.seq ?? 0) - 20);
    store.close();
  });
});

describe('a database of version 3', () => {
  it('is opened by the code of today with everything in it, and can keep rooms', async () => {
    indexedDB = new IDBFactory();
    await fillDatabase(indexedDB, name, version3);
    expect(await versions()).toEqual({ browser: 30, meta: 3 });
    const store = openNow();
    const fileOf = (plan: Plan | null | undefined) => plan && (JSON.parse(serialise(plan)) as unknown);
    const stored = await store.load('worked-plan');
    const { past, ...present } = version3Reads;
    expect({ file: fileOf(stored?.plan), shared: stored?.shared, seq: stored?.seq }).toEqual(present);
    for (const [seq, file] of Object.entries(past))
      expect(fileOf(await store.loadAt('worked-plan', Number(seq))), `state ${seq}`).toEqual(file);
    expect(await store.loadLink('worked-plan')).toMatchObject({ name: 'w.aimtree.json', sure: 'r1' });
    expect(await store.inRooms()).toEqual([]);
    const room = { room: 'r', role: 'edit', keys: { edit: 's' } } as const;
    await store.saveRoom('worked-plan', room, stored?.plan);
    expect([await store.loadRoom('worked-plan'), await store.loadBase('worked-plan')]).toEqual([room, stored?.plan]);
    store.close();
    expect(await versions()).toEqual({ browser: databaseVersion * 10, meta: databaseVersion });
  });
});

describe('a migration that is killed', () => {
  /** Where the upgrade's transaction is given up. */
  const moments = {
    'before it has begun': (transaction: IDBTransaction) => transaction.abort(),
    'when the tables are there': (transaction: IDBTransaction) => queueMicrotask(() => transaction.abort()),
    'at its first read or write': (transaction: IDBTransaction) => abortAt(transaction, 1),
    'at its last write': (transaction: IDBTransaction) => abortAt(transaction, Infinity),
  };

  it.each(Object.entries(moments))('%s leaves a good database of version 1, which then opens', async (_, abort) => {
    const real = indexedDB.open.bind(indexedDB);
    let killed = false;
    indexedDB.open = (database, version) => {
      const request = real(database, version);
      request.addEventListener('upgradeneeded', () => {
        const { transaction } = request;
        transaction?.addEventListener('abort', () => (killed = true));
        if (transaction) abort(transaction);
      });
      return request;
    };
    const store = openNow();
    await expect(store.open()).rejects.toBeInstanceOf(StorageError);
    store.close();
    indexedDB.open = real;
    expect(await versions()).toEqual({ browser: 10, meta: 1 });
    expect(killed).toBe(true);

    const again = openNow();
    await everythingIsThere(again);
    again.close();
    expect(await versions()).toEqual({ browser: databaseVersion * 10, meta: databaseVersion });
  });

  /** Aborts when a request has been answered: the first, or the one that puts the new version. */
  function abortAt(transaction: IDBTransaction, request: number): void {
    const real = transaction.objectStore.bind(transaction);
    transaction.objectStore = (store) => {
      const objects = real(store);
      for (const method of ['put', 'add', 'get', 'openCursor'] as const) {
        const ask = objects[method].bind(objects) as (...given: unknown[]) => IDBRequest;
        objects[method] = ((...given: unknown[]) => {
          const answer = ask(...given);
          const isLast = request === 1 || (store === 'meta' && method === 'put');
          if (isLast) answer.addEventListener('success', () => transaction.abort());
          return answer;
        }) as never;
      }
      return objects;
    };
  }
});
