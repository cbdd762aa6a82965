import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../../src/plan/change/change';
import type { Plan } from '../../../src/plan/model/schema';
import { edit, openReplica } from '../../../src/plan/change/replica';
import { createReplicas, type Replicas } from '../../../src/plan/change/replicas';
import { createAutosave, type Autosave, type AutosaveOptions } from '../../../src/storage/autosave';
import type { SaveStatus } from '../../../src/storage/saveStatus';
import { createMemoryStore } from '../../../src/storage/memoryStore';
import { BehindOthers, StorageError, type StorageTrouble } from '../../../src/storage/trouble';
import { wordStatus } from '../../../src/storage/wordStatus';
import { smallPlan } from '../../fixtures/plans';
import { retitled } from './changes';

let plan: Plan;
let store: ReturnType<typeof createMemoryStore>;
let statuses: string[];
let autosave: Autosave;
let replicas: Replicas;
/** While set, writing fails with it. */
let trouble: StorageTrouble | null;
/** While set, a write that has begun waits for it. */
let gate: Promise<void> | null;
let writes: { id: string; changes: readonly Change[] }[];
let folds: string[];

async function start(options: Partial<AutosaveOptions> = {}) {
  replicas = createReplicas();
  autosave = createAutosave({
    replicas,
    store: {
      ...store,
      async append(id, changes, ...given) {
        writes.push({ id, changes });
        await gate;
        if (trouble) throw new StorageError(trouble, 'as told');
        return store.append(id, changes, ...given);
      },
      checkpoint(id) {
        folds.push(id);
        return trouble ? Promise.reject(new StorageError(trouble, 'as told')) : store.checkpoint(id);
      },
    },
    newId: () => 'new',
    onStatus: (status: SaveStatus) => statuses.push(wordStatus(status)),
    ...options,
  });
  await autosave.open(plan.id);
}

/** Makes a change of a plan as the app does. */
function make([after, change]: [Plan, Change], before: Plan) {
  const replica = replicas.of(after.id) ?? openReplica({ plan: before, seq: null, shared: [] });
  replicas.put(edit(replica, change, after), { kind: 'edited', change });
}

/** Gives the plan another title. */
function retitle(title: string, members: Partial<Change> = {}) {
  const made = retitled(plan, title, { id: `step-${title}`, ...members });
  make(made, plan);
  [plan] = made;
}

/** Lets writes that begin from now on wait; gives the function that ends it. */
function holdWrites(): () => void {
  let open = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  return () => {
    gate = null;
    open();
  };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const stored = async () => (await store.load(plan.id))?.plan.title;

beforeEach(async () => {
  vi.useFakeTimers();
  plan = smallPlan();
  store = createMemoryStore();
  await store.create(plan);
  [statuses, writes, folds, trouble, gate] = [[], [], [], null, null];
  await start();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a change', () => {
  it('is being written before anything else is done, and only called saved when it is on disk', async () => {
    const letWrite = holdWrites();
    retitle('One');
    expect([writes.length, autosave.pending, statuses]).toEqual([1, true, ['Saving…']]);
    await pass(4_900);
    expect([writes.length, autosave.pending, autosave.status.kind]).toEqual([1, true, 'saving']);
    letWrite();
    await pass(0);
    expect([autosave.pending, statuses]).toEqual([false, ['Saving…', 'Saved']]);
    expect(await stored()).toBe('One');
  });

  it('is said not to be saved when the browser does not answer, and saved once it does, written once', async () => {
    const letWrite = holdWrites();
    retitle('One');
    await pass(5_000);
    expect(autosave.status).toEqual({ kind: 'failed', trouble: 'silent' });
    retitle('Two');
    await pass(60_000);
    expect([writes.length, autosave.pending, statuses.at(-1)]).toEqual([
      1,
      true,
      'Not saved: this browser’s storage does not answer. Close other tabs that show Aimtree, or download a copy.',
    ]);
    expect(autosave.leftovers()).toMatchObject([{ writing: [{ id: 'step-One' }], waiting: [{ id: 'step-Two' }] }]);
    letWrite();
    await pass(0);
    expect([autosave.pending, autosave.status.kind, await stored()]).toEqual([false, 'saved', 'Two']);
    expect((await store.history(plan.id))?.filter(({ kind }) => kind === 'change')).toHaveLength(2);
    await pass(60_000);
    expect(autosave.status.kind).toBe('saved');
  });

  it('is not entered twice when its write was stored and said to have failed', async () => {
    const { append } = store;
    store.append = async (...given) => {
      await append(...given);
      store.append = append;
      throw new StorageError('failed', 'The answer was lost.');
    };
    retitle('One');
    await pass(1_000);
    expect([autosave.pending, await stored()]).toEqual([false, 'One']);
    expect((await store.history(plan.id))?.filter(({ kind }) => kind === 'change')).toHaveLength(1);
  });

  it('waits for no pause although more changes come all the time', async () => {
    for (let key = 0; key < 7; key += 1) {
      retitle(`Key ${key}`);
      await pass(50);
      expect(await stored()).toBe(`Key ${key}`);
    }
    expect(writes).toHaveLength(7);
  });

  it('is written in the order in which it was made, one batch at a time', async () => {
    const letWrite = holdWrites();
    retitle('One');
    retitle('Two');
    await pass(200);
    retitle('Three');
    expect([writes.length, autosave.status.kind]).toEqual([1, 'saving']);
    letWrite();
    await pass(0);
    expect(writes.map(({ changes }) => changes.map(({ id }) => id))).toEqual([
      ['step-One'],
      ['step-Two', 'step-Three'],
    ]);
    expect([await stored(), statuses]).toEqual(['Three', ['Saving…', 'Saved']]);
  });

  it('belongs to its own plan', async () => {
    const other = { ...smallPlan(), id: 'plan-2' };
    await store.create(other);
    retitle('Mine');
    make(retitled(other, 'Theirs'), other);
    await pass(0);
    expect([(await store.load('plan-1'))?.plan.title, (await store.load('plan-2'))?.plan.title]).toEqual([
      'Mine',
      'Theirs',
    ]);
  });
});

describe('a run of typing', () => {
  it('becomes one entry of the journal, while it waits, that leads from the first state to the last and back', async () => {
    const letWrite = holdWrites();
    retitle('First');
    const before = plan;
    for (const title of ['F', 'Fa', 'Fal']) retitle(title, { id: 'run', at: `2026-11-23T10:00:0${title.length}.000Z` });
    retitle('Other');
    letWrite();
    await pass(0);
    expect(writes[1]?.changes).toMatchObject([
      {
        id: 'run',
        at: '2026-11-23T10:00:03.000Z',
        effects: [{ path: ['title'], before: before.title, after: 'Fal' }],
      },
      { id: 'step-Other' },
    ]);
    expect(await store.loadAt(plan.id, 2)).toMatchObject({ title: 'Fal' });
  });

  it('is not joined with its undoing', async () => {
    const letWrite = holdWrites();
    retitle('First');
    retitle('Fal', { id: 'run' });
    retitle('Falls', { id: 'run', kind: 'undo' });
    letWrite();
    await pass(0);
    expect(writes[1]?.changes).toHaveLength(2);
  });

  it('is still one entry after writing has failed in its midst', async () => {
    trouble = 'failed';
    retitle('F', { id: 'run' });
    await pass(0);
    trouble = null;
    retitle('Fa', { id: 'run' });
    await pass(0);
    expect(writes.at(-1)?.changes).toHaveLength(1);
    expect(await store.load(plan.id)).toMatchObject({ plan: { title: 'Fa' }, seq: 1 });
  });
});

describe('when writing fails', () => {
  it('says so with the reason, keeps the changes, and tries again after longer and longer waits', async () => {
    trouble = 'quota';
    retitle('One');
    await pass(0);
    expect(statuses).toEqual(['Saving…', 'Not saved: this browser is out of space. Download a copy.']);
    for (const wait of [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      const before = writes.length;
      await pass(wait - 1);
      expect(writes).toHaveLength(before);
      await pass(1);
      expect(writes).toHaveLength(before + 1);
    }
    expect([autosave.pending, statuses.length]).toEqual([true, 2]);
    trouble = null;
    await pass(30_000);
    expect([await stored(), statuses.at(-1), autosave.pending]).toEqual(['One', 'Saved', false]);
  });

  it('says so, and lets the page live, where the store contradicts itself', async () => {
    await start({ store: { ...store, append: () => Promise.reject(new BehindOthers(plan.id)) } });
    retitle('One');
    await pass(0);
    expect(statuses.at(-1)).toMatch(/^Not saved: this browser could not write it. Trying again/);
    expect([await stored(), autosave.pending]).toEqual([smallPlan().title, true]);
  });

  it('tries again at the next change, with everything in order', async () => {
    trouble = 'failed';
    retitle('One');
    await pass(500 + 1_000 + 2_000);
    trouble = null;
    retitle('Two');
    await pass(0);
    expect(writes.at(-1)?.changes.map(({ id }) => id)).toEqual(['step-One', 'step-Two']);
    expect([await stored(), statuses.at(-1)]).toEqual(['Two', 'Saved']);
  });

  it('keeps the order also of what was changed while the failing write was under way', async () => {
    const letWrite = holdWrites();
    trouble = 'failed';
    retitle('One');
    await pass(150);
    retitle('Two');
    letWrite();
    await pass(0);
    trouble = null;
    await pass(500);
    expect(writes.at(-1)?.changes.map(({ id }) => id)).toEqual(['step-One', 'step-Two']);
    expect(await stored()).toBe('Two');
  });

  it('begins again with short waits after a change', async () => {
    trouble = 'failed';
    retitle('One');
    await pass(500 + 1_000 + 2_000 + 4_000);
    retitle('Two');
    await pass(0);
    const before = writes.length;
    await pass(500);
    expect(writes).toHaveLength(before + 1);
  });

  it('tries at once when it is told to', async () => {
    trouble = 'blocked';
    retitle('One');
    await pass(0);
    trouble = null;
    autosave.retry();
    await pass(0);
    expect(statuses.at(-1)).toBe('Saved');
  });

  it('still writes what belongs to another plan', async () => {
    await store.create({ ...smallPlan(), id: 'plan-2' });
    const [gone, theirs] = [
      { ...smallPlan(), id: 'gone' },
      { ...smallPlan(), id: 'plan-2' },
    ];
    make(retitled(gone, 'Gone'), gone);
    make(retitled(theirs, 'Theirs'), theirs);
    await pass(0);
    expect((await store.load('plan-2'))?.plan.title).toBe('Theirs');
    expect(statuses.at(-1)).toBe('Not saved: this browser has cleared what was kept. Download a copy.');
  });

  it('never calls saved what does not outlast the visit', async () => {
    await start({ trouble: 'unavailable' });
    retitle('One');
    await pass(0);
    expect([autosave.status, autosave.pending, statuses]).toEqual([
      { kind: 'failed', trouble: 'unavailable' },
      false,
      [],
    ]);
  });
});

describe('flushing', () => {
  it('writes at once what is there, and is done when it is written', async () => {
    retitle('One');
    await autosave.flush();
    expect([await stored(), autosave.pending, statuses.at(-1)]).toEqual(['One', false, 'Saved']);
    await pass(1_000);
    expect(writes).toHaveLength(1);
  });

  it('waits for a batch that is being written, and writes the rest, however often it is asked', async () => {
    const letWrite = holdWrites();
    retitle('One');
    const first = autosave.flush();
    retitle('Two');
    const rest = [autosave.flush(), autosave.flush()];
    letWrite();
    await Promise.all([first, ...rest]);
    expect([await stored(), writes.length]).toEqual(['Two', 2]);
  });

  it('ends although writing fails, and something is left then', async () => {
    trouble = 'quota';
    retitle('One');
    await autosave.flush();
    expect(autosave.pending).toBe(true);
  });
});

describe('folding the journal', () => {
  const edits = (count: number) => {
    for (let made = 0; made < count; made += 1) retitle(`Edit ${made}`);
  };

  it('waits for two quiet seconds and more than fifty entries', async () => {
    edits(50);
    await pass(2_000);
    expect(folds).toEqual([]);
    edits(1);
    await pass(1_999);
    expect(folds).toEqual([]);
    await pass(1);
    expect(folds).toEqual([plan.id]);
    expect(await store.load(plan.id)).toMatchObject({ plan, behind: 0 });
    edits(1);
    await pass(2_000);
    expect(folds).toHaveLength(1);
  });

  it('counts the entries that were there when the plan was opened', async () => {
    edits(50);
    await autosave.flush();
    await start();
    edits(1);
    await pass(2_000);
    expect(folds).toEqual([plan.id]);
  });

  it('leaves the moment to the browser', async () => {
    let work = () => {};
    await start({ whenIdle: (given) => (work = given) });
    edits(51);
    await pass(2_000);
    expect(folds).toEqual([]);
    work();
    expect(folds).toEqual([plan.id]);
  });

  it('happens whenever a plan is left with entries in its journal', async () => {
    retitle('One');
    await autosave.settle();
    expect([folds, await stored()]).toEqual([[plan.id], 'One']);
    await autosave.settle();
    expect(folds).toHaveLength(1);
  });

  it('that fails changes nothing of what is said, and is tried again', async () => {
    edits(51);
    await pass(150);
    trouble = 'failed';
    await pass(2_000);
    expect([folds.length, statuses.at(-1)]).toEqual([1, 'Saved']);
    trouble = null;
    edits(1);
    await pass(2_000);
    expect(folds).toHaveLength(2);
  });
});
