import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../../src/plan/model/schema';
import { momentsOf } from '../../../src/plan/change/timeline';
import { createDexieStore } from '../../../src/storage/dexieStore';
import { createMemoryStore } from '../../../src/storage/memoryStore';
import type { PlanStore } from '../../../src/storage/planStore';
import { factsOf } from '../../../src/storage/rows';
import { randomEdit, seededRng, seedPlan } from '../../fixtures/randomEdits';
import { changed, retitled } from './changes';

const now = '2026-11-24T09:00:00.000Z';
const hour = 3_600_000;

/** Everything that can be had of a plan: its present, and its state at every number. */
async function everything(store: PlanStore) {
  const stored = await store.load('plan-1');
  const states = new Map<number, Plan | null>();
  for (let seq = 0; seq <= (stored?.seq ?? -1); seq += 1) states.set(seq, await store.loadAt('plan-1', seq));
  return { stored, states, past: await store.history('plan-1') };
}

/** A plan with a change every `pause` hours up to now, folded now and then. */
async function grow(store: PlanStore, changes: number, pause: number): Promise<void> {
  await store.create(seedPlan());
  let plan = seedPlan();
  for (let index = 0; index < changes; index += 1) {
    const at = new Date(Date.parse(now) - (changes - index) * pause * hour).toISOString();
    const [after, change] = retitled(plan, `Title ${index}`, { at });
    await store.append('plan-1', [change], factsOf(after));
    if (index % 11 === 10) await store.checkpoint('plan-1');
    plan = after;
  }
}

describe('compaction that is killed', () => {
  /** Lets so many deletions and puts through and gives the transaction up at the next. */
  function abortingAfter(factory: IDBFactory, writes: number) {
    let left = writes;
    let aborted = false;
    const open = factory.open.bind(factory);
    factory.open = (name, version) => {
      const request = open(name, version);
      request.addEventListener('success', () => {
        const begin = request.result.transaction.bind(request.result);
        request.result.transaction = (...given) => {
          const transaction = begin(...given);
          const real = transaction.objectStore.bind(transaction);
          transaction.objectStore = (store) => {
            const objects = real(store);
            for (const method of ['put', 'delete'] as const) {
              const write = objects[method].bind(objects) as (...values: unknown[]) => IDBRequest;
              objects[method] = ((...values: unknown[]) => {
                const written = write(...values);
                if (left-- === 0) {
                  aborted = true;
                  transaction.abort();
                }
                return written;
              }) as never;
            }
            return objects;
          };
          return transaction;
        };
      });
      return request;
    };
    return { aborted: () => aborted };
  }

  it('at any of its writes has changed nothing, and does all of it the next time', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    let survived = 0;
    for (let write = 0; ; write += 1) {
      const indexedDB = new IDBFactory();
      const whole = createDexieStore({ name: 'killed', indexedDB, IDBKeyRange });
      await grow(whole, 14, 340);
      const before = await everything(whole);
      whole.close();

      const open = indexedDB.open;
      const fault = abortingAfter(indexedDB, write);
      const killed = createDexieStore({ name: 'killed', indexedDB, IDBKeyRange });
      await killed.compact('plan-1', now).catch(() => undefined);
      killed.close();
      indexedDB.open = open;
      const again = createDexieStore({ name: 'killed', indexedDB, IDBKeyRange });
      if (!fault.aborted()) {
        again.close();
        break;
      }
      expect(await everything(again)).toEqual(before);
      await again.compact('plan-1', now);
      expect((await again.load('plan-1'))?.plan).toEqual(before.stored?.plan);
      expect((await again.history('plan-1'))?.length).toBeLessThanOrEqual(before.past?.length ?? 0);
      again.close();
      survived += 1;
    }
    expect(survived).toBeGreaterThan(5);
  });
});

describe('compaction', () => {
  it('loses no present, no young state and no day, whatever was edited, folded and compacted before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 60 }), async (seed, steps) => {
        const rng = seededRng(seed);
        const store = createMemoryStore();
        await store.create(seedPlan());
        let plan = seedPlan();
        let at = Date.parse('2026-06-01T00:00:00.000Z');
        for (let step = 0; step < steps; step += 1) {
          at += Math.floor(rng() * 100) * hour;
          const instant = new Date(at).toISOString();
          const chance = rng();
          if (chance < 0.1) await store.checkpoint('plan-1');
          else if (chance < 0.15) await store.compact('plan-1', instant);
          else if (chance < 0.2) await store.replace(plan, 'open file', instant);
          else {
            const { recipe } = randomEdit(plan, rng);
            const [after, change] = changed(plan, recipe, { at: instant });
            await store.append('plan-1', [change], factsOf(after));
            plan = after;
          }
        }
        const before = await everything(store);
        await store.compact('plan-1', now);
        const after = await everything(store);
        expect(after.stored?.plan).toEqual(before.stored?.plan);
        for (const [seq, state] of after.states) if (state) expect(state).toEqual(before.states.get(seq));
        const limit = '2026-08-26T00:00:00.000Z';
        const instantOf = (entry: NonNullable<typeof before.past>[number]) =>
          entry.kind === 'state' ? entry.at : entry.change.at;
        const days = new Map(before.past?.map((entry) => [instantOf(entry).slice(0, 10), entry.seq]));
        for (const seq of days.values()) expect(after.states.get(seq)).toEqual(before.states.get(seq));
        const young = before.past?.filter((entry) => instantOf(entry) >= limit);
        expect(after.past?.filter((entry) => instantOf(entry) >= limit)).toEqual(young);
        expect(momentsOf(after.past ?? [], [])[0]?.last).toBe(after.past?.at(-1)?.seq);
      }),
      { numRuns: 40 },
    );
  });
});
