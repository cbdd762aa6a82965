import { produce } from 'immer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder, inOrder, keyAtEnd, keysAt, type Slot } from '../../../../src/plan/model/order';

type Record_ = Record<string, { id: string; order: string }>;

const record = (...items: [id: string, order: string][]): Record_ =>
  Object.fromEntries(items.map(([id, order]) => [id, { id, order }]));

const ids = (items: Record_) => inOrder(items).map(({ id }) => id);

/** The record with new items in the slot. */
function inserted(before: Record_, slot: Slot, ...added: string[]): Record_ {
  return produce(before, (draft) => {
    const keys = keysAt(draft, slot, added.length);
    for (const [index, id] of added.entries()) draft[id] = { id, order: keys[index] ?? '' };
  });
}

describe('order', () => {
  it('is that of the keys as plain strings; equal keys fall to the id', () => {
    expect(ids(record(['x', 'a1'], ['b', 'Zz'], ['c', 'a1'], ['d', 'a0V']))).toEqual(['b', 'd', 'c', 'x']);
    expect(byOrder({ id: 'a', order: 'a0' }, { id: 'a', order: 'a0' })).toBe(0);
  });

  it('has a key behind everything, also of nothing', () => {
    expect(keyAtEnd({}) > '').toBe(true);
    expect(keyAtEnd(record(['x', 'a5'], ['y', 'a3'])) > 'a5').toBe(true);
  });

  it.each<[string, Slot, string[]]>([
    ['behind an item', { after: 'x' }, ['x', 'new', 'new2', 'y', 'z']],
    ['before an item', { before: 'x' }, ['new', 'new2', 'x', 'y', 'z']],
    ['at the end', 'end', ['x', 'y', 'z', 'new', 'new2']],
  ])('gives keys %s', (_, slot, order) => {
    expect(ids(inserted(record(['x', 'a0'], ['y', 'a1'], ['z', 'a2']), slot, 'new', 'new2'))).toEqual(order);
  });

  it('refuses a place beside something that is gone', () => {
    expect(() => keysAt({}, { after: 'gone' }, 1)).toThrow('The place it should go to is no longer there.');
  });

  it('makes room in any record, many keys the same or not, and puts nothing else in another order', () => {
    const key = fc.constantFrom('Zy', 'Zz', 'a0', 'a0V', 'a1', 'a2');
    const items = fc.uniqueArray(fc.tuple(fc.string({ unit: fc.constantFrom(...'pqrst'), minLength: 1 }), key), {
      minLength: 1,
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(items, fc.nat(), fc.boolean(), (pairs, at, after) => {
        const before = record(...pairs);
        const order = ids(before);
        const index = at % order.length;
        const anchor = order[index] ?? '';
        const wanted = order.toSpliced(after ? index + 1 : index, 0, 'new1', 'new2');
        expect(ids(inserted(before, after ? { after: anchor } : { before: anchor }, 'new1', 'new2'))).toEqual(wanted);
      }),
    );
  });
});
