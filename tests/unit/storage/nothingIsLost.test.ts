import * as fc from 'fast-check';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { createReplicas } from '../../../src/plan/change/replicas';
import { createAutosave } from '../../../src/storage/autosave';
import { createDexieStore } from '../../../src/storage/dexieStore';
import { factsOf } from '../../../src/storage/rows';
import { createOpenPlan } from '../../../src/store/openPlan';
import { randomEdit, seededRng, seedPlan } from '../../fixtures/randomEdits';
import { createFaultyIndexedDB } from './faultyIndexedDB';

/** What may happen between two edits. */
const step = fc.constantFrom('edit', 'edit', 'edit', 'edit', 'type', 'undo', 'redo', 'flush', 'fold', 'fail', 'cut');

it('whatever is done to a plan, what is loaded equals what was on the screen', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.array(step, { minLength: 10, maxLength: 60 }), async (seed, steps) => {
      const rng = seededRng(seed);
      const { indexedDB, faults } = createFaultyIndexedDB();
      const open = () => createDexieStore({ name: 'property', indexedDB, IDBKeyRange });
      const store = open();
      let ids = 0;
      const newId = () => `id-${ids++}`;
      const replicas = createReplicas();
      const openPlan = createOpenPlan({ now: () => '2026-11-23T10:00:00.000Z', newId, replicas });
      // Timers would only repeat what the steps do.
      const timers = { now: () => 0, after: () => () => {} };
      const autosave = createAutosave({ store, replicas, onStatus: () => {}, timers, newId });
      await store.create(seedPlan(), ['rev-1']);
      const opened = await autosave.open('plan-1');
      openPlan.open(opened?.plan ?? seedPlan(), opened?.shared);

      const does: Record<typeof step extends fc.Arbitrary<infer Step> ? Step : never, () => unknown> = {
        edit() {
          const { label, recipe } = randomEdit(openPlan.plan(), rng);
          return openPlan.edit(label, recipe);
        },
        type: () =>
          openPlan.edit('edit text', (draft) => void (draft.nodes['aim-1']!.text += ` ${rng()}`.slice(0, 6)), {
            run: 'typing',
          }),
        undo: () => openPlan.undo(),
        redo: () => openPlan.redo(),
        flush: () => autosave.flush(),
        fold: () => store.checkpoint('plan-1'),
        fail() {
          faults.abortCommit('QuotaExceededError');
          return autosave.flush();
        },
        cut: () => faults.closeConnection(),
      };
      for (const name of steps) {
        await does[name]();
        faults.heal();
      }
      await autosave.settle();
      expect(autosave.pending).toBe(false);
      store.close();

      const nextVisit = open();
      const stored = await nextVisit.load('plan-1');
      expect(stored?.plan).toEqual(openPlan.plan());
      expect(await nextVisit.loadAt('plan-1', 0)).toEqual(seedPlan());
      expect(await nextVisit.list()).toMatchObject([factsOf(openPlan.plan())]);
      nextVisit.close();
    }),
    { numRuns: 40 },
  );
}, 30_000);
