/**
 * The two forms of what has an id: the file holds things in arrays, memory holds them by id with order keys. What the
 * file knows by its place alone gets ids of its place, `p1`, `p2`, …
 */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Declaration, Members, RecordsHolding } from './declaration';
import { inOrder, inOrderBy } from './order';

export interface Kept {
  readonly id: string;
  readonly order: string;
}
type Values = Readonly<Record<string, unknown>>;

/** A thing of the file as memory holds it. */
export function recordsOf(thing: object, members: Members): object {
  return turned(thing, members, (items, { of }) => byId((items ?? []) as readonly object[], of));
}

/**
 * Things of a list of the file by id, with the order keys of their places. Where one has the id of another before it,
 * as only things within a thing can, it gets an id of its own: nothing is left out.
 */
export function byId(items: readonly object[], { members }: Declaration): Record<string, Kept> {
  const keys = generateNKeysBetween(null, null, items.length);
  const hasIds = Object.hasOwn(members, 'id');
  const things = new Map<string, Kept>();
  for (const [index, item] of items.entries()) {
    const id = hasIds ? freeId((item as Kept).id, things) : `p${index + 1}`;
    things.set(id, { ...recordsOf(item, members), id, order: keys[index] ?? '' });
  }
  return Object.fromEntries(things);
}

function freeId(wanted: string, taken: ReadonlyMap<string, Kept>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted.slice(0, 58)}-${count}`;
  return id;
}

/**
 * A thing of memory as the file holds it. Its ids and order keys may stay where they are: the schema of the file, by
 * which it is written, does not know them.
 */
export function arraysOf(thing: object, members: Members): object {
  return turned(thing, members, (record, { of, by, leftOutWhenEmpty }) => {
    const things = record as Readonly<Record<string, Kept>>;
    const sorted = by === undefined ? inOrder(things) : inOrderBy(things, by);
    if (leftOutWhenEmpty && sorted.length === 0) return undefined;
    return sorted.map((item) => arraysOf(item, of.members));
  });
}

/** The thing with each of its members that is records turned into something else; itself where it has none. */
function turned(thing: object, members: Members, turn: (value: unknown, holds: RecordsHolding) => unknown): object {
  const values = thing as Values;
  const changed = Object.entries(members).flatMap(([name, { holds }]) =>
    holds?.is === 'records' ? [[name, turn(values[name], holds)] as const] : [],
  );
  return changed.length === 0 ? thing : { ...thing, ...Object.fromEntries(changed) };
}
