/**
 * What every keeper of plans must do, as cases that need no test runner and no Node: they run on memory and on a
 * simulated IndexedDB in the unit tests, and on the real thing inside a browser page.
 */
import { setText } from '../../../src/plan/edit/boxFields';
import { deleteBoxes } from '../../../src/plan/edit/deleting';
import { nameVersion } from '../../../src/plan/edit/versions';
import type { Plan } from '../../../src/plan/model/schema';
import type { FileLink, KeptRoom, PlanStore, StoreEvent } from '../../../src/storage/planStore';
import { factsOf } from '../../../src/storage/rows';
import { emptyPlan, smallPlan } from '../../fixtures/plans';
import { failsWith, same } from './asserts';
import { changed, retitled } from './changes';

/** An empty disk. */
export interface Disk {
  /** One more store on it, as another tab or the next visit has. */
  tab(): PlanStore;
}

export interface ContractCase {
  readonly name: string;
  run(disk: Disk): Promise<void>;
}

const later = '2026-11-24T09:00:00.000Z';

const room: KeptRoom = { room: 'room-1', role: 'edit', keys: { edit: 'secret' } };
const link: FileLink = {
  handle: { kind: 'file', name: 'falls.aimtree.json' },
  name: 'falls.aimtree.json',
  byItself: false,
  seen: { size: 9, lastModified: 1_795_000_000_000, checksum: 42 },
};

/** The first event that the store hears from now on and that `wanted` knows. */
function heard(store: PlanStore, wanted: (event: StoreEvent) => boolean): Promise<StoreEvent> {
  return new Promise((resolve) => {
    const end = store.subscribe((event) => {
      if (!wanted(event)) return;
      end();
      resolve(event);
    });
  });
}

/** A plan with one change for each instant; gives its states by number. */
async function written(store: PlanStore, instants: readonly string[]): Promise<Plan[]> {
  const states = [smallPlan()];
  await store.create(smallPlan());
  for (const [index, at] of instants.entries()) {
    const [after, change] = retitled(states[index] ?? smallPlan(), `Title ${index + 1}`, { at });
    await store.append(after.id, [change], factsOf(after));
    states.push(after);
  }
  return states;
}

/** The past in short: what kind of entry has which number. */
async function past(store: PlanStore): Promise<string[] | undefined> {
  const entries = await store.history('plan-1');
  return entries?.map((entry) => `${entry.kind === 'state' ? entry.origin : 'change'} ${entry.seq}`);
}

const longAgo = (day: number, hour = 9) =>
  `2026-06-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;

export const contractCases: readonly ContractCase[] = [
  {
    name: 'gives a plan back as it was given, what the format does not know included',
    async run(disk) {
      const plan = { ...smallPlan(), more: { extra: [1, { deep: null }] } };
      await disk.tab().create(plan, ['rev-1']);
      same(await disk.tab().load(plan.id), { plan, shared: ['rev-1'], seq: 0, behind: 0 });
      same(await disk.tab().has(plan.id), true);
    },
  },
  {
    name: 'knows nothing of a plan that was never here',
    async run(disk) {
      const store = disk.tab();
      same(await store.load('nobody'), null);
      same(await store.loadAt('nobody', 0), null);
      same(await store.has('nobody'), false);
      same(await store.list(), []);
      same(await store.loadView('nobody'), null);
    },
  },
  {
    name: 'refuses a plan whose id is taken, and keeps the one that is there',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      await store.create(plan);
      await failsWith('PlanIdTaken', store.create({ ...plan, title: 'A stranger' }));
      same((await store.load(plan.id))?.plan, plan);
    },
  },
  {
    name: 'puts the journal on top of the checkpoint in the order in which it was written',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      await store.create(plan);
      const [once, first] = retitled(plan, 'Once');
      const [twice, second] = retitled(once, 'Twice');
      const [thrice, third] = changed(twice, (draft) => deleteBoxes(draft, ['P1']));
      same(await store.append(plan.id, [first, second], factsOf(twice)), 2);
      same(await store.append(plan.id, [third], factsOf(thrice)), 3);
      same(await disk.tab().load(plan.id), { plan: thrice, shared: [], seq: 3, behind: 3 });
    },
  },
  {
    name: 'keeps a value that is undefined within what was put there whole, and none where a member became undefined',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      await store.create(plan);
      const box = { id: 'P3', order: 'aB', column: 'primary', text: '', owner: undefined };
      const [after, change] = changed(plan, (draft) => {
        Object.assign(draft.nodes, { P3: box });
        Object.assign(draft.nodes['P1'] ?? {}, { owner: undefined });
      });
      await store.append(plan.id, [change], factsOf(after));
      const { nodes } = (await store.load(plan.id))?.plan ?? plan;
      same(nodes['P3'], box);
      same(nodes['P1'], { id: 'P1', order: 'a1', column: 'primary', text: 'Risk is known' });
    },
  },
  {
    name: 'lists first what came last as a file, until something else is edited',
    async run(disk) {
      const store = disk.tab();
      const [file, other] = [smallPlan(), { ...emptyPlan(), id: 'plan-2', modified: later }];
      const came = '2026-11-24T10:00:00.000Z';
      await store.create(other);
      await store.create(file, [], { came });
      const ids = async () => (await store.list()).map(({ id }) => id);
      same([file.modified < later, later < came], [true, true]);
      same(await ids(), ['plan-1', 'plan-2']);
      same(await store.list(), [
        { id: 'plan-1', title: file.title, edited: file.modified, came, boxes: 11, changeIdeas: 4, cycles: 2 },
        { id: 'plan-2', title: other.title, edited: later, boxes: 1, changeIdeas: 0, cycles: 0 },
      ]);
      const [after, change] = retitled(other, 'Edited', { at: '2026-11-25T09:00:00.000Z' });
      await store.append(other.id, [change], factsOf(after));
      same(await ids(), ['plan-2', 'plan-1']);
    },
  },
  {
    name: 'lists what the library shows, last edited first, also after a change',
    async run(disk) {
      const store = disk.tab();
      const [first, second] = [smallPlan(), { ...emptyPlan(), id: 'plan-2', modified: later }];
      await store.create(first);
      await store.create(second);
      same(
        (await store.list()).map(({ id }) => id),
        ['plan-2', 'plan-1'],
      );
      const [after, change] = retitled(first, 'Falls at night', { at: '2026-11-25T09:00:00.000Z' });
      await store.append(first.id, [change], factsOf(after));
      same(await store.list(), [
        {
          id: 'plan-1',
          title: 'Falls at night',
          edited: '2026-11-25T09:00:00.000Z',
          boxes: 11,
          changeIdeas: 4,
          cycles: 2,
        },
        { id: 'plan-2', title: 'Untitled plan', edited: later, boxes: 1, changeIdeas: 0, cycles: 0 },
      ]);
    },
  },
  {
    name: 'says that a plan is lost when it is told to write to one that is not there',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      const [after, change] = retitled(plan, 'Gone');
      await failsWith('PlanLost', store.append(plan.id, [change], factsOf(after)));
      await failsWith('PlanLost', store.replace(plan, 'open file', later));
      await failsWith('PlanLost', store.checkpoint(plan.id));
      await failsWith('PlanLost', store.compact(plan.id, later));
      await failsWith('PlanLost', store.markShared(plan.id, 'rev-1'));
      await failsWith('PlanLost', store.remove(plan.id, later));
      await failsWith('PlanLost', store.restore(plan.id));
      same(await store.list(), []);
    },
  },
  {
    name: 'reads the same after folding the journal, now and at every earlier number',
    async run(disk) {
      const store = disk.tab();
      const states = [smallPlan()];
      for (const title of ['One', 'Two', 'Three', 'Four', 'Five']) {
        const [after, change] = retitled(states.at(-1) ?? smallPlan(), title);
        if (states.length === 1) await store.create(states[0] ?? after);
        await store.append(after.id, [change], factsOf(after));
        states.push(after);
        if (title === 'Two' || title === 'Four') await store.checkpoint(after.id);
      }
      same(await store.load('plan-1'), { plan: states[5], shared: [], seq: 5, behind: 1 });
      await store.checkpoint('plan-1');
      await store.checkpoint('plan-1');
      same(await store.load('plan-1'), { plan: states[5], shared: [], seq: 5, behind: 0 });
      for (const [seq, state] of states.entries()) same(await store.loadAt('plan-1', seq), state, `state ${seq}`);
      same(await store.loadAt('plan-1', 6), null);
    },
  },
  {
    name: 'puts another state on top, and the old one can still be read',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      const [edited, change] = retitled(plan, 'Mine');
      await store.create(plan, ['rev-1']);
      await store.append(plan.id, [change], factsOf(edited));
      const newer = { ...emptyPlan(), title: 'From a colleague' };
      same(await store.replace(newer, 'open newer version', later, ['rev-2']), 2);
      const [last, onTop] = retitled(newer, 'Ours');
      await store.append(plan.id, [onTop], factsOf(last));
      await store.checkpoint(plan.id);
      same(await store.load(plan.id), { plan: last, shared: ['rev-1', 'rev-2'], seq: 3, behind: 0 });
      same(await store.loadAt(plan.id, 0), plan);
      same(await store.loadAt(plan.id, 1), edited);
      same(await store.loadAt(plan.id, 2), newer);
    },
  },
  {
    name: 'takes a removed plan out of the library and brings it back as it was',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      await store.create(plan);
      await store.remove(plan.id, later);
      await store.remove(plan.id, later);
      same([await store.list(), await store.load(plan.id), await store.has(plan.id)], [[], null, false]);
      const [after, change] = retitled(plan, 'Written in a tab that had it open');
      await store.append(plan.id, [change], factsOf(after));
      same(await store.has(plan.id), false);
      await store.restore(plan.id);
      await store.restore(plan.id);
      same((await store.load(plan.id))?.plan, after);
      same((await store.list()).length, 1);
    },
  },
  {
    name: 'lets a removed plan come again as a file, its past kept',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      await store.create(plan, ['rev-1']);
      await store.remove(plan.id, later);
      const again = { ...plan, title: 'From the file' };
      await store.create(again, ['rev-2']);
      same(await store.load(plan.id), { plan: again, shared: ['rev-1', 'rev-2'], seq: 1, behind: 0 });
      same(await store.loadAt(plan.id, 0), plan);
    },
  },
  {
    name: 'lists what is in the bin, and up to when each plan lies in a file, beside what the library shows',
    async run(disk) {
      const store = disk.tab();
      const [first, second] = [smallPlan(), { ...emptyPlan(), id: 'plan-2', revision: 'rev-2', modified: later }];
      await store.create(first);
      await store.create(second, ['rev-2']);
      const [after, change] = retitled(first, 'Falls at night');
      await store.append(first.id, [change], factsOf(after));
      await store.markShared(first.id, 'rev-1', '2026-11-23T12:00:00.000Z');
      await store.markShared(first.id, 'rev-1', '2026-11-23T11:00:00.000Z');
      await store.remove(first.id, later);
      same(await disk.tab().inventory(), [
        { id: 'plan-2', edited: later, ...factsOf(second), seq: 0, savedAt: later },
        {
          id: 'plan-1',
          edited: change.at,
          ...factsOf(after),
          seq: 1,
          savedAt: '2026-11-23T12:00:00.000Z',
          removed: later,
        },
      ]);
      same((await store.list()).length, 1);
    },
  },
  {
    name: 'deletes for good what is asked for in the bin, and nothing that is not there',
    async run(disk) {
      const store = disk.tab();
      const ids = ['plan-1', 'plan-2', 'plan-3'];
      for (const id of ids) {
        const plan = { ...smallPlan(), id };
        const [after, change] = retitled(plan, 'Edited');
        await store.create(plan);
        await store.append(id, [change], factsOf(after));
        await store.saveView(id, { collapsed: [] });
        await store.saveLink(id, link);
      }
      await store.remove('plan-1', later);
      await store.remove('plan-2', later);
      const told = heard(disk.tab(), (event) => event.kind === 'purged');
      same(await store.purge(({ id, removed }) => id !== 'plan-2' && removed !== 'never'), ['plan-1']);
      same(await told, { kind: 'purged', id: 'plan-1', here: false });
      same((await store.inventory()).map(({ id }) => id).toSorted(), ['plan-2', 'plan-3']);
      await failsWith('PlanLost', store.restore('plan-1'));
      same([await store.loadView('plan-1'), await store.loadLink('plan-1')], [null, null]);
      same([await store.loadView('plan-2'), await store.loadLink('plan-2')], [{ collapsed: [] }, link]);
      await store.restore('plan-2');
      same((await store.load('plan-2'))?.behind, 1);
      // Nothing of the old rows is left over to be read with a plan that comes again.
      await store.create({ ...smallPlan(), id: 'plan-1' });
      same(await store.load('plan-1'), { plan: { ...smallPlan(), id: 'plan-1' }, shared: [], seq: 0, behind: 0 });
      same(await store.purge(() => true), []);
    },
  },
  {
    name: 'keeps which file a plan is linked to, until the link is ended',
    async run(disk) {
      same(await disk.tab().loadLink('plan-1'), null);
      await disk.tab().saveLink('plan-1', link);
      await disk.tab().saveLink('plan-1', { ...link, byItself: true });
      same(await disk.tab().loadLink('plan-1'), { ...link, byItself: true });
      await disk.tab().saveLink('plan-1', null);
      same(await disk.tab().loadLink('plan-1'), null);
    },
  },
  {
    name: 'keeps which room a plan is in and what both have in common, until it is left',
    async run(disk) {
      const store = disk.tab();
      const base = { ...smallPlan(), title: 'As both had it' };
      same([await store.loadRoom('plan-1'), await store.loadBase('plan-1'), await store.inRooms()], [null, null, []]);
      // What both have in common is of no use without the room.
      await store.saveBase('plan-1', room.room, base);
      same(await store.loadBase('plan-1'), null);
      const told = heard(disk.tab(), (event) => event.kind === 'room');
      await store.saveRoom('plan-1', room, smallPlan());
      same(await told, { kind: 'room', id: 'plan-1', here: false });
      same([await store.loadRoom('plan-1'), await store.inRooms()], [room, ['plan-1']]);
      await store.saveBase('plan-1', room.room, base);
      await store.saveRoom('plan-1', { ...room, keys: { edit: 'another' } });
      same(
        [await store.loadRoom('plan-1'), await store.loadBase('plan-1')],
        [{ ...room, keys: { edit: 'another' } }, base],
      );
      // A tab that has not heard of another room yet has nothing to say of that one.
      await store.saveRoom('plan-1', { ...room, room: 'other' }, smallPlan());
      await store.saveBase('plan-1', room.room, base);
      same(await store.loadBase('plan-1'), smallPlan());
      await store.saveRoom('plan-1', null);
      same([await store.loadRoom('plan-1'), await store.loadBase('plan-1'), await store.inRooms()], [null, null, []]);
    },
  },
  {
    name: 'keeps the room of a plan in the bin, and not that of one that comes anew',
    async run(disk) {
      const store = disk.tab();
      for (const id of ['plan-1', 'plan-2']) {
        await store.create({ ...smallPlan(), id });
        await store.saveRoom(id, room, smallPlan());
        await store.remove(id, later);
      }
      await store.restore('plan-1');
      same([await store.loadRoom('plan-1'), await store.loadBase('plan-1')], [room, smallPlan()]);
      await store.create({ ...smallPlan(), id: 'plan-2' });
      same([await store.loadRoom('plan-2'), await store.loadBase('plan-2')], [null, null]);
      await store.remove('plan-1', later);
      await store.purge(() => true);
      same([await store.loadRoom('plan-1'), await store.loadBase('plan-1'), await store.inRooms()], [null, null, []]);
    },
  },
  {
    name: 'remembers each revision that has left, once',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      await store.create(plan);
      await store.markShared(plan.id, 'rev-1');
      await store.markShared(plan.id, 'rev-2');
      await store.markShared(plan.id, 'rev-1');
      same((await disk.tab().load(plan.id))?.shared, ['rev-1', 'rev-2']);
    },
  },
  {
    name: 'keeps how a plan was last looked at',
    async run(disk) {
      await disk.tab().saveView('plan-1', { collapsed: ['P1'] });
      await disk.tab().saveView('plan-1', { collapsed: [], zoom: 0.5 });
      same(await disk.tab().loadView('plan-1'), { collapsed: [], zoom: 0.5 });
    },
  },
  {
    name: 'does not follow what its giver does to the plan afterwards',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      await store.create(plan);
      plan.title = 'Changed in place';
      same((await store.load(plan.id))?.plan.title, 'Falls on the ward');
    },
  },
  {
    name: 'keeps what two tabs write at the same moment, each change under its own number',
    async run(disk) {
      const [one, other] = [disk.tab(), disk.tab()];
      const plan = smallPlan();
      await one.create(plan);
      const writes = ['P1', 'P2', 'S1', 'S2', 'S3', 'C1'].map((id, index) => {
        const [after, change] = changed(plan, (draft) => setText(draft, id, 'Rewritten'));
        return (index % 2 ? one : other).append(plan.id, [change], factsOf(after));
      });
      same(
        (await Promise.all(writes)).toSorted((a, b) => a - b),
        [1, 2, 3, 4, 5, 6],
      );
      const stored = await one.load(plan.id);
      same(Object.values(stored?.plan.nodes ?? {}).filter((node) => node.text === 'Rewritten').length, 6);
    },
  },
  {
    name: 'takes changes only from those who know what was written before, when they say what they know',
    async run(disk) {
      const [one, other] = [disk.tab(), disk.tab()];
      const plan = smallPlan();
      await one.create(plan);
      const [mine, first] = retitled(plan, 'Mine');
      const [theirs, second] = retitled(plan, 'Theirs');
      same(await one.append(plan.id, [first], factsOf(mine), 0), 1);
      await failsWith('BehindOthers', other.append(plan.id, [second], factsOf(theirs), 0));
      same(await other.load(plan.id), { plan: mine, shared: [], seq: 1, behind: 1 });
      same(await other.append(plan.id, [second], factsOf(theirs), 1), 2);
    },
  },
  {
    name: 'takes nothing that goes on under a revision which has left as a file, unless the writer knows it',
    async run(disk) {
      const [one, other] = [disk.tab(), disk.tab()];
      const plan = smallPlan();
      await one.create(plan);
      const [once, first] = retitled(plan, 'Once');
      same(await one.append(plan.id, [first], factsOf(once), 0, ['rev-1']), 1);
      await other.markShared(plan.id, 'rev-1');
      const [twice, second] = retitled(once, 'Twice');
      await failsWith('BehindOthers', one.append(plan.id, [second], factsOf(twice), 1, ['rev-1']));
      same((await other.load(plan.id))?.plan, once);
      same((await one.changesSince(plan.id, 1))?.shared, ['rev-1']);
      same(await one.append(plan.id, [second], factsOf(twice), 1, ['rev-2']), 2);
    },
  },
  {
    name: 'writes on top of what others did to the plan beside its journal since this tab wrote last',
    async run(disk) {
      const [one, other] = [disk.tab(), disk.tab()];
      let plan = smallPlan();
      await one.create(plan);
      const write = async (title: string, after: number) => {
        const [next, change] = retitled(plan, title);
        plan = next;
        return one.append(plan.id, [change], factsOf(plan), after);
      };
      same([await write('Once', 0), await write('Twice', 1)], [1, 2]);
      await other.markShared(plan.id, 'rev-9', later);
      same(await write('Thrice', 2), 3);
      await other.checkpoint(plan.id);
      same(await write('Four times', 3), 4);
      await other.remove(plan.id, later);
      same(await write('Five times', 4), 5);
      same(await other.load(plan.id), null);
      await other.restore(plan.id);
      same(await other.load(plan.id), { plan, shared: ['rev-9'], seq: 5, behind: 2 });
      same((await other.inventory())[0]?.savedAt, later);
    },
  },
  {
    name: 'tells what was written since a number, of a removed plan and after folding too',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      await store.create(plan);
      const [once, first] = retitled(plan, 'Once');
      const [twice, second] = retitled(once, 'Twice');
      await store.append(plan.id, [first], factsOf(once));
      await store.append(plan.id, [second], factsOf(twice));
      same(await store.changesSince(plan.id, 0), { changes: [first, second], seq: 2, shared: [] });
      await store.checkpoint(plan.id);
      await store.remove(plan.id, later);
      same(await store.changesSince(plan.id, 1), { changes: [second], seq: 2, shared: [] });
      same(await store.changesSince(plan.id, 2), { changes: [], seq: 2, shared: [] });
      same(await store.changesSince(plan.id, 3), null, 'from a number that was never given');
      await store.replace(emptyPlan(), 'open file', later);
      same(await store.changesSince(plan.id, 1), null, 'over a state that was put on top');
      await failsWith('PlanLost', store.changesSince('nobody', 0));
    },
  },
  {
    name: 'numbers a plan that is written anew behind the numbers that it had',
    async run(disk) {
      const store = disk.tab();
      const plan = smallPlan();
      await store.create(plan, [], { after: 41 });
      const [after, change] = retitled(plan, 'Anew');
      same(await store.append(plan.id, [change], factsOf(after), 42), 43);
      same(await store.changesSince(plan.id, 41), null);
      same((await store.load(plan.id))?.plan, after);
    },
  },
  {
    name: 'opens a plan in whose journal one tab wrote into a box that the other had deleted',
    async run(disk) {
      const [one, other] = [disk.tab(), disk.tab()];
      const plan = smallPlan();
      await one.create(plan);
      const [without, deletion] = changed(plan, (draft) => deleteBoxes(draft, ['C4']));
      const [with_, typing] = changed(plan, (draft) => {
        setText(draft, 'C4', 'Lamps');
        draft.title = 'Still counts';
      });
      await one.append(plan.id, [deletion], factsOf(without));
      await other.append(plan.id, [typing], factsOf(with_));
      const expected = { ...without, title: 'Still counts' };
      same((await one.load(plan.id))?.plan, expected);
      await other.checkpoint(plan.id);
      same((await one.load(plan.id))?.plan, expected);
      same((await one.list())[0]?.boxes, 10);
    },
  },
  {
    name: 'tells the past of a plan by number: every change, and every state that was put there whole',
    async run(disk) {
      const store = disk.tab();
      const [, , after = smallPlan()] = await written(store, [later, later]);
      await store.checkpoint('plan-1');
      await store.replace({ ...after, revision: 'theirs' }, 'open file', later);
      const [last, change] = retitled(after, 'Last');
      await store.append(last.id, [change], factsOf(last));
      same(await past(disk.tab()), ['created 0', 'change 1', 'change 2', 'replaced 3', 'change 4']);
      const entries = await store.history('plan-1');
      same(entries?.[3], {
        kind: 'state',
        seq: 3,
        origin: 'replaced',
        at: later,
        label: 'open file',
        revision: 'theirs',
      });
      same(entries?.[4], { kind: 'change', seq: 4, change });
      await store.remove('plan-1', later);
      same(await store.history('plan-1'), null);
      same(await store.history('nobody'), null);
    },
  },
  {
    name: 'folds what is older than 90 days to one state a day, and leaves what is younger as it is',
    async run(disk) {
      const store = disk.tab();
      const instants = [
        longAgo(1),
        longAgo(1, 17),
        longAgo(2),
        longAgo(9, 8),
        longAgo(9, 9),
        '2026-08-26T00:00:00.000Z',
        later,
      ];
      const states = await written(store, instants);
      await store.compact('plan-1', '2026-11-24T12:00:00.000Z');
      same(await past(store), ['created 0', 'day 2', 'day 3', 'day 5', 'change 6', 'change 7']);
      for (const seq of [0, 2, 3, 5, 6, 7]) same(await store.loadAt('plan-1', seq), states[seq], `state ${seq}`);
      for (const seq of [1, 4]) same(await store.loadAt('plan-1', seq), null, `state ${seq}`);
      same((await store.load('plan-1'))?.plan, states[7]);
      const before = await past(store);
      await disk.tab().compact('plan-1', '2026-11-24T12:00:00.000Z');
      same(await past(store), before);
      await store.compact('plan-1', '2027-11-24T12:00:00.000Z');
      same(await past(store), ['created 0', 'day 2', 'day 3', 'day 5', 'day 6', 'day 7']);
      same(await disk.tab().load('plan-1'), { plan: states[7], shared: [], seq: 7, behind: 0 });
    },
  },
  {
    name: 'goes on after compacting a plan whose whole past is old, also with folding',
    async run(disk) {
      const store = disk.tab();
      const [, , , before = smallPlan()] = await written(store, [longAgo(1), longAgo(1, 10), longAgo(1, 11)]);
      await store.checkpoint('plan-1');
      await store.compact('plan-1', later);
      same(await past(store), ['created 0', 'day 3']);
      const [after, change] = retitled(before, 'Today', { at: later });
      same(await store.append('plan-1', [change], factsOf(after)), 4);
      await store.checkpoint('plan-1');
      same(await store.load('plan-1'), { plan: after, shared: [], seq: 4, behind: 0 });
      same(await store.loadAt('plan-1', 3), before);
      same(await past(store), ['created 0', 'day 3', 'change 4']);
    },
  },
  {
    name: 'keeps for ever what was named, and what was there before a file was put on top',
    async run(disk) {
      const store = disk.tab();
      const version = { revision: 'rev-v1', name: 'v1', note: '', date: longAgo(1) };
      await store.create(smallPlan());
      const step = async (state: Plan, recipe: (draft: Plan) => void, hour: number) => {
        const [after, change] = changed(state, recipe, { at: longAgo(1, hour) });
        await store.append('plan-1', [change], factsOf(after));
        return after;
      };
      const named = await step(smallPlan(), (draft) => nameVersion(draft, version), 9);
      const onwards = await step(named, (draft) => void Object.assign(draft, { title: 'On', revision: 'rev-3' }), 10);
      const theirs = { ...onwards, title: 'Theirs', revision: 'rev-4' };
      await store.replace(theirs, 'open file', longAgo(1, 11));
      const first = await step(theirs, (draft) => void (draft.title = 'First'), 12);
      const last = await step(first, (draft) => void (draft.title = 'Last'), 13);
      await store.compact('plan-1', later);
      same(await past(store), ['created 0', 'named 1', 'day 2', 'replaced 3', 'day 5']);
      await store.compact('plan-1', '2036-11-24T09:00:00.000Z');
      same(await past(store), ['created 0', 'named 1', 'day 2', 'replaced 3', 'day 5']);
      same(await store.loadAt('plan-1', 1), named);
      same(await store.loadAt('plan-1', 2), onwards);
      same(await store.loadAt('plan-1', 3), theirs);
      same((await store.load('plan-1'))?.plan, last);
    },
  },
  {
    name: 'tells this tab and the others what happened, once it is kept',
    async run(disk) {
      const [one, other] = [disk.tab(), disk.tab()];
      const plan = smallPlan();
      const [after, change] = retitled(plan, 'Told');
      const tell = async (kind: StoreEvent['kind'], work: () => Promise<unknown>, details: object = {}) => {
        const [here, there] = [
          heard(one, (event) => event.kind === kind),
          heard(other, (event) => event.kind === kind),
        ];
        await work();
        same(await here, { kind, id: plan.id, ...details, here: true });
        same(await there, { kind, id: plan.id, ...details, here: false });
      };
      await tell('created', () => one.create(plan));
      await tell('changed', () => one.append(plan.id, [change], factsOf(after)), { changes: [change], seq: 1 });
      await tell('replaced', () => one.replace(plan, 'open file', later));
      await tell('shared', () => one.markShared(plan.id, 'rev-9'), { revision: 'rev-9' });
      await tell('removed', () => one.remove(plan.id, later));
      await tell('restored', () => one.restore(plan.id));
    },
  },
  {
    name: 'tells nobody who has stopped listening',
    async run(disk) {
      const store = disk.tab();
      let calls = 0;
      store.subscribe(() => void calls++)();
      await store.create(smallPlan());
      same(calls, 0);
    },
  },
];
