/**
 * Refuses a file that holds more than the app can work with, before anything is done to its parts. A list that is too
 * long is named with its limit; so is the sum of all that the format does not know, which is kept but never looked at.
 *
 * Says nothing of what the parts hold.
 */
import type * as v from 'valibot';
import type { Declaration, Member } from '../plan/model/declaration';
import { plan as table } from '../plan/model/kinds';
import { limits } from '../plan/model/limits';
import { isObject, member, writePath, type Path } from './members';
import type { FileProblem } from './problem';

/**
 * So many values may stand in members that the format does not know, lists and objects within them counted too. A newer
 * version that adds stakeholders and comments by the thousand stays far below; every value costs time at each save.
 */
export const unknownLimit = 250_000;

/** Ids in all lists of one kind together: ten for each of the boxes that there can be. */
const mentions = 200_000;

interface Sized {
  readonly list: string;
  /** Where the list stands in each item of `list`; empty: it is that list itself. */
  readonly path: readonly string[];
  /** What there is too much of, in words. */
  readonly of: string;
  /** For a list of the plan its own, for lists within its items how many all of them may have together. */
  readonly limit: number;
}

const declared = Object.entries<Member>(table.members);

const lists: readonly Sized[] = declared.flatMap(([list, { holds, limit }]) =>
  holds && limit !== undefined ? [{ list, path: [], of: holds.of.name.many, limit }] : [],
);

const innerLists: readonly Sized[] = declared.flatMap(([list, { holds }]) =>
  holds?.is === 'records' ? listsIn(holds.of, list, [], holds.of.name.many) : [],
);

/** Lists in the members of a kind and in their parts. */
function listsIn({ members }: Declaration, list: string, above: readonly string[], owners: string): Sized[] {
  return Object.entries(members).flatMap(([name, { holds, refers, limit = limits.points, words }]): Sized[] => {
    const path = [...above, name];
    if (holds?.is === 'part') return listsIn(holds.of, list, path, owners);
    const of = `${(words ?? name).replace(/^the /, '')} of ${owners}`;
    if (holds) return [{ list, path, of, limit }];
    return typeof refers === 'object' ? [{ list, path, of, limit: mentions }] : [];
  });
}

/** Records of the appearance, of which there can be no more than boxes. */
const records = [
  ['positions', 'positions of boxes'],
  ['columnWidths', 'widths of columns'],
] as const;

/** Which lists of the file are too long, the first of them, or undefined. Looks at no more than their lengths. */
export function tooManyItems(file: unknown): FileProblem | undefined {
  for (const { list, path, of, limit } of [...lists, ...innerLists]) {
    const items = member(file, list);
    const found = path.length > 0 ? lengthWithin(items, path) : Array.isArray(items) ? items.length : 0;
    if (found > limit) return { kind: 'tooLarge', of, found, limit };
  }
  for (const [name, of] of records) {
    const found = membersOf(member(member(file, 'appearance'), name));
    if (found > limits.nodes) return { kind: 'tooLarge', of, found, limit: limits.nodes };
  }
  return undefined;
}

/** How many members an object has. */
function membersOf(value: unknown): number {
  return isObject(value) ? Object.keys(value).length : 0;
}

/** How many items the lists at `path` within `items` have together. */
function lengthWithin(items: unknown, path: readonly string[]): number {
  if (!Array.isArray(items)) return 0;
  return items.reduce((sum: number, item) => {
    const inner = path.reduce(member, item);
    return Array.isArray(inner) ? sum + inner.length : sum;
  }, 0);
}

/** Where more stands in members that `schema` does not know than can be kept, or undefined. */
export function tooMuchUnknown(schema: v.GenericSchema, file: unknown): FileProblem | undefined {
  const counted: Counted = { count: 0, at: undefined };
  countUnknown(schema, file, [], counted);
  return counted.at && { kind: 'tooMuchUnknown', path: writePath(counted.at), limit: unknownLimit };
}

interface Counted {
  count: number;
  /** The unknown member in which the limit was passed. */
  at: Path | undefined;
}

/** What of a schema says where it knows nothing. */
interface Shape {
  readonly type: string;
  readonly entries?: v.ObjectEntries;
  readonly item?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
}

/** Counts the unknown values in `value`; stops at the limit. Goes as deep as the schema at most. */
function countUnknown(schema: v.GenericSchema, value: unknown, path: Path, counted: Counted): void {
  const { type, entries, item, value: each, wrapped } = schema as unknown as Shape;
  if (wrapped) return countUnknown(wrapped, value, path, counted);
  if (typeof value !== 'object' || value === null) return;
  if (type === 'custom') return countAll(value, path, counted);
  const isList = Array.isArray(value);
  if (entries ? isList : !(item && isList) && type !== 'record') return;
  for (const name in value) {
    const inner = (value as Readonly<Record<string, unknown>>)[name];
    const known = entries ? (Object.hasOwn(entries, name) ? entries[name] : undefined) : (item ?? each);
    const isOne = typeof inner === 'object' && inner !== null;
    if (!known) countAll(inner, [...path, name], counted);
    else if (isOne) countUnknown(known, inner, [...path, isList ? Number(name) : name], counted);
    if (counted.at) return;
  }
}

/** Counts `value` and each value in it. Nesting was measured before: no file exhausts the stack. */
function countAll(value: unknown, path: Path, counted: Counted): void {
  counted.count += 1;
  if (counted.count > unknownLimit) counted.at = path;
  if (typeof value !== 'object' || value === null) return;
  for (const name in value) {
    if (counted.at) return;
    countAll((value as Readonly<Record<string, unknown>>)[name], path, counted);
  }
}
