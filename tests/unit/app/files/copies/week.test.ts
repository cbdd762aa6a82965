/** Two colleagues work on one plan for a week, each on a machine of their own, and put their work together. */
import { describe, expect, it } from 'vitest';
import { knownStates } from '../../../../../src/app/files/copies/knownStates';
import { createReadStates } from '../../../../../src/app/files/copies/readStates';
import { standingOf, type Standing } from '../../../../../src/app/files/copies/standing';
import { leavingText } from '../../../../../src/app/files/leavingText';
import { parse } from '../../../../../src/format/parse';
import { serialise } from '../../../../../src/format/serialise';
import { answered } from '../../../../../src/plan/change/merge/answered';
import { canonical } from '../../../../../src/kit/canonical';
import { createReplicas } from '../../../../../src/plan/change/replicas';
import { takeCopy } from '../../../../../src/plan/edit/takeCopy';
import { nameVersion } from '../../../../../src/plan/edit/versions';
import { planFaults } from '../../../../../src/plan/model/checkPlan';
import type { Plan } from '../../../../../src/plan/model/schema';
import { createAutosave } from '../../../../../src/storage/autosave';
import { createMemoryStore } from '../../../../../src/storage/memoryStore';
import { createOpenPlan } from '../../../../../src/store/openPlan';
import { addBelow, type } from '../../../../torture/tabActs';
import { randomEdit, seededRng, seedPlan } from '../../../../fixtures/randomEdits';

/** The store, the replica and the open plan of one machine, onto which the plan came as a file. */
async function machine(name: string, file: string, seed: number) {
  const rng = seededRng(seed);
  let [ids, minutes] = [0, 0];
  const newId = () => `${name}${(ids += 1)}`;
  const now = () => new Date(Date.UTC(2026, 10, 23, 9, (minutes += 20))).toISOString();
  const replicas = createReplicas();
  const store = createMemoryStore();
  const timers = { now: () => 0, after: () => () => {} };
  const autosave = createAutosave({ store, replicas, onStatus: () => {}, timers, newId });
  const openPlan = createOpenPlan({ now, newId, replicas });
  const first = opened(file);
  await store.create(first, [first.revision]);
  const stored = await autosave.open(first.id);
  openPlan.open(stored?.plan ?? first, stored?.shared);

  return {
    plan: openPlan.plan,
    /** Edits of all kinds, some of them taken back, some states named, some saved as a file for somebody else. */
    async work(edits: number) {
      for (let made = 0; made < edits; made += 1) {
        const { label, recipe } = randomEdit(openPlan.plan(), rng);
        // The words of the generator are few; what is typed here is nowhere else.
        if (rng() < 0.3) type(openPlan, `${name} wrote ${made}`, rng);
        else if (rng() < 0.2) addBelow(openPlan, `${name}:${made}`, rng);
        else openPlan.edit(label, recipe);
        const chance = rng();
        if (chance < 0.05) openPlan.undo();
        else if (chance < 0.06)
          openPlan.edit('name a version', (draft) =>
            nameVersion(draft, { revision: newId(), name: `v${made} of ${name}`, note: '', date: now() }),
          );
        else if (chance < 0.08) await this.save();
        if (made % 20 === 0) await autosave.flush();
      }
    },
    async save() {
      const plan = openPlan.plan();
      openPlan.markShared(plan.revision, plan);
      await autosave.flush();
      await store.markShared(plan.id, plan.revision);
      return leavingText(plan);
    },
    async meet(text: string): Promise<Standing> {
      await autosave.flush();
      const states = await knownStates({ store, readStates: createReadStates() }, openPlan.plan());
      return standingOf(openPlan.plan(), opened(text), states);
    },
    async take(copy: Plan) {
      openPlan.edit('merge a copy', (draft) => takeCopy(draft, copy));
      await autosave.settle();
      expect((await store.load(copy.id))?.plan).toEqual(openPlan.plan());
    },
    undo: openPlan.undo,
  };
}

function opened(text: string): Plan {
  const read = parse(text);
  if (!read.ok) throw new Error('The file is not sound.');
  return read.plan;
}

/** Members that hold what somebody has written. */
const written = new Set(
  'text notes name title description owner objective questions prediction tasks data observations results comparison learning next reason note definition unit source role organisation matters gains loses promise channel summary said theme because voices scale type population place'.split(
    ' ',
  ),
);

/** The lines of all texts in there: long ones are merged by lines. A tag that somebody deleted is not asked about. */
function linesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const item of value) linesIn(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, item] of Object.entries(value)) {
      if (typeof item === 'string' && written.has(name)) for (const line of item.split('\n')) found.add(line);
      else if (name !== 'tags') linesIn(item, found);
    }
  return found;
}

/** All strings of questions, which may be the texts themselves. */
const saidIn = (value: unknown) => JSON.stringify(value);

/** All that a plan says, whatever the order in which its members were set. */
const content = (plan: Plan) => canonical(JSON.parse(serialise({ ...plan, modified: '', created: '' })));
const saying = (plan: Plan) => content({ ...plan, revision: '', ancestors: [] });

describe('a week of work of two colleagues without a network', () => {
  it.each([1, 2, 3])(
    'is put together on both machines to the same plan, and no text is lost (seed %i)',
    async (seed) => {
      // What stays on a machine cannot be on the other: here the team lets all leave.
      const all = { ...seedPlan(), appearance: { show: { peopleLeave: true } } };
      const start = await machine('s', serialise(all), seed);
      await start.work(60);
      const file = await start.save();
      const ama = await machine('a', file, 1_000 + seed);
      const ben = await machine('b', file, 2_000 + seed);
      await ama.work(200);
      await ben.work(200);
      const [fromAma, fromBen] = [await ama.save(), await ben.save()];

      const [here, there] = [await ama.meet(fromBen), await ben.meet(fromAma)];
      if (here.kind !== 'parted' || there.kind !== 'parted')
        throw new Error(`They are ${here.kind} and ${there.kind}.`);
      expect(content(here.before)).toBe(content(opened(file)));
      const { merged, questions } = here.merge;
      expect(planFaults(merged)).toEqual([]);
      expect(content(there.merge.merged)).toBe(content(merged));
      expect(there.merge.questions.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));

      const left = linesIn(JSON.parse(serialise(merged)));
      const asked = saidIn(questions);
      const before = linesIn(JSON.parse(file));
      for (const text of [fromAma, fromBen]) {
        const fresh = [...linesIn(JSON.parse(text))].filter((line) => !before.has(line));
        expect(fresh.length).toBeGreaterThan(30);
        const lost = fresh.filter((line) => !left.has(line) && !asked.includes(JSON.stringify(line).slice(1, -1)));
        expect(lost).toEqual([]);
      }

      const answers = new Map(questions.map(({ id, offers }, at) => [id, offers[at % offers.length] ?? 'a'] as const));
      const [decided, decidedThere] = [answered(here.merge, answers), answered(there.merge, answers)];
      const ours = ama.plan();
      await ama.take(decided);
      expect(await ben.meet(await ama.save())).toMatchObject({ kind: 'newer', theirs: { revision: decided.revision } });
      await ben.take(decidedThere);
      expect(content(ben.plan())).toBe(content(ama.plan()));
      expect(await ben.meet(await ama.save())).toEqual({ kind: 'same' });
      ama.undo();
      expect(saying(ama.plan())).toBe(saying(ours));
    },
    60_000,
  );
});
