/**
 * Merges what two copies say of one thing, member by member: what only one of them changed is as that one has it. Lists of
 * ids are merged by id, lists of dated items by date, objects by member, long texts by lines. Short texts are never mixed.
 * What is left is asked, and `a` holds until it is answered.
 *
 * Must not know: which things there are in the merged plan, what order they have.
 */
import type { GenericSchema } from 'valibot';
import { equal } from '../../../kit/equal';
import type { Declaration, Member } from '../../model/declaration';
import { limits } from '../../model/limits';
import { idSchema, notesSchema } from '../../model/values';
import { allMayBeAbsent, isMembers } from '../places';
import { byKey, haveOwnOrder, knownBy, memberOf, type Thing } from './apart';
import { mergeLines } from './mergeLines';
import { mergeOrder } from './mergeOrder';
import { inside, unasked, type Report } from './report';
import type { On } from './questions';

/** What has to be known of everything else. */
export interface Merging {
  readonly report: Report;
  /** Whether a copy lost the id from a list only because it had deleted the thing itself, which lives on. */
  isBack(member: Member, id: string, side: 'a' | 'b'): boolean;
}

/** One value as it was, and as the copies have it. */
export interface Three<T = unknown> {
  readonly before: T;
  readonly a: T;
  readonly b: T;
}

/** What is known of a thing: `of` is nothing for what no version of the format knows. */
export function mergeThing(
  of: Declaration | undefined,
  { before, a, b }: Three<Thing>,
  on: On,
  merging: Merging,
): Thing {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  const merged = [...names].flatMap((name) => {
    const values = { before: valueOf(before, name), a: valueOf(a, name), b: valueOf(b, name) };
    const value =
      name === 'more'
        ? mergeUnknown(values, on, merging)
        : mergeValue(memberOf(of, name), values, inside(on, name), merging);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(merged);
}

function valueOf(thing: Thing, name: string): unknown {
  return Object.hasOwn(thing, name) ? thing[name] : undefined;
}

/** Members that the format does not know stand beside those that it knows. */
function mergeUnknown({ before, a, b }: Three, on: On, merging: Merging): Thing | undefined {
  const merged = mergeThing(undefined, { before: thingOf(before), a: thingOf(a), b: thingOf(b) }, on, merging);
  return Object.keys(merged).length === 0 ? undefined : merged;
}

function thingOf(value: unknown): Thing {
  return isMembers(value) ? value : {};
}

export function mergeValue(member: Member | undefined, three: Three, on: On, merging: Merging): unknown {
  const { before, a, b } = three;
  if (equal(a, b) || equal(b, before)) return a;
  if (equal(a, before)) return b;
  const within = member?.trivial ? { ...merging, report: unasked } : merging;
  const merged = member && mergeInside(member, three, on, within);
  if (merged) return merged.value;
  const isLong = member !== undefined && innerOf(member.schema) === notesSchema;
  within.report.ask({
    kind: isLong && before !== undefined ? 'lines' : 'field',
    on,
    a,
    b,
    before,
    ...joined(isLong, three),
  });
  return a;
}

/** Two long texts may be had one after the other. */
function joined(isLong: boolean, { a, b, before }: Three): { offers?: ('a' | 'b' | 'before' | 'both')[] } {
  if (!isLong || typeof a !== 'string' || typeof b !== 'string' || a.length + b.length >= limits.notes) return {};
  return { offers: ['a', 'b', ...(before === undefined ? [] : ['before' as const]), 'both'] };
}

/** What comes of values that consist of several; nothing where they count as one. */
function mergeInside(member: Member, three: Three, on: On, merging: Merging): { value: unknown } | null {
  const { before, a, b } = three;
  const { holds, schema } = member;
  const inner = innerOf(schema);
  const lists = [before ?? [], a ?? [], b ?? []];
  if (isSet(inner) && isLists(lists)) {
    return { value: mergeIds(member, lists as unknown as Lists<string>, merging, a === undefined) };
  }
  if (inner === notesSchema) return mergeTexts(three);
  const known = knownBy(member);
  if (known && isLists(lists)) return mergeItems(member, known, lists as unknown as Lists<Thing>, on, merging);
  const isOpen =
    holds?.is === 'part' ? allMayBeAbsent(holds.of.members) : inner.type === 'record' || inner.type === 'custom';
  if (!isOpen || !isMembers(a) || !isMembers(b)) return null;
  const of = holds?.of;
  return { value: mergeThing(of, { before: thingOf(before), a, b }, on, merging) };
}

type Lists<T> = readonly [before: readonly T[], a: readonly T[], b: readonly T[]];

function isLists(values: readonly unknown[]): boolean {
  return values.every((value) => Array.isArray(value));
}

/** The schema of what is there when it is there. */
function innerOf(schema: GenericSchema): GenericSchema {
  return 'wrapped' in schema ? innerOf(schema.wrapped as GenericSchema) : schema;
}

/** Whether it is a list in which everything is there once and stands in no order that means something. */
function isSet(schema: GenericSchema): boolean {
  if (schema.type !== 'array' || !('item' in schema)) return false;
  const item = schema.item as GenericSchema;
  return item === idSchema || item.type === 'picklist';
}

function mergeIds(member: Member, lists: Lists<string>, { isBack }: Merging, isAbsent: boolean): string[] | undefined {
  const [before, a, b] = lists.map((list) => new Set(list)) as [Set<string>, Set<string>, Set<string>];
  const stays = (id: string, other: ReadonlySet<string>, side: 'a' | 'b') =>
    other.has(id) || !before.has(id) || isBack(member, id, side);
  const kept = [...a].filter((id) => stays(id, b, 'b'));
  const added = [...b].filter((id) => !a.has(id) && stays(id, a, 'a'));
  const merged = [...kept, ...added];
  return merged.length === 0 && isAbsent ? undefined : merged;
}

function mergeTexts({ before, a, b }: Three): { value: string } | null {
  if (typeof before !== 'string' || typeof a !== 'string' || typeof b !== 'string') return null;
  const value = mergeLines(before, a, b);
  return value === null || value.length > limits.notes ? null : { value };
}

/** Items of a list by what they are known by: nothing where together they are more than the list may hold. */
function mergeItems(
  member: Member,
  known: readonly string[],
  lists: Lists<Thing>,
  on: On,
  merging: Merging,
): { value: readonly Thing[] } | null {
  const [before, a, b] = lists.map((list) => byKey(list, known)) as [
    Map<string, Thing>,
    Map<string, Thing>,
    Map<string, Thing>,
  ];
  const orders = { before: [...before.keys()], a: [...a.keys()], b: [...b.keys()] };
  const keys = haveOwnOrder(known) ? mergeOrder(orders, () => {}) : [...new Set([...orders.a, ...orders.b])].sort();
  if (keys.length > (member.limit ?? Infinity)) return null;
  const value = keys.flatMap((key): Thing[] => {
    const three = { before: before.get(key), a: a.get(key), b: b.get(key) };
    const item = mergeItem(member.holds?.of, three, inside(on, key), merging);
    return item ? [item] : [];
  });
  return { value };
}

/** `undefined` where the item is gone. An item that one deleted and the other changed stays, and is asked. */
function mergeItem(
  of: Declaration | undefined,
  { before, a, b }: Three<Thing | undefined>,
  on: On,
  merging: Merging,
): Thing | undefined {
  if (equal(a, b) || equal(b, before)) return a;
  if (equal(a, before)) return b;
  if (a && b) return mergeThing(of, { before: before ?? {}, a, b }, on, merging);
  merging.report.ask({ kind: 'deleted-edited', on, a, b, before, offers: ['a', 'b'], holds: a ? 'a' : 'b' });
  return a ?? b;
}
