import { expect, it } from 'vitest';
import { createPlanService } from '../../../../src/app/files/planService';
import type { OfferedBackup } from '../../../../src/app/files/offerBackup';
import { createRestoring } from '../../../../src/app/files/restoring';
import { writeBackup } from '../../../../src/exchange/backup';
import type { Plan } from '../../../../src/plan/model/schema';
import { createMemoryStore } from '../../../../src/storage/memoryStore';
import { smallPlan } from '../../../fixtures/plans';
import { zipOf } from '../../../fixtures/zips';
import { serialise } from '../../../../src/format/serialise';

const at = '2026-11-24T09:00:00.000Z';
const plan = smallPlan();
const later: Plan = { ...plan, title: 'Later', revision: 'rev-2', ancestors: ['rev-1'] };

function setUp() {
  let ids = 0;
  const outside = { newId: () => `id-${(ids += 1)}`, now: () => at };
  const store = createMemoryStore();
  const autosave = { flush: async () => undefined };
  const plans = createPlanService({ store, autosave, ...outside });
  const restoring = createRestoring({
    store,
    autosave,
    plans,
    desk: { openAnew: async () => undefined },
    now: () => at,
  });
  const read = async (bytes: Uint8Array): Promise<OfferedBackup> => {
    const offered = await restoring.read(new File([bytes.slice()], 'backup.zip'));
    if ('refused' in offered) throw new Error(offered.refused);
    return offered;
  };
  const titles = async () => (await store.list()).map(({ title }) => title).toSorted();
  return { store, plans, restoring, read, titles };
}
const backupOf = (...plans: Plan[]) => writeBackup(plans, { app: '0', now: at });

it.each([
  ['new', null, plan],
  ['newer', plan, later],
  ['older', later, plan],
  ['same', plan, plan],
  ['both', { ...later, revision: 'rev-3' }, later],
  // One revision, two contents: a state that an older app renamed without saying so.
  ['both', plan, { ...plan, title: 'Another' }],
] as const)('a plan of a backup is “%s”', async (standing, here, there) => {
  const { store, read } = setUp();
  if (here) await store.create(here);
  expect((await read(backupOf(there))).rows).toMatchObject([{ standing }]);
});

it('reading stores nothing', async () => {
  const { read, titles } = setUp();
  await read(backupOf(plan));
  expect(await titles()).toEqual([]);
});

it('what is put in place of a plan leaves its old state in the journal', async () => {
  const { store, read, restoring } = setUp();
  await store.create(plan);
  const { done } = await restoring.restore(await read(backupOf(later)), new Map());
  expect(done).toEqual({ add: 0, replace: 1, copy: 0, leave: 0 });
  expect((await store.load(plan.id))?.plan.title).toBe('Later');
  expect(await store.loadAt(plan.id, 0)).toEqual(plan);
});

it('a plan that has come here since the backup was read is kept beside the one that came', async () => {
  const { store, read, restoring, titles } = setUp();
  const offered = await read(backupOf(later));
  await store.create(plan);
  await restoring.restore(offered, new Map());
  expect(await titles()).toEqual(['Falls on the ward', 'Later (from the backup)']);
});

it('two plans of one identity in an archive both come in', async () => {
  const { read, restoring, titles } = setUp();
  const offered = await read(zipOf({ 'a.json': serialise(plan), 'b.json': serialise(later) }));
  expect(offered.rows.map(({ standing }) => standing)).toEqual(['new', 'twice']);
  await restoring.restore(offered, new Map());
  expect(await titles()).toEqual(['Falls on the ward', 'Later (from the backup)']);
});

it('a plan that cannot be stored is named, and the others come in', async () => {
  const { store, read, restoring, titles } = setUp();
  const offered = await read(backupOf(plan, { ...later, id: 'plan-2' }));
  const { create } = store;
  store.create = async (each, shared) => {
    if (each.id === plan.id) throw new Error('no room');
    await create(each, shared);
  };
  const { failed } = await restoring.restore(offered, new Map());
  expect([failed, await titles()]).toEqual([['Falls on the ward'], ['Later']]);
});

it('what was restored counts as lying in a file, and a rename after it as a new revision', async () => {
  const { store, plans, read, restoring } = setUp();
  await restoring.restore(await read(backupOf(plan)), new Map());
  expect((await store.inventory())[0]?.savedAt).toBe(plan.modified);
  await plans.rename(plan.id, 'Renamed');
  expect((await store.load(plan.id))?.plan.ancestors).toEqual(['rev-1']);
});

it('reading tells how far it is, and cancelled it stores nothing and asks nothing', async () => {
  const { restoring, titles } = setUp();
  const shares: number[] = [];
  const file = new File([backupOf(plan, { ...later, id: 'other' }).slice()], 'backup.zip');
  await restoring.read(file, { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const controller = new AbortController();
  const reading = restoring.read(file, { signal: controller.signal });
  controller.abort(new Error('cancelled'));
  await expect(reading).rejects.toThrow('cancelled');
  expect(await titles()).toEqual([]);
});

it('restoring that is stopped says what was done and how many plans were left', async () => {
  const { restoring, read, titles } = setUp();
  const plans = ['a', 'b', 'c'].map((id) => ({ ...plan, id, title: id }));
  const controller = new AbortController();
  const options = { signal: controller.signal, onProgress: () => controller.abort() };
  const { done, left } = await restoring.restore(await read(backupOf(...plans)), new Map(), options);
  expect({ done: done.add, left }).toEqual({ done: 1, left: 2 });
  expect(await titles()).toEqual(['a']);
});

it('an archive larger than any backup is refused with both numbers, before it is read', async () => {
  const { restoring } = setUp();
  const file = new File([], 'backup.zip');
  Object.defineProperty(file, 'size', { value: 300 * 1024 * 1024 });
  expect(await restoring.read(file)).toEqual({
    refused:
      'This archive has 300 MB; a backup has at most 200 MB. Unpack it and open the plans that you need one by one.',
  });
});

it('an archive that the browser does not give is said to be unreadable', async () => {
  const { restoring } = setUp();
  const file = new File([], 'backup.zip');
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await restoring.read(file)).toEqual({ refused: expect.stringMatching(/could not read it/) });
});

it('a thousand copies of one plan are told from it one by one, each looked up once', async () => {
  const { store, read } = setUp();
  await store.create(plan);
  let loads = 0;
  const { load } = store;
  store.load = (id) => {
    loads += 1;
    return load(id);
  };
  const copies = Object.fromEntries(Array.from({ length: 1_000 }, (_, copy) => [`${copy}.json`, serialise(plan)]));
  const { rows } = await read(zipOf(copies, 0));
  expect(rows.filter(({ standing }) => standing === 'twice')).toHaveLength(999);
  expect(loads).toBe(1);
});
