/**
 * Puts right, in a file just read from JSON, what cannot mislead: parts that may be missing, mentions that the table
 * lets go, points out of order. Changes the file in place (nobody else holds it) and tells each kind once.
 *
 * Checks nothing: what it does not understand it leaves for the schema to refuse.
 */
import type { Declaration, Members as Declared } from '../plan/model/declaration';
import { plan as table } from '../plan/model/kinds';
import { mentions, type Mention } from '../plan/model/mentions';
import { isObject, textMember } from './members';
import type { Mend } from './mend';
import { mendTies } from './mendTies';

type Members = Record<string, unknown>;

const declared: Declared = table.members;

/** Mends `file` in place. Pass only what came from JSON.parse and belongs to nobody else. */
export function mendFile(file: Members): Mend[] {
  return [
    ...missingParts(file),
    ...Object.keys(declared).flatMap((list) => missingMembers(file, list)),
    ...mentions.filter(({ rule }) => rule.inFile === 'dropped').flatMap((mention) => unknownMentions(file, mention)),
    ...mendTies(file),
    ...told(
      { kind: 'repeatedIds', quiet: true } as const,
      sum(mentions, (mention) => dropRepeated(file, mention)),
    ),
    ...Object.keys(declared).flatMap((list) => unsorted(file, list)),
    ...told(
      { kind: 'strayAppearance', quiet: true } as const,
      sum(mentions, (mention) => (mention.rule.inFile === 'dropped quietly' ? dropUnknown(file, mention) : 0)),
    ),
    ...told({ kind: 'oldAncestors', quiet: true } as const, dropOldAncestors(file)),
  ];
}

function told<M extends object>(mend: M, count: number): (M & { count: number })[] {
  return count > 0 ? [{ ...mend, count }] : [];
}

function missingParts(file: Members): Mend[] {
  const parts = fill([file], declared);
  return parts.length > 0 ? [{ kind: 'missingParts', parts, quiet: true }] : [];
}

/** What the things of a list lack. */
function missingMembers(file: Members, list: string): Mend[] {
  const { holds } = declared[list] ?? {};
  const missing = holds ? fillWithin(items(file, list), holds.of.members) : [];
  return told({ kind: 'missingMembers', of: list, quiet: true } as const, missing.length);
}

/** The same, also in what the objects hold in lists of their own, such as the replies to comments. */
function fillWithin(objects: readonly Members[], members: Declared): string[] {
  const inner = Object.entries(members).flatMap(([name, { holds }]) =>
    holds && holds.is !== 'part'
      ? fillWithin(
          objects.flatMap((each) => items(each, name)),
          holds.of.members,
        )
      : [],
  );
  return [...fill(objects, members), ...inner];
}

/** Gives every object the members that it lacks and that the table has something for; returns their names, each time. */
function fill(objects: readonly Members[], members: Declared): string[] {
  const filled: string[] = [];
  for (const [name, { absent }] of Object.entries(members)) {
    if (absent.is !== 'filled') continue;
    for (const object of objects) {
      if (Object.hasOwn(object, name)) continue;
      object[name] = absent.make();
      filled.push(name);
    }
  }
  return filled;
}

function unknownMentions(file: Members, mention: Mention): Mend[] {
  const { holder, member } = mention;
  return told({ kind: 'unknownMentions', of: holder, member, quiet: false } as const, dropUnknown(file, mention));
}

/** Leaves out what is mentioned and not there; returns how often. */
function dropUnknown(file: Members, mention: Mention): number {
  const { member, shape, to } = mention;
  const known = new Set(items(file, to).map(({ id }) => id));
  return sum(holdersOf(file, mention), (holder) => {
    if (shape === 'list') return filterList(holder, member, (id) => typeof id !== 'string' || known.has(id));
    const keyed = holder[member];
    if (shape !== 'keys' || !isObject(keyed)) return 0;
    const stray = Object.keys(keyed).filter((id) => !known.has(id));
    for (const id of stray) delete (keyed as Members)[id];
    return stray.length;
  });
}

/** A list of ids names each once. */
function dropRepeated(file: Members, mention: Mention): number {
  if (mention.shape !== 'list') return 0;
  return sum(holdersOf(file, mention), (holder) => {
    const seen = new Set<unknown>();
    return filterList(
      holder,
      mention.member,
      (id) => typeof id !== 'string' || (!seen.has(id) && seen.add(id) === seen),
    );
  });
}

function holdersOf(file: Members, { holder, inRecords }: Mention): Members[] {
  if (inRecords) return items(file, holder);
  const part = file[holder];
  return isObject(part) ? [part] : [];
}

/** Puts in order what the file holds by a member, such as the points of measures by their dates. */
function unsorted(file: Members, list: string): Mend[] {
  const { holds } = declared[list] ?? {};
  if (!holds) return [];
  return sortedIn(holds.of).flatMap(({ member, by }) =>
    told(
      { kind: 'unsorted', of: list, member, quiet: true } as const,
      sum(items(file, list), (thing) => sort(thing, member, by)),
    ),
  );
}

function sortedIn({ members }: Declaration): { member: string; by: string }[] {
  return Object.entries(members).flatMap(([member, { holds }]) =>
    holds?.by !== undefined ? [{ member, by: holds.by }] : [],
  );
}

/** Returns 1 if it had to be sorted; 0 also where something lacks what it is sorted by. */
function sort(thing: Members, member: string, by: string): number {
  const list = thing[member];
  if (!Array.isArray(list)) return 0;
  const texts = list.map((item) => textMember(item, by));
  const wrong = texts.some((text, index) => text !== undefined && text < (texts[index - 1] ?? ''));
  if (!wrong || texts.includes(undefined)) return 0;
  // Sorting is stable: points of one day keep their order.
  thing[member] = list.toSorted((a, b) => compare(textMember(a, by) ?? '', textMember(b, by) ?? ''));
  return 1;
}

function dropOldAncestors(file: Members): number {
  const limit = table.members.ancestors.limit ?? Infinity;
  return filterList(file, 'ancestors', (_, index) => index < limit);
}

/** The objects in a list of the file; none where there is no such list. */
function items(file: Members, name: string): Members[] {
  const list = file[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Keeps of a list in `object` what `keep` says; returns how many went. */
function filterList(object: Members, name: string, keep: (value: unknown, index: number) => boolean): number {
  const list = object[name];
  if (!Array.isArray(list)) return 0;
  const kept = list.filter(keep);
  if (kept.length < list.length) object[name] = kept;
  return list.length - kept.length;
}

function sum<T>(values: readonly T[], count: (value: T) => number): number {
  return values.reduce((total, value) => total + count(value), 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
