/**
 * A plan as a Yjs document: one map for each kind of record, by id; each record a map of flat keys (`leaves.ts`); one more
 * map for the members of the plan itself. Only the room’s server fills an empty document. What is taken away is marked as
 * not there and never deleted, so that work on it that comes late can bring it back.
 *
 * Whatever a document holds, reading gives values and touches no prototype. Whether they make a plan is asked elsewhere
 * (`soundPlan.ts`).
 *
 * Must not know: the network, who is in the room.
 */
import * as Y from 'yjs';
import { equal } from '../kit/equal';
import { isPart, parts } from '../plan/model/belonging';
import type { Effect, Path } from '../plan/change/effects';
import type { Part, Plan } from '../plan/model/schema';
import { holdersOf, keyOf, leavesOf, presence, thingOf } from './leaves';

/** One record, or (without an id) what the plan holds beside its records. */
export interface Spot {
  readonly part: Part | null;
  readonly id: string;
}

/** Reads the value of a key: as it stands, or as it stood without somebody’s changes. */
export type ReadKey = (map: Y.Map<unknown>, key: string) => unknown;

const ownName = 'plan';
const own: Spot = { part: null, id: '' };

/** The value as it stands now. */
export const asItStands: ReadKey = (map, key) => map.get(key);

/** Fills an empty document. */
export function fill(document: Y.Doc, plan: Plan): void {
  const effects = Object.entries(plan).flatMap(([name, value]): Effect[] =>
    isPart(name)
      ? Object.entries(value as object).map(([id, record]) => ({ path: [name, id], after: record }))
      : [{ path: [name], after: value }],
  );
  document.transact(() => write(document, effects));
}

/** Puts what the effects lead to. What stands there already is not put again. */
export function write(document: Y.Doc, effects: readonly Effect[]): void {
  for (const { path, after } of effects) {
    const [name, id, ...rest] = path;
    if (!isPart(name)) writeWithin(document.getMap(ownName), [], path, after);
    else if (id === undefined) writeAll(document, name, after);
    else {
      const map = recordMap(document, name, String(id), after !== undefined);
      if (map) writeWithin(map, [name, id], rest, after);
    }
  }
}

function writeAll(document: Y.Doc, part: Part, after: unknown): void {
  for (const [id, record] of Object.entries(after ?? {})) write(document, [{ path: [part, id], after: record }]);
}

function recordMap(document: Y.Doc, part: Part, id: string, isMade: boolean): Y.Map<unknown> | undefined {
  const records = document.getMap(part);
  const known = records.get(id);
  if (known instanceof Y.Map || !isMade) return known instanceof Y.Map ? known : undefined;
  return records.set(id, new Y.Map<unknown>());
}

function writeWithin(map: Y.Map<unknown>, place: Path, within: Path, after: unknown): void {
  const base = keyOf(within);
  if (after === undefined && within.length === 0) return put(map, presence, undefined);
  const wanted = new Map([...leavesOf(after, [...place, ...within])].map(([key, value]) => [base + key, value]));
  // The members of the plan have no mark of their own.
  const holders = after === undefined ? [] : holdersOf(within).slice(place.length > 0 ? 0 : 1);
  for (const holder of holders) put(map, holder, true);
  for (const key of map.keys())
    if (!wanted.has(key) && (key === base || key.startsWith(`${base}/`))) put(map, key, undefined);
  for (const [key, value] of wanted) put(map, key, value);
}

function put(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (!equal(map.get(key), value)) map.set(key, value);
}

/** What stands at a spot; `undefined` where nothing does. */
export function readSpot(document: Y.Doc, { part, id }: Spot, read: ReadKey = asItStands): unknown {
  if (part === null) {
    const map = document.getMap(ownName);
    return thingOf([[presence, true] as const, ...keysOf(map, read)], []);
  }
  const map = read(document.getMap(part), id);
  return map instanceof Y.Map ? thingOf(keysOf(map, read), [part, id]) : undefined;
}

function keysOf(map: Y.Map<unknown>, read: ReadKey): [string, unknown][] {
  return [...namesOf(map)].map((key) => [key, read(map, key)]);
}

/** Those that were overwritten with nothing count, too: somebody may ask what stood there before. */
function namesOf(map: Y.Map<unknown>): Iterable<string> {
  return map._map.keys();
}

/** All that the document says, as a plan would hold it. */
export function readDocument(document: Y.Doc): Record<string, unknown> {
  const plan: Record<string, unknown> = { ...(readSpot(document, own) as object) };
  for (const part of parts) {
    const records = [...document.getMap(part).keys()].flatMap((id) => {
      const record = id === '__proto__' ? undefined : readSpot(document, { part, id });
      return record === undefined ? [] : [[id, record] as const];
    });
    plan[part] = Object.fromEntries(records);
  }
  return plan;
}

/** Where a transaction has changed something. */
export function spotsOf({ changed }: Y.Transaction, document: Y.Doc): Spot[] {
  const spots = new Map<string, Spot>();
  const add = (spot: Spot) => spots.set(`${spot.part ?? ''}/${spot.id}`, spot);
  for (const [type, keys] of changed) {
    const part = parts.find((name) => document.share.get(name) === type || document.share.get(name) === type.parent);
    if (type === document.share.get(ownName)) add(own);
    else if (part && type.parent === null) for (const id of keys) add({ part, id: id ?? '' });
    else if (part) add({ part, id: type._item?.parentSub ?? '' });
  }
  return [...spots.values()];
}

/** The spots that effects are on. */
export function spotsIn(effects: readonly Effect[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const { path } of effects) {
    const [name, id] = path;
    const spot = isPart(name) ? { part: name, id: String(id) } : own;
    spots.set(`${spot.part ?? ''}/${spot.id}`, spot);
  }
  return [...spots.values()];
}

/**
 * Reads keys as they stand without what `client` has put there from its number `from` on. What was overwritten is found
 * only in a document that keeps it (`gc: false`); what gave way on the server at once came without what it said.
 */
export function without(client: number, from: number): ReadKey {
  return (map, key) => {
    let item = map._map.get(key) ?? null;
    const isPassed = ({ id, content }: Y.Item) =>
      (id.client === client && id.clock >= from) || content instanceof Y.ContentDeleted;
    while (item && isPassed(item)) item = item.left;
    return item?.content.getContent().at(-1);
  };
}
