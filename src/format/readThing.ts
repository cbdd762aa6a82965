/**
 * Reads things of the database by their declarations, member by member: what is missing is completed, what is unreadable
 * is left out. What is as it should be is given back as it is, the same object.
 *
 * Must not know: which kinds there are, how they belong together.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import type * as v from 'valibot';
import { own } from '../kit/own';
import type { Declaration, Member, Members } from '../plan/model/declaration';
import { byOrder, isOrderKey } from '../plan/model/order';
import { idSchema } from '../plan/model/values';
import { fits, fitted } from './fitted';
import { isPlainObject, jsonValue } from './jsonValue';
import { isObject, textMember } from './members';
import { joinMembers, sourceMembers, verbatim } from './verbatim';

type Values = Readonly<Record<string, unknown>>;

/**
 * An object with the members that are declared; itself when it is as it should be. Null when it lacks one that nothing
 * can stand for. `depth`: how deep in a file it would stand. `beside`: members that it has in memory only.
 */
export function readThing(thing: Values, members: Members, depth = 0, beside: readonly string[] = []): object | null {
  const unknown = unknownIn(thing, members, depth + 1, beside);
  const read: [string, unknown][] = [];
  for (const name of beside) read.push([name, own(thing, name)]);
  for (const [name, member] of Object.entries(members)) {
    const value = readMember(own(Object.hasOwn(thing, name) ? thing : unknown.late, name), member, depth + 1);
    if (value !== undefined) read.push([name, value]);
    else if (member.absent.is === 'needed') return null;
  }
  if (unknown.more) read.push(['more', unknown.more]);
  const names = Object.keys(thing);
  const isSame =
    isPlainObject(thing) && read.length === names.length && read.every(([name, value]) => own(thing, name) === value);
  return isSame ? thing : Object.fromEntries(read);
}

/** The value of a member, made to fit; `undefined` when it has none and may do without. */
function readMember(value: unknown, member: Member, depth: number): unknown {
  const { holds, absent, schema } = member;
  const standIn = () => (absent.is === 'filled' || absent.is === 'refused' ? absent.make() : undefined);
  if (holds?.is === 'records') return readRecords(value, holds.of, depth + 1);
  if (value === undefined) return standIn();
  if (holds?.is === 'part') return (isObject(value) ? readThing(value, holds.of.members, depth) : null) ?? standIn();
  if (holds?.is === 'list') return readList(value, holds.of.members, depth + 1) ?? standIn();
  const held = isAnything(schema) ? jsonValue(value, depth) : fitted(value, schema, depth);
  return fits(held, schema) ? held : standIn();
}

function readList(value: unknown, members: Members, depth: number): unknown {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((item: unknown) => (isObject(item) ? (readThing(item, members, depth) ?? []) : []));
  const isSame = items.length === value.length && items.every((item, at) => item === value[at]);
  return isSame ? value : items;
}

/**
 * What the table does not know is kept in `more`. What older code kept there, and is known today, is taken out of it:
 * `late`, in the form of the file.
 */
function unknownIn(
  thing: Values,
  members: Members,
  depth: number,
  beside: readonly string[],
): { more?: Values; late: Values } {
  const kept = own(thing, 'more');
  const loose = Object.entries(thing).filter(
    ([name]) => name !== 'more' && !Object.hasOwn(members, name) && !beside.includes(name),
  );
  const within = isObject(kept) ? Object.entries(kept).flatMap((entry) => opened(entry, members)) : [];
  const late = within.filter(([name]) => Object.hasOwn(members, name));
  const isAsItWas = loose.length === 0 && late.length === 0 && isObject(kept) && within.length > 0;
  const more = isAsItWas
    ? jsonValue(kept, depth - 1)
    : jsonValue(Object.fromEntries([...within.filter((entry) => !late.includes(entry)), ...loose]), depth - 1);
  const isEmpty = !isObject(more) || Object.keys(more).length === 0;
  return { late: Object.fromEntries(late), ...(!isEmpty && { more }) };
}

/** What is kept as it was written: itself, and the values of what is known today. */
function opened(entry: [string, unknown], members: Members): [string, unknown][] {
  const [name, kept] = entry;
  const source = name === verbatim ? sourceMembers(kept) : undefined;
  const late = source?.filter((each) => Object.hasOwn(members, each.name)) ?? [];
  if (!source || late.length === 0) return [entry];
  const rest = source.filter((each) => !late.includes(each));
  const values = Object.entries(JSON.parse(joinMembers(late)) as Values);
  return rest.length === 0 ? values : [...values, [verbatim, joinMembers(rest)]];
}

/** Whether any object may stand there, whatever it holds. */
function isAnything(schema: v.GenericSchema): boolean {
  return 'wrapped' in schema ? isAnything(schema.wrapped as v.GenericSchema) : schema.type === 'custom';
}

interface Kept {
  readonly id: string;
  readonly order: string;
}

/** The readable things by id; the same object when all are. Arrays, as in a file, are records too. */
function readRecords(value: unknown, of: Declaration, depth: number): Readonly<Record<string, object>> {
  const entries = entriesOf(value, of);
  const read = new Map<string, Kept>();
  for (const [key, thing] of entries) {
    const id = [key, textMember(thing, 'id') ?? ''].find((each) => fits(each, idSchema) && !read.has(each));
    if (id === undefined) continue;
    const made = readThing(thing.id === id ? thing : { ...thing, id }, withoutId(of), depth, ['id', 'order']);
    if (made) read.set(id, made as Kept);
  }
  const things = placed([...read.values()]);
  const isSame =
    isObject(value) &&
    isPlainObject(value) &&
    Object.keys(value).length === things.length &&
    things.every((thing) => own(value, thing.id) === thing);
  return isSame
    ? (value as Readonly<Record<string, object>>)
    : Object.fromEntries(things.map((each) => [each.id, each]));
}

/** Id and order stand beside what is declared. */
function withoutId({ members }: Declaration): Declaration['members'] {
  if (!Object.hasOwn(members, 'id')) return members;
  const { id: _, ...others } = members;
  return others;
}

function entriesOf(value: unknown, { members }: Declaration): [string, Values][] {
  if (Array.isArray(value)) {
    const hasIds = Object.hasOwn(members, 'id');
    return value.flatMap((item: unknown, at): [string, Values][] =>
      isObject(item) ? [[(hasIds && textMember(item, 'id')) || `p${at + 1}`, item]] : [],
    );
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([id, item]): [string, Values][] => (isObject(item) ? [[id, item]] : []));
}

/** In order. Where a key is no key they all get new ones, those without behind the others. */
function placed(things: readonly Kept[]): Kept[] {
  const sound = things.filter(({ order }) => isOrderKey(order)).sort(byOrder);
  if (sound.length === things.length) return sound;
  const sorted = [...sound, ...things.filter(({ order }) => !isOrderKey(order))];
  const keys = generateNKeysBetween(null, null, sorted.length);
  return sorted.map((thing, at) => ({ ...thing, order: keys[at] ?? '' }));
}
