/**
 * Puts right, in a file just read from JSON, what cannot mislead: optional parts that are missing, tags that are not
 * there, points out of order. Changes the file in place (nobody else holds it) and tells each kind once.
 *
 * Checks nothing: what it does not understand it leaves for the schema to refuse.
 */
import { limits } from '../plan/model/schema';
import type { CountedMend, Mend } from './mend';
import { isObject, textMember } from './members';

type Members = Record<string, unknown>;

/** Parts of the file that may be missing, with what stands for them. */
const optionalParts = new Map<string, () => unknown>([
  ['description', () => ''],
  ...['ancestors', 'links', 'cycles', 'measures', 'tags', 'progress', 'versions'].map(
    (name) => [name, () => []] as const,
  ),
  ['appearance', () => ({})],
]);

/** What is mended within the parts, in this order; each step changes the file and returns how often it did. */
const steps: readonly {
  readonly kind: CountedMend;
  readonly quiet: boolean;
  readonly mend: (file: Members) => number;
}[] = [
  {
    kind: 'missingCycleParts',
    quiet: false,
    mend: (file) => fill(items(file, 'cycles'), ['plan', 'do', 'study', 'act'], () => ({})),
  },
  {
    kind: 'missingMeasureLists',
    quiet: false,
    mend: (file) => fill(items(file, 'measures'), ['nodes', 'points'], () => []),
  },
  {
    kind: 'missingNotes',
    quiet: false,
    mend: (file) => fill([...items(file, 'progress'), ...items(file, 'versions')], ['note'], () => ''),
  },
  { kind: 'unknownTags', quiet: false, mend: dropUnknownTags },
  { kind: 'repeatedIds', quiet: true, mend: dropRepeatedIds },
  { kind: 'unsortedPoints', quiet: false, mend: sortPoints },
  { kind: 'strayAppearance', quiet: true, mend: dropStrayAppearance },
  { kind: 'oldAncestors', quiet: true, mend: dropOldAncestors },
];

/** Mends `file` in place. Pass only what came from JSON.parse and belongs to nobody else. */
export function mendFile(file: Members): Mend[] {
  const parts = [...optionalParts].filter(([name, make]) => fill([file], [name], make) > 0).map(([name]) => name);
  const mended = steps
    .map(({ kind, quiet, mend }): Mend => ({ kind, count: mend(file), quiet }))
    .filter((mend) => !('count' in mend) || mend.count > 0);
  return parts.length > 0 ? [{ kind: 'missingParts', parts, quiet: false }, ...mended] : mended;
}

/** The objects in a list of the file; none where there is no such list. */
function items(file: Members, name: string): Members[] {
  const list = file[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Gives every object the members that it lacks; returns how many were lacking. */
function fill(objects: readonly Members[], names: readonly string[], make: () => unknown): number {
  let count = 0;
  for (const object of objects) {
    for (const name of names) {
      if (Object.hasOwn(object, name)) continue;
      object[name] = make();
      count += 1;
    }
  }
  return count;
}

/** Keeps of a list in `object` what `keep` says; returns how many went. */
function filterList(
  object: Members,
  name: string,
  keep: (value: unknown, index: number, list: unknown[]) => boolean,
): number {
  const list = object[name];
  if (!Array.isArray(list)) return 0;
  const kept = list.filter(keep);
  if (kept.length < list.length) object[name] = kept;
  return list.length - kept.length;
}

function dropUnknownTags(file: Members): number {
  const tags = new Set(items(file, 'tags').map((tag) => tag.id));
  return sum(items(file, 'nodes'), (node) => filterList(node, 'tags', (id) => typeof id !== 'string' || tags.has(id)));
}

function dropRepeatedIds(file: Members): number {
  const lists = { nodes: 'tags', cycles: 'measures', measures: 'nodes' };
  return sum(Object.entries(lists), ([owners, name]) =>
    sum(items(file, owners), (owner) => {
      const seen = new Set<unknown>();
      return filterList(owner, name, (id) => typeof id !== 'string' || (!seen.has(id) && seen.add(id) === seen));
    }),
  );
}

function sortPoints(file: Members): number {
  return sum(items(file, 'measures'), (measure) => {
    const { points } = measure;
    if (!Array.isArray(points)) return 0;
    const dates = points.map((point) => textMember(point, 'date'));
    const wrong = dates.some((date, index) => date !== undefined && date < (dates[index - 1] ?? ''));
    if (!wrong || dates.includes(undefined)) return 0;
    // Sorting is stable: points of one day keep their order.
    measure.points = points.toSorted((a, b) => compare(textMember(a, 'date') ?? '', textMember(b, 'date') ?? ''));
    return 1;
  });
}

function dropStrayAppearance(file: Members): number {
  const { appearance } = file;
  const owners = { positions: 'nodes', columnWidths: 'columns' };
  return sum(Object.entries(owners), ([name, list]) => {
    const members = isObject(appearance) ? appearance[name] : undefined;
    if (!isObject(members)) return 0;
    const known = new Set(items(file, list).map((item) => item.id));
    const stray = Object.keys(members).filter((id) => !known.has(id));
    for (const id of stray) delete (members as Members)[id];
    return stray.length;
  });
}

function dropOldAncestors(file: Members): number {
  return filterList(file, 'ancestors', (_, index) => index < limits.ancestors);
}

function sum<T>(values: readonly T[], count: (value: T) => number): number {
  return values.reduce((total, value) => total + count(value), 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
