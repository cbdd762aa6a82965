/**
 * A merged plan as memory holds it. What is as in the copy that it grows out of keeps its order key, and its values their
 * ids, so that the merge changes no more of that copy than it has to.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { equal } from '../../../kit/equal';
import { own } from '../../../kit/own';
import type { Declaration } from '../../model/declaration';
import { recordsOf } from '../../model/forms';
import { inOrder, isOrderKey } from '../../model/order';
import type { Plan } from '../../model/schema';
import {
  byKey,
  haveOwnOrder,
  kindRows,
  knownBy,
  nestedIn,
  recordsInOrder,
  takeApart,
  type Thing,
  type Things,
} from './apart';
import type { Draft } from './draft';

/** The plan with what of `like` says which plan and which state it is. */
export function compose({ own: members, things }: Draft, like: Plan): Plan {
  const { id, revision, ancestors, created, modified } = like;
  const values = like as unknown as Thing;
  const known = takeApart(like).things;
  const kinds = kindRows.flatMap((row): (readonly [string, unknown])[] => {
    const items = [...things[row.kind].values()];
    if (row.isList) return items.length === 0 && values[row.kind] === undefined ? [] : [[row.kind, items]];
    const old = { records: values[row.kind] as Records, things: known[row.kind] };
    return [[row.kind, recordsLike(things[row.kind], old, row.of)]];
  });
  const plan = { id, ...members, revision, ancestors, created, modified, ...Object.fromEntries(kinds) };
  return plan as unknown as Plan;
}

type Kept = Thing & { readonly id: string; readonly order: string };
type Records = Readonly<Record<string, Kept>>;

/** Records as they are there, and the same taken apart, where that is known. */
interface Old {
  readonly records: Records;
  readonly things?: Things;
}

function recordsLike(things: Things, { records, things: known }: Old, of: Declaration): Records {
  const keys = keysFor([...things.keys()], records);
  const made = [...things].map(([id, thing], at) => {
    const [old, order] = [own(records, id), keys[at] ?? ''];
    if (old && known && equal(known.get(id), thing))
      return [id, old.order === order ? old : { ...old, order }] as const;
    const record = { ...recordsOf(thing, of.members), id, order };
    return [id, old ? { ...record, ...nestedLike(thing, old, of) } : record] as const;
  });
  return Object.fromEntries(made);
}

/** The values of a thing under the ids that they have there; new ones under ids that are free. */
function nestedLike(thing: Thing, old: Thing, of: Declaration): Thing {
  const nested = nestedIn(of).map(([name, holds]) => {
    const known = knownBy(of.members[name]) ?? [];
    const records = (old[name] ?? {}) as Records;
    const ids = new Map(
      [...byKey(recordsInOrder(records, holds.by), known)].map(([key, item]) => [key, String(item['id'])]),
    );
    const items = byKey((thing[name] ?? []) as readonly Thing[], known);
    const taken = new Set(Object.keys(records));
    const idOf = (key: string) => ids.get(key) ?? (haveOwnOrder(known) ? key : freeId(taken));
    const named = new Map([...items].map(([key, item]) => [idOf(key), item]));
    return [name, recordsLike(named, { records }, holds.of)] as const;
  });
  return Object.fromEntries(nested);
}

function freeId(taken: Set<string>): string {
  let number = taken.size + 1;
  while (taken.has(`p${number}`)) number += 1;
  taken.add(`p${number}`);
  return `p${number}`;
}

/** Ascending order keys: as many as can keep the key that they have. */
function keysFor(ids: readonly string[], like: Records): string[] {
  const sorted = inOrder(like);
  if (ids.length === sorted.length && ids.every((id, at) => sorted[at]?.id === id))
    return sorted.map(({ order }) => order);
  const keys: string[] = [];
  const kept = longestAscending(ids.map((id) => own(like, id)?.order));
  let last: string | null = null;
  for (const at of [...kept, ids.length]) {
    const next = at < ids.length ? (own(like, ids[at])?.order ?? null) : null;
    keys.push(...generateNKeysBetween(last, next, at - keys.length));
    if (next !== null) keys.push(next);
    last = next;
  }
  return keys;
}

/** The places of a longest run of ascending keys (patience sorting: n log n). */
function longestAscending(keys: readonly (string | undefined)[]): number[] {
  /** For each length, where the run of that length ends that ends lowest. */
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const [at, key] of keys.entries()) {
    if (key === undefined || !isOrderKey(key)) continue;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[ends[middle] ?? -1] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    previous.set(at, ends[low - 1]);
    ends[low] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) run.push(at);
  return run.toReversed();
}
