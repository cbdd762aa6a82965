/**
 * Tabs that work on one plan at the same time, in an order that chance decides: edits, undo, redo, naming, saving as a
 * file, writes that wait or fail, news that come late, in the wrong order or never, plans that are cleared away. In the
 * end all tabs show the same valid plan, the one that is stored; what was typed is there; and no revision that has left
 * as a file is that of another content.
 *
 * Only replicas and the open plan are real: no store, no promise. `storeInterleavings.ts` does the same with both.
 */
import { freeze } from 'immer';
import type { Change } from '../../src/plan/change/change';
import {
  confirm,
  giveBack,
  isSettled,
  openReplica,
  pin,
  remote,
  replace,
  revisionsInFlight,
  send,
  type Moved,
} from '../../src/plan/change/replica';
import { createReplicas } from '../../src/plan/change/replicas';
import type { Plan } from '../../src/plan/model/schema';
import { createOpenPlan } from '../../src/store/openPlan';
import { nameVersion } from '../../src/plan/edit/versions';
import { randomEdit, seededRng, type Rng } from '../fixtures/randomEdits';
import { smallPlan } from '../fixtures/plans';
import { createJournalServer, type JournalServer } from './journalServer';
import { addBelow, check, firstDifference, pick, remove, type } from './tabActs';
import { createTypedTexts, type TypedTexts } from './typedTexts';

export interface InterleavingCounts {
  readonly interleavings: number;
  readonly edits: number;
  /** Steps taken back or done again. */
  readonly undone: number;
  /** Times that a tab had to put its changes behind those of another. */
  readonly rebased: number;
  /** Boxes and other things that came back or were spared because somebody had edited them. */
  readonly kept: number;
  /** Times that a plan left as a file. */
  readonly saved: number;
  /** Writes that failed, news that were lost, plans that were cleared away. */
  readonly faults: number;
}

type Count = { -readonly [K in keyof InterleavingCounts]: number };
type News =
  | { readonly kind: 'changed'; readonly changes: readonly Change[]; readonly seq: number }
  | { readonly kind: 'shared'; readonly revision: string }
  | { readonly kind: 'created' };

/** What tabs have in common. */
interface World {
  readonly server: JournalServer;
  readonly rng: Rng;
  readonly counts: Count;
  readonly texts: TypedTexts;
  /** Plans as they left, by revision. */
  readonly files: Map<string, Plan>;
  readonly tabs: Tab[];
  /** After each act the shown plan is checked whole: slow, so only now and then. */
  readonly isStrict: boolean;
}

/** Runs interleavings `seed`, `seed + 1`, …; throws with the seed of the first that breaks a promise. */
export function runInterleavings({
  seed,
  count,
}: {
  readonly seed: number;
  readonly count: number;
}): InterleavingCounts {
  const counts: Count = { interleavings: 0, edits: 0, undone: 0, rebased: 0, kept: 0, saved: 0, faults: 0 };
  for (let at = 0; at < count; at += 1) {
    try {
      interleave(seed + at, counts);
    } catch (error) {
      throw new Error(`Interleaving ${seed + at}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    counts.interleavings += 1;
  }
  return counts;
}

function interleave(seed: number, counts: Count): void {
  const rng = seededRng(seed);
  const server = createJournalServer(first);
  const world: World = {
    server,
    rng,
    counts,
    texts: createTypedTexts(),
    files: new Map(),
    tabs: [],
    isStrict: seed % 25 === 0,
  };
  for (let index = 0; index < 2 + Math.floor(rng() * 2); index += 1) world.tabs.push(openTab(index, world));
  let cleared = false;
  const steps = 8 + Math.floor(rng() * 30);
  for (let step = 0; step < steps; step += 1) {
    const tab = pick(world.tabs, rng);
    const did = tab.act();
    if (world.isStrict) check(tab.plan(), `after “${did}” in tab ${tab.index}`);
    if (!cleared && rng() < 0.004) {
      cleared = true;
      server.clear();
      world.texts.forget();
      world.files.clear();
      counts.faults += 1;
    }
  }
  settle(world);

  const stored = server.load()?.plan;
  if (!stored) throw new Error('The plan is gone.');
  check(stored, 'stored');
  for (const tab of world.tabs) {
    const differing = firstDifference(tab.plan(), stored);
    if (differing !== null) throw new Error(`Tab ${tab.index} shows another ${differing} than is stored.`);
  }
  checkRevision(world, stored);
  world.texts.check(stored);
}

const first = freeze(smallPlan(), true);

function checkRevision({ files }: World, plan: Plan): void {
  const file = files.get(plan.revision);
  const differing = file && firstDifference(file, plan);
  if (differing) throw new Error(`Revision ${plan.revision} has left as a file with another ${differing}.`);
}

interface Tab {
  readonly index: number;
  plan(): Plan;
  /** Does something, and says what. */
  act(): string;
  hear(news: News): void;
  /** Writes all that waits and hears all that is to be heard. */
  finish(): void;
  readonly isDone: boolean;
}

function openTab(index: number, world: World): Tab {
  const { server, rng, counts, texts, files } = world;
  const replicas = createReplicas();
  let [ids, clock] = [0, 0];
  const newId = () => `tab${index}-${(ids += 1)}`;
  const now = () => `2026-11-24T09:00:00.${String((clock += 1)).padStart(6, '0')}Z`;
  const openPlan = createOpenPlan({ now, newId, replicas });
  openPlan.onChange((change) => texts.note(index, change));
  const heard: News[] = [];
  /** The answer to the write that is under way. */
  let answer: (() => void) | null = null;

  const replica = () => {
    const found = replicas.of('plan-1');
    if (!found) throw new Error('The plan has no replica.');
    return found;
  };
  const show = (moved: Moved) => {
    if (!isSettled(replica())) counts.rebased += 1;
    counts.kept += moved.report.revived.length + moved.report.spared.length;
    replicas.put(moved.replica, { kind: 'moved', report: moved.report });
  };
  const tell = (news: News) => {
    for (const tab of world.tabs) if (tab.index !== index) tab.hear(news);
  };

  const stored = server.load();
  if (!stored) throw new Error('The plan is not here.');
  replicas.focus(openReplica(stored), { kind: 'kept' });
  openPlan.open(replica().shown);

  const reload = () => {
    const found = server.load();
    if (found) show(replace(replica(), found, newId));
    else writeAnew();
  };
  const writeAnew = () => {
    const { shown, pins, seq } = replica();
    replicas.put(send(replica()), { kind: 'kept' });
    const done = server.create(shown, [...pins.keys()], ((seq ?? 0) + 1_000_000) * 2);
    if (done) replicas.put(confirm(replica(), server.seq), { kind: 'kept' });
    if (done) tell({ kind: 'created' });
    reload();
  };
  const catchUp = () => {
    if (replica().inFlight) return;
    const since = server.since(replica().seq ?? 0);
    const moved = since && remote(replica(), since, newId);
    if (!moved) return reload();
    if (moved.replica !== replica()) show(moved);
    for (const revision of server.load()?.shared ?? [])
      if (!replica().pins.has(revision)) show(pin(replica(), revision, null, newId));
  };
  const write = () => {
    if (answer || isSettled(replica())) return;
    replicas.put(send(replica()), { kind: 'kept' });
    const sent = replica();
    const { changes = [] } = sent.inFlight ?? {};
    const fails = rng() < 0.05;
    if (fails) counts.faults += 1;
    // The write takes effect now or when it is answered.
    const take = () => {
      const taken = fails ? 'failed' : server.append(changes, sent.seq, revisionsInFlight(sent));
      if (typeof taken === 'number' && sent.inFlight) checkRevision(world, sent.inFlight.plan);
      return taken;
    };
    const early = rng() < 0.5 ? take() : null;
    answer = () => {
      answer = null;
      const seq = early ?? take();
      if (typeof seq === 'number') {
        replicas.put(confirm(replica(), seq), { kind: 'kept' });
        return tell({ kind: 'changed', changes, seq });
      }
      replicas.put(giveBack(replica()), { kind: 'kept' });
      if (seq === 'behind') catchUp();
      if (seq === 'lost') writeAnew();
    };
  };
  const take = (news: News) => {
    if (news.kind === 'shared') return show(pin(replica(), news.revision, null, newId));
    const moved = news.kind === 'changed' ? remote(replica(), news, newId) : null;
    if (!moved) catchUp();
    else if (moved.replica !== replica()) show(moved);
  };
  const hear = () => {
    if (replica().inFlight) return;
    const [news] = heard.splice(Math.floor(rng() * heard.length), 1);
    if (news) take(news);
  };
  /** Saves as a file what is stored and known here; others hear of it when chance lets them. */
  const save = () => {
    if (!server.load() || !isSettled(replica()) || replica().seq !== server.seq || heard.length > 0) return;
    const plan = openPlan.plan();
    checkRevision(world, plan);
    files.set(plan.revision, plan);
    openPlan.markShared(plan.revision, plan);
    server.share(plan.revision);
    tell({ kind: 'shared', revision: plan.revision });
    counts.saved += 1;
  };
  const edit = () => {
    const { label, recipe } = randomEdit(openPlan.plan(), rng);
    if (openPlan.edit(label, recipe)) counts.edits += 1;
    return label;
  };
  const name = () =>
    openPlan.edit('name a version', (draft) =>
      nameVersion(draft, { revision: newId(), name: 'v', note: '', date: '2026-11-24' }),
    );
  const acts: readonly (readonly [weight: number, name: string, act: () => unknown])[] = [
    [5, 'edit', edit],
    [4, 'type', () => void (counts.edits += type(openPlan, `${index}:${(ids += 1)}`, rng) ? 1 : 0)],
    [2, 'delete', () => void (counts.edits += remove(openPlan, rng) ? 1 : 0)],
    [2, 'add below', () => void (counts.edits += addBelow(openPlan, `${index}:${(ids += 1)}`, rng) ? 1 : 0)],
    [2, 'undo', () => void (counts.undone += openPlan.undo() ? 1 : 0)],
    [1, 'redo', () => void (counts.undone += openPlan.redo() ? 1 : 0)],
    [0.3, 'name', name],
    [1, 'save', save],
    [5, 'write', write],
    [5, 'answer', () => answer?.()],
    [5, 'hear', hear],
    [0.5, 'miss', () => void (counts.faults += heard.splice(0, 1).length)],
  ];
  const total = acts.reduce((sum, [weight]) => sum + weight, 0);

  return {
    index,
    plan: openPlan.plan,
    hear: (news) => void heard.push(news),
    act() {
      let left = rng() * total;
      const [, named, act] = acts.find(([weight]) => (left -= weight) < 0) ?? acts[0] ?? [0, '', edit];
      const said = act();
      return typeof said === 'string' ? said : named;
    },
    finish() {
      answer?.();
      write();
      answer?.();
      for (const news of heard.splice(0)) take(news);
      catchUp();
    },
    get isDone() {
      return isSettled(replica()) && replica().seq === server.seq;
    },
  };
}

/** Lets everything come to an end. */
function settle({ tabs }: World): void {
  for (let round = 0; round < 12; round += 1) {
    for (const tab of tabs) tab.finish();
    if (tabs.every((tab) => tab.isDone)) return;
  }
  throw new Error('Something is still not saved.');
}
