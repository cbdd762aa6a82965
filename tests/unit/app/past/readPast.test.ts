import { describe, expect, it } from 'vitest';
import { readPast } from '../../../../src/app/past/readPast';
import { setText } from '../../../../src/plan/edit/boxFields';
import type { Plan } from '../../../../src/plan/model/schema';
import { nameVersion } from '../../../../src/plan/edit/versions';
import { createMemoryStore } from '../../../../src/storage/memoryStore';
import { factsOf } from '../../../../src/storage/rows';
import { smallPlan } from '../../../fixtures/plans';
import { changed } from '../../storage/changes';

/** A plan with a visit on each of so many days; the third names a version. */
async function storeWith(days: number) {
  const store = createMemoryStore();
  await store.create(smallPlan());
  let plan = smallPlan();
  const edit = async (at: string, recipe: (draft: Plan) => void) => {
    const [after, change] = changed(plan, recipe, { at });
    await store.append('plan-1', [change], factsOf(after));
    plan = after;
  };
  for (let day = 1; day <= days; day += 1) {
    const at = `2026-06-${String(day).padStart(2, '0')}T09:00:00.000Z`;
    await edit(at, (draft) => setText(draft, 'P1', `Day ${day}`));
    const version = { revision: 'rev-v1', name: 'v1', note: 'Why', date: at };
    if (day === 3) await edit(at, (draft) => nameVersion(draft, version));
    if (day === 4) await edit(at, (draft) => void (draft.revision = 'rev-3'));
  }
  return { store, plan };
}

const at = (second: number) => new Date(Date.parse('2026-11-23T09:00:00.000Z') + second * 1000).toISOString();

const lines = (past: Awaited<ReturnType<typeof readPast>>) =>
  past?.moments.map(({ kind, version, phrases }) => [kind, version?.name, ...phrases].filter(Boolean).join(' | '));

describe('reading the past', () => {
  it('gives each moment its state and its words, newest first', async () => {
    const { store, plan } = await storeWith(4);
    const past = await readPast(store, 'plan-1', plan.versions, 30);
    expect(lines(past)).toEqual([
      'visit | Changed the text of “Day 4”',
      'visit | v1 | Changed the text of “Day 3”',
      'visit | Changed the text of “Day 2”',
      'visit | Changed the text of “Day 1”',
      'created | Began with 11 boxes',
    ]);
    expect(past?.moments[0]?.state).toEqual(plan);
    expect(past?.moments.at(-1)).toMatchObject({ before: null, state: smallPlan() });
    expect(await readPast(store, 'nobody', [], 30)).toBeNull();
  });

  it('reads only as much as is asked for, and the words are the same', async () => {
    const { store, plan } = await storeWith(9);
    const all = await readPast(store, 'plan-1', plan.versions, 30);
    const few = await readPast(store, 'plan-1', plan.versions, 4);
    expect([few?.moments.length, few?.more]).toEqual([4, 6]);
    expect(lines(few)).toEqual(lines(all)?.slice(0, 4));
  });

  it('still reads well after compaction', async () => {
    const { store, plan } = await storeWith(4);
    await store.compact('plan-1', '2026-12-24T09:00:00.000Z');
    const past = await readPast(store, 'plan-1', plan.versions, 30);
    expect(lines(past)).toEqual([
      'day | Changed the text of “Day 4”',
      'named | v1 | Changed the text of “Day 3”',
      'day | Changed the text of “Day 2”',
      'day | Changed the text of “Day 1”',
      'created | Began with 11 boxes',
    ]);
    expect(past?.moments[0]?.state).toEqual(plan);
  });

  it('gives every step of a visit that was reloaded since: a text typed anew after a minute can be had both ways', async () => {
    const { store, plan } = await storeWith(0);
    const start = plan;
    const [first, typed] = changed(start, (draft) => setText(draft, 'aim-1', 'Halve falls'), { id: 'a', at: at(0) });
    const [second, anew] = changed(first, (draft) => setText(draft, 'aim-1', 'No falls'), { id: 'b', at: at(65) });
    const [third, back] = changed(second, (draft) => setText(draft, 'aim-1', 'Halve falls'), {
      id: 'c',
      at: at(70),
      kind: 'undo',
      label: 'edit text',
    });
    for (const change of [typed, anew, back]) await store.append('plan-1', [change], factsOf(third));
    const past = await readPast(store, 'plan-1', [], 30);
    const [visit] = past?.moments ?? [];
    expect([past?.moments.length, visit?.stepCount]).toEqual([2, 3]);
    const steps = visit?.steps() ?? [];
    expect(steps.map(({ state }) => state)).toEqual([first, second, third]);
    expect(steps.map(({ phrases }) => phrases)).toEqual([
      ['Changed the text of “Halve falls”'],
      ['Changed the text of “No falls”'],
      ['Took back: edit text', 'Changed the text of “Halve falls”'],
    ]);
    expect(past?.moments[1]?.stepCount).toBe(0);
  });
});
