/**
 * Order keys: what stands where in the file and on the page. Keys are fractional indices, so a thing that moves gets a
 * new key and nothing else does.
 *
 * Must not know: columns, parents, what is being ordered beyond its id and key.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { EditRefused } from './editRefused';
import { perIdentity } from '../../kit/perIdentity';
import type { OrderKey } from './schema';

interface Keyed {
  readonly id: string;
  readonly order: OrderKey;
}

/** A place in an ordered record: beside one of its items, or behind all of them. */
export type Slot = { readonly after: string } | { readonly before: string } | 'end';

/** Sorts by key; equal keys, which merging two copies can bring, fall to the id. */
export function byOrder(a: Keyed, b: Keyed): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Whether a value can be an order key: whether there is room behind it. */
export function isOrderKey(value: unknown): value is OrderKey {
  if (typeof value !== 'string' || !/^[A-Za-z][0-9A-Za-z]+$/.test(value)) return false;
  try {
    generateKeyBetween(value, null);
    return true;
  } catch {
    return false;
  }
}

const sortedRecord = perIdentity((record: Readonly<Record<string, Keyed>>): readonly Keyed[] =>
  Object.values(record).sort(byOrder),
);

/** The items of a record in order. */
export function inOrder<T extends Keyed>(record: Readonly<Record<string, T>>): readonly T[] {
  return sortedRecord(record) as readonly T[];
}

/** The items of a record by a member that is text, such as their date; those of the same text in order. */
export function inOrderBy<T extends Keyed>(record: Readonly<Record<string, T>>, member: string): readonly T[] {
  const textOf = (item: T) => String((item as unknown as Readonly<Record<string, unknown>>)[member]);
  return inOrder(record).toSorted((a, b) => {
    const [first, second] = [textOf(a), textOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  });
}

/** A key behind everything in the record. */
export function keyAtEnd(record: Readonly<Record<string, Keyed>>): OrderKey {
  return generateKeyBetween(inOrder(record).at(-1)?.order ?? null, null);
}

/**
 * `count` ascending keys for a slot of the record. Where neighbours share a key there is no room between them: those
 * are given keys of their own first, which is the only change that this makes to the record.
 */
export function keysAt(record: Record<string, { id: string; order: OrderKey }>, slot: Slot, count: number): OrderKey[] {
  const sorted = inOrder(record);
  if (slot === 'end') return generateNKeysBetween(sorted.at(-1)?.order ?? null, null, count);
  const anchor = 'after' in slot ? slot.after : slot.before;
  const index = sorted.findIndex((item) => item.id === anchor);
  if (index < 0) throw new EditRefused('The place it should go to is no longer there.');
  const low = sorted['after' in slot ? index : index - 1]?.order ?? null;
  const high = sorted['after' in slot ? index + 1 : index]?.order ?? null;
  if (low === null || low !== high) return generateNKeysBetween(low, high, count);
  separate(record, sorted, low);
  return keysAt(record, slot, count);
}

/** Gives each of the items that share `key` one of its own, in the room between those before and those behind. */
function separate(record: Record<string, { order: OrderKey }>, sorted: readonly Keyed[], key: OrderKey): void {
  const tied = sorted.filter((item) => item.order === key);
  const before = sorted.findLast((item) => item.order < key)?.order ?? null;
  const behind = sorted.find((item) => item.order > key)?.order ?? null;
  const keys = generateNKeysBetween(before, behind, tied.length);
  for (const [index, { id }] of tied.entries()) {
    const item = record[id];
    const own = keys[index];
    if (item && own !== undefined) item.order = own;
  }
}
