import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../src/plan/change/change';
import { createReplicas } from '../../../src/plan/change/replicas';
import { record } from '../../../src/plan/change/record';
import { deleteBoxes } from '../../../src/plan/edit/deleting';
import { setText } from '../../../src/plan/edit/boxFields';
import type { Plan } from '../../../src/plan/model/schema';
import { createAutosave } from '../../../src/storage/autosave';
import { createDexieStore } from '../../../src/storage/dexieStore';
import { createLeftovers } from '../../../src/storage/leftovers';
import { createMemoryStore } from '../../../src/storage/memoryStore';
import type { PlanStore } from '../../../src/storage/planStore';
import { storeLeftovers, type Leftover, type LocalStorage } from '../../../src/storage/rescue';
import { factsOf } from '../../../src/storage/rows';
import type { SaveStatus } from '../../../src/storage/saveStatus';
import { createOpenPlan } from '../../../src/store/openPlan';
import { smallPlan } from '../../fixtures/plans';
import { heldStore } from '../app/heldStore';
import { createFaultyIndexedDB } from './faultyIndexedDB';

function makeStorage(room = Infinity): LocalStorage & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  };
}

function typed(plan: Plan, text: string): Change {
  const { effects } = record(plan, (draft) => setText(draft, 'C1', text));
  return { id: text, label: 'edit text', at: '2026-11-24T09:00:00.000Z', kind: 'edit', effects };
}

/** A page on a store: what the app makes of it, with timers that a test lets run out. */
function openPage(store: PlanStore, storage: LocalStorage, page = 'page-2') {
  const replicas = createReplicas();
  let ids = 0;
  const newId = () => `${page}-${ids++}`;
  const due: (() => void)[] = [];
  const timers = {
    now: () => 0,
    after: (_: number, run: () => void) => {
      due.push(run);
      return () => void due.splice(0, due.length, ...due.filter((each) => each !== run));
    },
  };
  const said: SaveStatus[] = [];
  const openPlan = createOpenPlan({ now: () => '2026-11-24T10:00:00.000Z', newId, replicas });
  const autosave = createAutosave({ store, replicas, newId, onStatus: (status) => said.push(status), timers });
  store.subscribe(autosave.hear);
  const leftovers = createLeftovers({ localStorage: storage, page, autosave, replicas, store, timers });
  return {
    leftovers,
    autosave,
    openPlan,
    said,
    async open(id: string) {
      const opened = await autosave.open(id);
      if (opened) openPlan.open(autosave.shown(id) ?? opened.plan, opened.shared);
    },
    shown: () => openPlan.getState().plan?.nodes['C1']?.text,
    /** Lets run out what waits for its time. */
    async wait() {
      for (const run of due.splice(0)) run();
      await rest();
    },
  };
}

const rest = () => new Promise((done) => void setTimeout(done, 5));

/** A start of the app, up to where all that was left is on disk or cannot be. */
async function start(storage: LocalStorage, store: PlanStore) {
  const page = openPage(store, storage);
  await page.leftovers.takeUp();
  await page.autosave.flush();
  await rest();
  return page;
}

async function scene(inner = createMemoryStore()) {
  const { store, fail } = heldStore(inner);
  const plan = smallPlan();
  await store.create(plan);
  const seq = (await store.load(plan.id))?.seq ?? 0;
  const writing = typed(plan, 'Being written');
  const waiting = typed({ ...plan, nodes: { ...plan.nodes } }, 'Waiting');
  const leftover: Leftover = { id: plan.id, after: seq, writing: [writing], waiting: [waiting] };
  const text = async () => (await store.load(plan.id))?.plan.nodes['C1']?.text;
  const storage = makeStorage();
  storeLeftovers(storage, 'page-1', [leftover]);
  return { store, fail, plan, seq, writing, waiting, leftover, text, storage };
}

describe('what a page could not write before it went away', () => {
  it('is entered at the next start, and nothing lies there then', async () => {
    const { store, seq, text, plan, storage } = await scene();
    await start(storage, store);
    expect(await text()).toBe('Waiting');
    expect((await store.load(plan.id))?.seq).toBe(seq + 2);
    expect(storage.items.size).toBe(0);
  });

  it('is not entered twice when the write came through after all', async () => {
    const { store, seq, writing, plan, storage } = await scene();
    await store.append(plan.id, [writing], factsOf(plan));
    await start(storage, store);
    expect((await store.load(plan.id))?.seq).toBe(seq + 2);
    expect(storage.items.size).toBe(0);
  });

  it('is not entered twice by two pages that start at once', async () => {
    const { store, seq, plan, storage } = await scene();
    const pages = [openPage(store, storage, 'page-2'), openPage(store, storage, 'page-3')];
    await Promise.all(pages.map(({ leftovers }) => leftovers.takeUp()));
    await Promise.all(pages.map(({ autosave }) => autosave.flush()));
    await rest();
    expect((await store.load(plan.id))?.seq).toBe(seq + 2);
    expect(storage.items.size).toBe(0);
  });

  it('stays away from a plan that has gone on elsewhere since', async () => {
    const { store, plan, text, storage } = await scene();
    for (const words of ['a', 'b', 'c']) await store.append(plan.id, [typed(plan, words)], factsOf(plan));
    await start(storage, store);
    expect(await text()).toBe('c');
  });

  it('does not hinder a start when nonsense lies there or a plan that is gone', async () => {
    const { store, leftover, text, plan } = await scene();
    const before = plan.nodes['C1']?.text;
    const storage = makeStorage();
    storage.setItem('aimtree-unsaved-x', '{nonsense');
    storeLeftovers(storage, 'page-1', [{ ...leftover, id: 'gone' }]);
    await start(storage, store);
    expect(await text()).toBe(before);
    // The nonsense goes; the plan may come back with a file or a backup, and then it lacks what lies here.
    expect([...storage.items.keys()]).toEqual(['aimtree-unsaved-page-1']);
  });

  it('is told to be lost when there is no room for it', async () => {
    const { leftover } = await scene();
    expect(storeLeftovers(makeStorage(10), 'page-1', [leftover])).toBe(false);
    expect(storeLeftovers(makeStorage(10), 'page-1', [])).toBe(true);
  });

  it('is kept of a page that had not yet read the plan', async () => {
    const { store, leftover, text } = await scene();
    const storage = makeStorage();
    storeLeftovers(storage, 'page-1', [{ ...leftover, after: null, writing: [] }]);
    await start(storage, store);
    expect(await text()).toBe('Waiting');
  });
});

describe('when it cannot be entered at the next start', () => {
  it('lies there while the database cannot be read, and is entered by the same page once it can', async () => {
    const { store, fail, text, storage } = await scene();
    const mend = fail('load');
    const page = await start(storage, store);
    expect(storage.items.size).toBe(1);
    mend();
    await page.wait();
    await page.autosave.flush();
    await rest();
    expect(await text()).toBe('Waiting');
    expect(storage.items.size).toBe(0);
  });

  it('lies there where only memory takes plans, and is entered by the start after', async () => {
    const { store, text, storage } = await scene();
    const page = openPage(createMemoryStore(), storage);
    const { leftovers } = page;
    await leftovers.takeUp();
    expect(storage.items.size).toBe(1);
    await start(storage, store);
    expect(await text()).toBe('Waiting');
  });

  it('is shown and counts as unsaved while the disk is full, and is written when it is not', async () => {
    const { store, fail, plan, text, storage } = await scene();
    const mend = fail('append', { trouble: 'quota' });
    const page = await start(storage, store);
    await page.open(plan.id);
    expect(page.shown()).toBe('Waiting');
    expect(page.autosave.pending).toBe(true);
    expect(page.autosave.status).toEqual({ kind: 'failed', trouble: 'quota' });
    expect(page.said).not.toContainEqual({ kind: 'saved' });
    expect(storage.items.size).toBe(1);
    mend();
    page.autosave.retry();
    await rest();
    expect(page.autosave.status).toEqual({ kind: 'saved' });
    expect(await text()).toBe('Waiting');
    expect(storage.items.size).toBe(0);
  });

  it('is not lost when that page goes away full as well, and not entered twice then', async () => {
    const { store, fail, plan, seq, text, storage } = await scene();
    const mend = fail('append', { trouble: 'quota' });
    const page = await start(storage, store);
    await page.open(plan.id);
    page.leftovers.putBy();
    mend();
    await start(storage, createReader(store));
    expect(await text()).toBe('Waiting');
    expect((await store.load(plan.id))?.seq).toBe(seq + 2);
    expect(storage.items.size).toBe(0);
  });

  it('lies there while the plan is in the bin, and is entered when it is put back', async () => {
    const { store, plan, text, storage } = await scene();
    await store.remove(plan.id, '2026-11-24T09:30:00.000Z');
    const page = await start(storage, store);
    expect(storage.items.size).toBe(1);
    await store.restore(plan.id);
    await rest();
    await page.autosave.flush();
    await rest();
    expect(await text()).toBe('Waiting');
    expect(storage.items.size).toBe(0);
  });

  it('goes when its plan is deleted for good', async () => {
    const { store, plan, storage } = await scene();
    await store.remove(plan.id, '2026-11-24T09:30:00.000Z');
    await start(storage, store);
    await store.purge(() => true);
    expect(storage.items.size).toBe(0);
  });

  it('lies there until it is read in the database, whatever the write said', async () => {
    const { store, fail, storage } = await scene();
    const page = openPage(store, storage);
    await page.leftovers.takeUp();
    const mend = fail('load');
    await page.autosave.flush();
    await rest();
    expect(page.autosave.pending).toBe(false);
    expect(storage.items.size).toBe(1);
    mend();
    await page.wait();
    expect(storage.items.size).toBe(0);
  });
});

describe('a page that was put away and came back', () => {
  it('does not bring back a box that it has deleted since', async () => {
    const store = createMemoryStore();
    const plan = smallPlan();
    await store.create(plan);
    const storage = makeStorage();
    const page = openPage(store, storage, 'page-1');
    await page.open(plan.id);
    page.openPlan.edit('edit text', (draft) => setText(draft, 'C1', 'Typed'));
    page.leftovers.putBy();
    expect(storage.items.size).toBe(1);
    await page.autosave.flush();
    page.leftovers.takeBack();
    page.openPlan.edit('delete box', (draft) => void deleteBoxes(draft, ['C1']));
    await page.autosave.flush();
    expect(storage.items.size).toBe(0);
    await start(storage, store);
    expect((await store.load(plan.id))?.plan.nodes['C1']).toBeUndefined();
  });

  it('does not even when the browser never let it say that it is back', async () => {
    const store = createMemoryStore();
    const plan = smallPlan();
    await store.create(plan);
    const storage = makeStorage();
    const page = openPage(store, storage, 'page-1');
    await page.open(plan.id);
    page.openPlan.edit('edit text', (draft) => setText(draft, 'C1', 'Typed'));
    page.leftovers.putBy();
    await page.autosave.flush();
    page.openPlan.edit('delete box', (draft) => void deleteBoxes(draft, ['C1']));
    await page.autosave.flush();
    await start(storage, store);
    expect((await store.load(plan.id))?.plan.nodes['C1']).toBeUndefined();
    expect(storage.items.size).toBe(0);
  });

  it('does not write again what another page took up meanwhile', async () => {
    const { store, fail } = heldStore(createMemoryStore());
    const plan = smallPlan();
    await store.create(plan);
    const storage = makeStorage();
    const mend = fail('append');
    const page = openPage(store, storage, 'page-1');
    await page.open(plan.id);
    page.openPlan.edit('edit text', (draft) => setText(draft, 'C1', 'Typed'));
    await page.autosave.flush();
    page.leftovers.putBy();
    mend();
    await start(storage, store);
    page.leftovers.takeBack();
    page.autosave.retry();
    await page.autosave.flush();
    await rest();
    expect((await store.history(plan.id))?.filter(({ kind }) => kind === 'change')).toHaveLength(1);
    expect(page.autosave.pending).toBe(false);
  });
});

describe('in a database that fails', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('nothing is lost over a start that cannot write and one that cannot read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { indexedDB, faults } = createFaultyIndexedDB();
    const open = () => createDexieStore({ name: 'left', indexedDB, IDBKeyRange });
    const first = open();
    const { plan, storage, text } = await scene(first);
    faults.failWrites('QuotaExceededError', Infinity);
    const second = open();
    await start(storage, second);
    second.close();
    faults.cutConnection(Infinity);
    const third = open();
    await start(storage, third);
    third.close();
    faults.heal();
    expect(storage.items.size).toBe(1);
    const fourth = open();
    const page = await start(storage, fourth);
    await page.open(plan.id);
    expect(page.shown()).toBe('Waiting');
    expect(await text()).toBe('Waiting');
    expect(storage.items.size).toBe(0);
    fourth.close();
    first.close();
  });
});

/** The same store without the listeners of pages that have gone. */
function createReader(store: PlanStore): PlanStore {
  return { ...store, subscribe: () => () => {} };
}
