/**
 * Tabs that work on one plan at the same time through autosave and a store, in an order that chance decides: edits, undo, redo, writes that wait or
 * fail, news that come late, in the wrong order or never, plans that are cleared away. In the end all tabs show the same
 * valid plan, the one that the store loads, and what was typed is there.
 */
import { createReplicas } from '../../src/plan/change/replicas';
import { createAutosave } from '../../src/storage/autosave';
import { createMemoryDisk, createMemoryStore, type MemoryDisk } from '../../src/storage/memoryStore';
import type { PlanStore, StoreEvent } from '../../src/storage/planStore';
import { StorageError } from '../../src/storage/trouble';
import { createOpenPlan } from '../../src/store/openPlan';
import { randomEdit, seededRng, type Rng } from '../fixtures/randomEdits';
import { smallPlan } from '../fixtures/plans';
import { addBelow, check, firstDifference, pick, remove, type } from './tabActs';
import { createTypedTexts, type TypedTexts } from './typedTexts';

export interface StoreInterleavingCounts {
  readonly interleavings: number;
  readonly edits: number;
  /** Steps taken back or done again. */
  readonly undone: number;
  /** Times that a tab had to put its changes behind those of another. */
  readonly rebased: number;
  /** Boxes and other things that came back or were spared because somebody had edited them. */
  readonly kept: number;
  /** Writes that failed, news that were lost, plans that were cleared away. */
  readonly faults: number;
}

type Count = { -readonly [K in keyof StoreInterleavingCounts]: number };

/** Runs interleavings `seed`, `seed + 1`, …; throws with the seed of the first that breaks a promise. */
export async function runStoreInterleavings({
  seed,
  count,
}: {
  readonly seed: number;
  readonly count: number;
}): Promise<StoreInterleavingCounts> {
  const counts: Count = { interleavings: 0, edits: 0, undone: 0, rebased: 0, kept: 0, faults: 0 };
  for (let at = 0; at < count; at += 1) {
    try {
      await interleave(seed + at, counts);
    } catch (error) {
      throw new Error(`Interleaving ${seed + at}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    counts.interleavings += 1;
  }
  return counts;
}

async function interleave(seed: number, counts: Count): Promise<void> {
  const rng = seededRng(seed);
  const disk = createMemoryDisk();
  await createMemoryStore(disk).create(smallPlan(), ['rev-1']);
  const texts = createTypedTexts();
  const tabs = await Promise.all(
    Array.from({ length: 2 + Math.floor(rng() * 2) }, (_, index) => openTab(index, disk, rng, counts, texts)),
  );
  let cleared = false;
  const steps = 8 + Math.floor(rng() * 30);
  for (let step = 0; step < steps; step += 1) {
    const tab = pick(tabs, rng);
    const did = tab.act();
    await turns(Math.floor(rng() * 3));
    check(tab.plan(), `after “${did}” in tab ${tab.index}`);
    if (!cleared && rng() < 0.004) {
      cleared = true;
      disk.clear();
      texts.forget();
      counts.faults += 1;
    }
  }
  await settle(tabs);

  const stored = await createMemoryStore(disk).load('plan-1');
  if (!stored) throw new Error('The plan is gone.');
  check(stored.plan, 'stored');
  for (const tab of tabs) {
    const differing = firstDifference(tab.plan(), stored.plan);
    if (differing !== null) throw new Error(`Tab ${tab.index} shows another ${differing} than is stored.`);
  }
  texts.check(stored.plan);
}

type Tab = Awaited<ReturnType<typeof openTab>>;

async function openTab(index: number, disk: MemoryDisk, rng: Rng, counts: Count, texts: TypedTexts) {
  const real = createMemoryStore(disk);
  const waiting: (() => void)[] = [];
  const news: StoreEvent[] = [];
  let calm = false;
  /** The store answers when chance lets it, and sometimes not at all. */
  const slow = async <T>(work: () => Promise<T>, mayFail = false): Promise<T> => {
    if (!calm && rng() < 0.6) await new Promise<void>((resolve) => waiting.push(resolve));
    if (!calm && mayFail && rng() < 0.05) {
      counts.faults += 1;
      throw new StorageError('quota', 'as chance would have it');
    }
    return work();
  };
  const store: PlanStore = {
    ...real,
    append: (...given) => slow(() => real.append(...given), true),
    changesSince: (...given) => slow(() => real.changesSince(...given), true),
    load: (...given) => slow(() => real.load(...given)),
  };
  real.subscribe((event) => news.push(event));

  let ids = 0;
  let clock = 0;
  const newId = () => `tab${index}-${(ids += 1)}`;
  const replicas = createReplicas();
  const openPlan = createOpenPlan({
    now: () => `2026-11-24T09:00:00.${String((clock += 1)).padStart(6, '0')}Z`,
    newId,
    replicas,
  });
  const autosave = createAutosave({
    store,
    replicas,
    onStatus: () => {},
    newId,
    // Chance decides when anything is written.
    timers: { now: () => 0, after: () => () => {} },
  });
  replicas.onNews((_, happened) => {
    if (happened.kind !== 'moved') return;
    if (autosave.pending) counts.rebased += 1;
    counts.kept += happened.report.revived.length + happened.report.spared.length;
  });
  openPlan.onChange((change) => texts.note(index, change));
  calm = true;
  const opened = await autosave.open('plan-1');
  calm = false;
  if (!opened) throw new Error('The plan is not here.');
  openPlan.open(opened.plan, opened.shared);

  const edit = () => {
    const { label, recipe } = randomEdit(openPlan.plan(), rng);
    if (openPlan.edit(label, recipe)) counts.edits += 1;
    return label;
  };
  const hear = () => {
    const [event] = news.splice(Math.floor(rng() * news.length), 1);
    if (event) autosave.hear(event);
  };
  const acts: readonly (readonly [weight: number, name: string, act: () => unknown])[] = [
    [5, 'edit', edit],
    [4, 'type', () => void (counts.edits += type(openPlan, `${index}:${(ids += 1)}`, rng) ? 1 : 0)],
    [2, 'delete', () => void (counts.edits += remove(openPlan, rng) ? 1 : 0)],
    [2, 'add below', () => void (counts.edits += addBelow(openPlan, `${index}:${(ids += 1)}`, rng) ? 1 : 0)],
    [2, 'undo', () => void (counts.undone += openPlan.undo() ? 1 : 0)],
    [1, 'redo', () => void (counts.undone += openPlan.redo() ? 1 : 0)],
    [4, 'write', () => void autosave.flush()],
    [6, 'answer', () => waiting.splice(Math.floor(rng() * waiting.length), 1)[0]?.()],
    [5, 'hear', hear],
    [0.5, 'miss', () => void (counts.faults += news.splice(0, 1).length)],
    [0.5, 'fold', () => real.checkpoint('plan-1').catch(() => undefined)],
  ];
  const total = acts.reduce((sum, [weight]) => sum + weight, 0);

  return {
    index,
    plan: openPlan.plan,
    act(): string {
      let left = rng() * total;
      const [, name, act] = acts.find(([weight]) => (left -= weight) < 0) ?? acts[0] ?? [0, '', edit];
      const said = act();
      return typeof said === 'string' ? said : name;
    },
    /** Nothing fails or waits any more. */
    calm() {
      calm = true;
      for (const answer of waiting.splice(0)) answer();
    },
    async write() {
      await autosave.flush();
      await autosave.flush();
    },
    async hearAll() {
      for (const event of news.splice(0)) autosave.hear(event);
      await autosave.catchUp('plan-1');
    },
    pending: () => autosave.pending,
  };
}

/** Lets everything come to an end: what waits is written, what is to be heard is heard. */
async function settle(tabs: readonly Tab[]): Promise<void> {
  for (const tab of tabs) tab.calm();
  for (let round = 0; round < 10 && (round < 2 || tabs.some((tab) => tab.pending())); round += 1) {
    await Promise.all(tabs.map((tab) => tab.write()));
    await Promise.all(tabs.map((tab) => tab.hearAll()));
  }
  const left = tabs.find((tab) => tab.pending());
  if (left) throw new Error(`Tab ${left.index} is still not saved.`);
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count * 4; turn += 1) await Promise.resolve();
}
