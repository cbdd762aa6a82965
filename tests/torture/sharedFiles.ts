/**
 * Two machines that keep one plan in one file of a folder that synchronises: each has a file of its own, which a service
 * carries to the other some time later; of two that were written the last one that it hears of wins, and the other is
 * gone. All happens within the same second, in an order that chance decides, also between two calls of one round. In the
 * end, when the service has carried everything, both have looked and what was asked is decided, both have all that was
 * done, but for what was decided against.
 */
import { keepTogether } from '../../src/app/files/shared/keepTogether';
import { meetFile, type FileMeeting } from '../../src/app/files/shared/meetFile';
import { createReadStates } from '../../src/app/files/copies/readStates';
import { seenOf } from '../../src/app/files/seenFile';
import { serialise } from '../../src/format/serialise';
import { answered } from '../../src/plan/change/merge/answered';
import { takeCopy } from '../../src/plan/edit/takeCopy';
import type { Plan } from '../../src/plan/model/schema';
import { createOpenPlan } from '../../src/store/openPlan';
import { seededRng, type Rng } from '../fixtures/randomEdits';
import { createEditedWords, type EditedWords } from './editedWords';
import { addBelow, check, pick, remove, type } from './tabActs';

export interface SharedFileCounts {
  edits: number;
  /** Rounds in which a file was read, and those in which it was written. */
  rounds: number;
  writes: number;
  /** Times that what others wrote was taken in. */
  taken: number;
  /** Times that the service let the work of one machine go for that of the other. */
  overwritten: number;
  /** Times that somebody had to decide. */
  asked: number;
}

interface World {
  readonly rng: Rng;
  readonly counts: SharedFileCounts;
  readonly words: EditedWords;
  /** Calls of the file that wait for their turn. */
  readonly waiting: (() => void)[];
  /** What the service has. */
  served: string;
}

type Machine = ReturnType<typeof createMachine>;

export async function runSharedFiles(
  { interleavings, seed }: { readonly interleavings: number; readonly seed: number },
  first: Plan,
): Promise<SharedFileCounts> {
  const counts = { edits: 0, rounds: 0, writes: 0, taken: 0, overwritten: 0, asked: 0 };
  for (let index = 0; index < interleavings; index += 1) {
    try {
      await runOne(
        { rng: seededRng(seed + index), counts, words: createEditedWords(), waiting: [], served: '' },
        first,
      );
    } catch (error) {
      throw new Error(`Interleaving ${index} of seed ${seed}: ${String(error)}`, { cause: error });
    }
  }
  return counts;
}

async function runOne(world: World, first: Plan): Promise<void> {
  world.served = serialise(first);
  const machines = [createMachine(world, 'x', first), createMachine(world, 'y', first)];
  for (let step = 0; step < 40; step += 1) await takeStep(world, machines);
  await settle(world, machines);
  judge(world, machines);
}

async function takeStep(world: World, machines: readonly Machine[]): Promise<void> {
  const machine = pick(machines, world.rng);
  const chance = world.rng();
  if (chance < 0.25) machine.edit();
  else if (chance < 0.5) machine.begin();
  else if (chance < 0.8) openOne(world);
  else if (chance < 0.9) machine.upload();
  else machine.download();
  await tick();
}

function openOne({ waiting, rng }: World): void {
  if (waiting.length > 0) waiting.splice(Math.floor(rng() * waiting.length), 1)[0]?.();
}

/** All that has been begun happens. */
const tick = () => new Promise<void>((done) => void setImmediate(done));

async function settle(world: World, machines: readonly Machine[]): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    for (const machine of machines) machine.begin();
    do {
      openOne(world);
      await tick();
    } while (world.waiting.length > 0 || machines.some((machine) => machine.isBusy()));
    for (const machine of machines) machine.upload();
    for (const machine of machines) machine.download();
    if (machines.every((machine) => machine.isTogether())) return;
    for (const machine of machines) machine.answer();
  }
  throw new Error('They never come to rest.');
}

function judge({ words }: World, machines: readonly Machine[]): void {
  const plans = machines.map((machine) => machine.openPlan.plan());
  for (const plan of plans) check(plan, 'of a machine');
  const [one = '', other = ''] = plans.map((plan) => serialise({ ...plan, modified: '', created: '' }));
  if (one !== other) throw new Error(`They end apart:\n${one}\n${other}`);
  words.check(one);
}

function createMachine(world: World, name: string, first: Plan) {
  const { rng, counts, words, waiting } = world;
  let ids = 0;
  const openPlan = createOpenPlan({ now: () => at, newId: () => `${name}${(ids += 1)}` });
  openPlan.open(first, [first.revision]);
  const readStates = createReadStates();
  /** Whole states as they left or came, by revision. */
  const left = new Map<string, Plan>([[first.revision, first]]);
  const own = { content: serialise(first), isNew: false };
  let seen = seenOf({ lastModified: 1 }, bytesIn(own.content));
  let isBusy = false;
  let asking: FileMeeting['asking'] = null;

  const turn = () => new Promise<void>((done) => void waiting.push(done));
  const asFile = (content: string) =>
    ({ size: bytesIn(content).length, lastModified: 1, arrayBuffer: async () => bytesIn(content).buffer }) as File;
  const file = {
    async read() {
      await turn();
      return asFile(own.content);
    },
    async write(content: string) {
      await turn();
      counts.writes += 1;
      Object.assign(own, { content, isNew: true });
      return asFile(content);
    },
  };
  const keepAsLeft = () => {
    const plan = openPlan.plan();
    openPlan.markShared(plan.revision, plan);
    left.set(plan.revision, plan);
    return plan;
  };
  const take = (copy: Plan) => {
    counts.taken += 1;
    keepAsLeft();
    openPlan.edit('take in', (draft) => takeCopy(draft, copy));
    asking = null;
    keepAsLeft();
  };
  const copy = {
    text: async () => serialise(openPlan.plan()),
    async leave() {
      return serialise(keepAsLeft());
    },
    async meet(bytes: Uint8Array) {
      const states = async () => ({
        has: (revision: string) => left.has(revision) || readStates.of(first.id, revision) !== undefined,
        state: async (revision: string) => readStates.of(first.id, revision) ?? left.get(revision) ?? null,
      });
      const meeting = await meetFile(bytes, { plan: openPlan.plan, readStates, sure: undefined, states, take });
      ({ asking } = meeting);
      return meeting.how;
    },
  };
  openPlan.onChange((change) => {
    // Taking back what came in is as good as taking it away.
    if (change.label !== 'take in' || change.kind !== 'edit') words.note(change);
  });

  return {
    openPlan,
    isBusy: () => isBusy,
    isTogether: () => own.content === serialise(openPlan.plan()) && own.content === world.served,
    edit() {
      const chance = rng();
      counts.edits += 1;
      const word = `w${counts.edits}`;
      if (chance < 0.25) type(openPlan, word, rng);
      else if (chance < 0.75) addBelow(openPlan, `${name}:${word}`, rng);
      else if (chance < 0.85) remove(openPlan, rng);
      else openPlan.undo();
    },
    /** Looks at its file and writes it, unless it is at it already. */
    begin() {
      if (isBusy) return;
      isBusy = true;
      counts.rounds += 1;
      asking = null;
      void keepTogether(file, copy, [seen]).then((kept) => {
        if (kept.kind === 'together') ({ seen } = kept);
        isBusy = false;
      });
    },
    /** Somebody decides, before the other has seen that there is something to decide. */
    answer() {
      if (asking === null || asking === 'unreadable' || asking.standing.kind !== 'parted') return;
      const { merge } = asking.standing;
      counts.asked += 1;
      words.decide(JSON.stringify(merge.questions));
      const answers = merge.questions.map(({ id, offers }) => [id, pick(offers, rng)] as const);
      asking = null;
      take(answered(merge, new Map(answers)));
    },
    upload() {
      if (!own.isNew) return;
      world.served = own.content;
      own.isNew = false;
    },
    /** What it has itself not told the service yet goes first. */
    download() {
      if (own.content === world.served) return;
      if (own.isNew && rng() < 0.5) return;
      if (own.isNew) counts.overwritten += 1;
      Object.assign(own, { content: world.served, isNew: false });
    },
  };
}

const at = '2026-11-24T09:00:00.000Z';
const bytesIn = (content: string) => new TextEncoder().encode(content);
