import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/plan/change/change';
import { record } from '../../../src/plan/change/record';
import { setText } from '../../../src/plan/edit/boxFields';
import type { Plan } from '../../../src/plan/model/schema';
import { createMemoryStore } from '../../../src/storage/memoryStore';
import { shelve, unshelve, type Leftover, type Shelf } from '../../../src/storage/rescue';
import { factsOf } from '../../../src/storage/rows';
import { smallPlan } from '../../fixtures/plans';

function makeShelf(room = Infinity): Shelf & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  };
}

function typed(plan: Plan, text: string): Change {
  const { effects } = record(plan, (draft) => setText(draft, 'C1', text));
  return { id: text, label: 'edit text', at: '2026-11-24T09:00:00.000Z', kind: 'edit', effects };
}

async function scene() {
  const store = createMemoryStore();
  const plan = smallPlan();
  await store.create(plan);
  const seq = (await store.load(plan.id))?.seq ?? 0;
  const writing = typed(plan, 'Being written');
  const waiting = typed({ ...plan, nodes: { ...plan.nodes } }, 'Waiting');
  const leftover: Leftover = { id: plan.id, after: seq, writing: [writing], waiting: [waiting] };
  const text = async () => (await store.load(plan.id))?.plan.nodes['C1']?.text;
  return { store, plan, seq, writing, leftover, text };
}

describe('what a page could not write before it went away', () => {
  it('is entered at the next start, and the shelf is empty then', async () => {
    const { store, seq, leftover, text, plan } = await scene();
    const shelf = makeShelf();
    shelve(shelf, 'page-1', [leftover]);
    await unshelve(shelf, store, () => 'new');
    expect(await text()).toBe('Waiting');
    expect((await store.load(plan.id))?.seq).toBe(seq + 2);
    expect(shelf.items.size).toBe(0);
  });

  it('is not entered twice when the write came through after all', async () => {
    const { store, seq, writing, leftover, plan } = await scene();
    const shelf = makeShelf();
    shelve(shelf, 'page-1', [leftover]);
    await store.append(plan.id, [writing], factsOf(plan));
    await unshelve(shelf, store, () => 'new');
    expect((await store.load(plan.id))?.seq).toBe(seq + 2);
  });

  it('stays away from a plan that has gone on elsewhere since', async () => {
    const { store, plan, leftover, text } = await scene();
    const shelf = makeShelf();
    shelve(shelf, 'page-1', [leftover]);
    for (const words of ['a', 'b', 'c']) await store.append(plan.id, [typed(plan, words)], factsOf(plan));
    await unshelve(shelf, store, () => 'new');
    expect(await text()).toBe('c');
  });

  it('does not hinder a start when the shelf holds nonsense or a plan that is gone', async () => {
    const { store, leftover, text, plan } = await scene();
    const before = plan.nodes['C1']?.text;
    const shelf = makeShelf();
    shelf.setItem('aimtree-unsaved-x', '{nonsense');
    shelve(shelf, 'page-1', [{ ...leftover, id: 'gone' }]);
    await unshelve(shelf, store, () => 'new');
    expect(await text()).toBe(before);
    expect(shelf.items.size).toBe(0);
  });

  it('is told to be lost when there is no room for it', async () => {
    const { leftover } = await scene();
    expect(shelve(makeShelf(10), 'page-1', [leftover])).toBe(false);
    expect(shelve(makeShelf(10), 'page-1', [])).toBe(true);
  });
});
