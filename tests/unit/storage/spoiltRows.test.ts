import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPast } from '../../../src/app/past/readPast';
import { createReplicas } from '../../../src/plan/change/replicas';
import { setText } from '../../../src/plan/edit/boxFields';
import type { Plan } from '../../../src/plan/model/schema';
import { createAutosave } from '../../../src/storage/autosave';
import { databaseVersion } from '../../../src/storage/database';
import { createDexieStore } from '../../../src/storage/dexieStore';
import { createMemoryDisk, createMemoryStore } from '../../../src/storage/memoryStore';
import type { PlanStore } from '../../../src/storage/planStore';
import { factsOf } from '../../../src/storage/rows';
import type { TableName } from '../../../src/storage/tables';
import { createOpenPlan } from '../../../src/store/openPlan';
import { smallPlan } from '../../fixtures/plans';
import { changed, retitled } from './changes';
import { createFaultyIndexedDB } from './faultyIndexedDB';

type Row = Record<string, unknown>;
type Spoil = (row: Row) => Row;

/** Where rows lie that a test may spoil. */
interface Disk {
  readonly store: PlanStore;
  /** Puts another row in the place of each of the table's rows of `plan-1`. */
  spoil(table: TableName, how: Spoil): Promise<void>;
  add(table: TableName, row: Row): Promise<void>;
}

function inMemory(): Disk {
  const disk = createMemoryDisk();
  const put = (table: TableName, row: Row) => disk.transact('rw', [table], (rows) => rows.put(table, [row as never]));
  return {
    store: createMemoryStore(disk),
    async spoil(table, how) {
      const all = await disk.transact('r', [table], async (rows): Promise<unknown[]> => {
        if (table === 'checkpoints' || table === 'journal') return rows.range(table, 'plan-1');
        const row = await rows.get(table, 'plan-1');
        return row ? [row] : [];
      });
      for (const row of all) await put(table, how(structuredClone(row) as Row));
    },
    add: put,
  };
}

function inIndexedDB(): Disk {
  const { indexedDB } = createFaultyIndexedDB();
  const store = createDexieStore({ name: 'spoilt', indexedDB, IDBKeyRange });
  const raw = async (table: TableName, work: (rows: IDBObjectStore, all: Row[]) => void) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('spoilt', databaseVersion * 10);
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise<void>((resolve) => {
      const transaction = database.transaction(table, 'readwrite');
      const rows = transaction.objectStore(table);
      const reading = rows.getAll();
      reading.onsuccess = () => work(rows, reading.result as Row[]);
      transaction.oncomplete = () => resolve();
    });
    database.close();
  };
  return {
    store,
    spoil: (table, how) =>
      raw(table, (rows, all) => {
        for (const row of all) if ((row['planId'] ?? row['id']) === 'plan-1') rows.put(how(row));
      }),
    add: (table, row) => raw(table, (rows) => rows.put(row)),
  };
}

const without =
  (...names: string[]): Spoil =>
  (row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
const withMember =
  (name: string, value: unknown): Spoil =>
  (row) => ({ ...row, [name]: value });
const inPlan =
  (spoil: Spoil): Spoil =>
  (row) => ({ ...row, plan: spoil(row['plan'] as Row) });
const inBox = (spoil: Spoil): Spoil =>
  inPlan((plan) => {
    const nodes = plan['nodes'] as Record<string, Row>;
    return { ...plan, nodes: { ...nodes, C1: spoil(nodes['C1'] ?? {}) } };
  });
const strange: readonly unknown[] = [5, null, 'x', [], {}];

const cases: readonly (readonly [what: string, table: TableName, how: Spoil])[] = [
  ...['title', 'edited', 'boxes', 'seq', 'shared', 'savedAt', 'removed'].flatMap((name) =>
    strange
      // These are what they should be.
      .filter((value) => !(name === 'boxes' || name === 'seq') || value !== 5)
      .map(
        (value) =>
          [`a summary whose ${name} is ${JSON.stringify(value)}`, 'summaries', withMember(name, value)] as const,
      ),
  ),
  ['a summary that is only an id', 'summaries', ({ id }) => ({ id })],
  ['a checkpoint without appearance', 'checkpoints', inPlan(without('appearance'))],
  ['a checkpoint without versions', 'checkpoints', inPlan(without('versions'))],
  ['a checkpoint without cycles and measures', 'checkpoints', inPlan(without('cycles', 'measures'))],
  ['a checkpoint with a title that is a number', 'checkpoints', inPlan(withMember('title', 7))],
  ['a checkpoint with a text that is a number', 'checkpoints', inBox(withMember('text', 7))],
  ['a checkpoint with a box in no column', 'checkpoints', inBox(withMember('column', 'nowhere'))],
  ['a checkpoint with links that are text', 'checkpoints', inPlan(withMember('links', 'x'))],
  ['a checkpoint without label, instant and origin', 'checkpoints', without('label', 'at', 'from')],
  ['a checkpoint of another plan', 'checkpoints', inPlan(withMember('id', 'other'))],
  ...strange.map(
    (value) => [`a change that is ${JSON.stringify(value)}`, 'journal', withMember('change', value)] as const,
  ),
  ['a change without effects', 'journal', withMember('change', { id: 'a', label: 'b', at: 'c', kind: 'edit' })],
  ['a change that makes a text a number', 'journal', withMember('change', written(['nodes', 'C1', 'text'], 7))],
  ['a change that makes all boxes null', 'journal', withMember('change', written(['nodes'], null))],
  ['a change that takes the versions away', 'journal', withMember('change', written(['versions'], undefined))],
  ['a change of what everything is made of', 'journal', withMember('change', written(['__proto__', 'bad'], 1))],
  ...strange.map((value) => [`a view that is ${JSON.stringify(value)}`, 'views', withMember('view', value)] as const),
  ...strange.map((value) => [`a link seen as ${JSON.stringify(value)}`, 'files', withMember('seen', value)] as const),
  ...strange.map((value) => [`a room of role ${JSON.stringify(value)}`, 'rooms', withMember('role', value)] as const),
  ['a room without secrets', 'rooms', without('keys')],
  ...strange.map((value) => [`a base that is ${JSON.stringify(value)}`, 'bases', withMember('plan', value)] as const),
];

function written(path: readonly string[], after: unknown) {
  return { id: 'a', label: 'b', at: '2026-11-24T09:00:00.000Z', kind: 'edit', effects: [{ path, before: 'x', after }] };
}

const other = { ...smallPlan(), id: 'plan-2', title: 'Untouched' };

/** Two plans, the first with a change, a view and a link. */
async function filled(disk: Disk): Promise<void> {
  const [edited, change] = retitled(smallPlan(), 'Edited');
  await disk.store.create(smallPlan());
  await disk.store.create(other);
  await disk.store.append('plan-1', [change], factsOf(edited));
  await disk.store.saveView('plan-1', { collapsed: [] });
  const seen = { size: 1, lastModified: 1, checksum: 1 };
  await disk.store.saveLink('plan-1', { handle: {}, name: 'a', byItself: true, seen });
  await disk.store.saveRoom('plan-1', { room: 'r', role: 'edit', keys: { edit: 's' } }, smallPlan());
}

describe.each([
  ['in memory', inMemory],
  ['in IndexedDB', inIndexedDB],
] as const)('rows %s that are not what they should be', (_, make) => {
  let disk: Disk;
  beforeEach(async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    disk = make();
    await filled(disk);
  });
  afterEach(() => {
    disk.store.close();
    vi.restoreAllMocks();
  });

  it.each(cases)('%s: the library, the plan and saving go on', async (__, table, how) => {
    const { store } = disk;
    await disk.spoil(table, how);
    const list = await store.list();
    expect(list.map(({ id }) => id).toSorted()).toEqual(['plan-1', 'plan-2']);
    expect(list.every(({ title, edited }) => typeof title === 'string' && !Number.isNaN(Date.parse(edited)))).toBe(
      true,
    );
    const stored = await store.load('plan-1');
    expect(Object.keys(stored?.plan.nodes ?? {})).not.toHaveLength(0);
    expect(typeof stored?.plan.title).toBe('string');
    expect(stored?.plan).toMatchObject({ id: 'plan-1', versions: [] });
    for (const { text } of Object.values(stored?.plan.nodes ?? {})) expect(typeof text).toBe('string');
    await store.history('plan-1');
    // A file of which nobody knows how it was left is no linked file.
    expect((await store.loadLink('plan-1')) === null).toBe(table === 'files');
    // Nor is one in a room whose link nobody knows, and what is no plan was no common state.
    expect((await store.loadRoom('plan-1')) === null).toBe(table === 'rooms');
    expect((await store.loadBase('plan-1')) === null).toBe(table === 'rooms' || table === 'bases');
    expect(({} as Row)['bad']).toBeUndefined();

    // A page works on it as on any other.
    const replicas = createReplicas();
    const newId = () => 'new';
    const openPlan = createOpenPlan({ now: () => '2026-11-25T09:00:00.000Z', newId, replicas });
    const autosave = createAutosave({ store, replicas, newId, onStatus: () => {} });
    const opened = await autosave.open('plan-1');
    if (opened) openPlan.open(opened.plan, opened.shared);
    openPlan.edit('edit text', (draft) => setText(draft, 'P1', 'Goes on'));
    await autosave.flush();
    expect(autosave.status).toEqual({ kind: 'saved' });
    await autosave.settle();
    expect((await store.load('plan-1'))?.plan.nodes['P1']?.text).toBe('Goes on');
    expect((await store.load('plan-2'))?.plan).toEqual(other);
  });

  it('a journal that goes beyond its summary is the truth, and saving goes on', async () => {
    const { store } = disk;
    const [, change] = changed(smallPlan(), (draft) => setText(draft, 'C1', 'Beyond'), { id: 'beyond' });
    await disk.add('journal', { planId: 'plan-1', seq: 2, change });
    const stored = await store.load('plan-1');
    expect([stored?.seq, stored?.plan.nodes['C1']?.text]).toEqual([2, 'Beyond']);
    const [next, title] = retitled(stored?.plan ?? smallPlan(), 'After');
    expect(await store.append('plan-1', [title], factsOf(next), 2)).toBe(3);
    expect(await store.load('plan-1')).toMatchObject({ seq: 3, plan: { title: 'After' } });
  });

  it('of a folded state that is spoilt, the one before it and the journal stand in', async () => {
    const { store } = disk;
    await store.checkpoint('plan-1');
    const before = await store.load('plan-1');
    await disk.spoil('checkpoints', (row) => (row['from'] === 'folded' ? { ...row, plan: { nodes: null } } : row));
    expect((await store.load('plan-1'))?.plan).toEqual(before?.plan);
  });

  it('a plan of which nothing can be read is named as such, and the others are there', async () => {
    const { store } = disk;
    await disk.spoil('checkpoints', withMember('plan', { nodes: null }));
    await expect(store.load('plan-1')).rejects.toMatchObject({ trouble: 'spoilt' });
    expect(await store.list()).toHaveLength(2);
    expect((await store.load('plan-2'))?.plan).toEqual(other);
  });

  describe('of a plan whose last state cannot be read', () => {
    const at = '2026-11-26T09:00:00.000Z';
    const broken = { nodes: null, kept: 'as it is' };
    let before: Plan | undefined;
    /** A change, and then another state on top that goes bad. */
    beforeEach(async () => {
      before = (await disk.store.load('plan-1'))?.plan;
      await disk.store.replace({ ...smallPlan(), title: 'On top', revision: 'r-top' }, 'open a file', at);
      await disk.spoil('checkpoints', (row) => (row['seq'] === 2 ? { ...row, plan: broken } : row));
    });

    it('what is left is given out as it is, with the newest state that can be read', async () => {
      const { store } = disk;
      await expect(store.load('plan-1')).rejects.toMatchObject({ trouble: 'spoilt' });
      const left = await store.salvage('plan-1');
      expect(left.title).toBe('On top');
      expect(left.good).toEqual(before);
      expect(left.good?.title).toBe('Edited');
      expect(left.rows).toMatchObject({
        summary: { id: 'plan-1', seq: 2 },
        checkpoints: [{ seq: 0 }, { seq: 2, plan: broken }],
        journal: [{ seq: 1 }],
        view: { view: { collapsed: [] } },
        file: { name: 'a' },
      });
      // Looking changes nothing.
      expect(await store.salvage('plan-1')).toEqual(left);
    });

    it('the good state goes on top: the plan opens, the rows that are bad stay, its history is told', async () => {
      const { store } = disk;
      const { good } = await store.salvage('plan-1');
      if (!good) throw new Error('There is a good state.');
      const restored = { ...good, revision: 'r-restored' };
      expect(await store.replace(restored, 'restore the last good state', at)).toBe(3);
      expect((await store.load('plan-1'))?.plan).toEqual(restored);
      expect((await store.salvage('plan-1')).rows).toMatchObject({ checkpoints: [{}, { plan: broken }, {}] });
      expect((await store.history('plan-1'))?.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
      const past = await readPast(store, 'plan-1', [], 30);
      expect(past?.moments.length).toBeGreaterThan(0);
      expect((await store.load('plan-2'))?.plan).toEqual(other);
    });

    it('a journal with a gap is followed up to the gap', async () => {
      const { store } = disk;
      const [, change] = changed(smallPlan(), (draft) => setText(draft, 'C1', 'On what is lost'), { id: 'after' });
      await disk.add('journal', { planId: 'plan-1', seq: 3, change });
      const { good } = await store.salvage('plan-1');
      expect(good).toEqual(before);
      // What was done to the state that is lost is not told as if it had been done to the one before it.
      await store.replace({ ...smallPlan(), revision: 'r-restored' }, 'restore the last good state', at);
      const texts = (await readPast(store, 'plan-1', [], 30))?.moments.map(({ state }) => state.nodes['C1']?.text);
      expect(texts).not.toHaveLength(0);
      expect(texts).not.toContain('On what is lost');
    });

    it('where no state can be read there is no good one, and rows that are not even rows are given out', async () => {
      const { store } = disk;
      await disk.spoil('checkpoints', withMember('plan', 7));
      await disk.spoil('summaries', ({ id }) => ({ id, title: 5n }));
      const left = await store.salvage('plan-1');
      expect(left.good).toBeNull();
      expect(left.rows).toMatchObject({ summary: { title: 5n }, checkpoints: [{ plan: 7 }, { plan: 7 }] });
    });
  });

  it('of a plan that is not here nothing is left', async () => {
    expect(await disk.store.salvage('nowhere')).toEqual({
      title: '',
      rows: { summary: null, checkpoints: [], journal: [], view: null, file: null },
      good: null,
    });
  });
});
