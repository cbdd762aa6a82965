/**
 * Which things of two copies are in the merged plan. What only one copy has is new and stays; what one copy deleted goes,
 * unless the other worked on it, or something that lives needs it: then it stays, and that is asked.
 *
 * Must not know: what the things hold in the end.
 */
import { equal } from '../../../kit/equal';
import { idsMentioned, mentions, type Mention } from '../../model/mentions';
import type { Part } from '../../model/schema';
import { kindRow, kindRows, type Apart, type Kind, type Thing, type Things } from './apart';
import type { On } from './questions';
import type { Report } from './report';

export interface ApartCopies {
  readonly before: Apart;
  readonly a: Apart;
  readonly b: Apart;
}

export type Side = 'a' | 'b';
export type Living = Readonly<Record<Kind, ReadonlySet<string>>>;

export const otherSide = (side: Side): Side => (side === 'a' ? 'b' : 'a');

interface Gone {
  readonly kind: Kind;
  readonly id: string;
  /** The copy that still has it. */
  readonly side: Side;
}

const keyOf = (kind: string, id: string) => `${kind}/${id}`;

/** Its deletion is not worth a question, whatever was done to it: no word hangs on it. */
const never = new Set<Kind>(['tags']);

export function livingOf(copies: ApartCopies, report: Report): Living {
  const keep = Object.fromEntries(kindRows.map(({ kind }) => [kind, new Set<string>()])) as Record<Kind, Set<string>>;
  const gone = new Map<string, Gone>();
  for (const { kind } of kindRows) {
    const [before, a, b] = [copies.before, copies.a, copies.b].map(({ things }) => things[kind]) as [
      Things,
      Things,
      Things,
    ];
    for (const id of before.keys())
      if (a.has(id) !== b.has(id)) gone.set(keyOf(kind, id), { kind, id, side: a.has(id) ? 'a' : 'b' });
    for (const id of a.keys()) if (b.has(id) || !before.has(id)) keep[kind].add(id);
    for (const id of b.keys()) if (!before.has(id)) keep[kind].add(id);
  }
  if (gone.size === 0) return keep;

  const back = ({ kind, id }: Gone) => {
    gone.delete(keyOf(kind, id));
    keep[kind].add(id);
  };
  const restore = (one: Gone, neededBy?: On) => {
    back(one);
    const [a, b, before] = [copies.a, copies.b, copies.before].map(({ things }) => things[one.kind].get(one.id));
    report.ask({
      kind: neededBy ? 'deleted-used' : 'deleted-edited',
      on: { kind: one.kind, id: one.id },
      a,
      b,
      before,
      offers: ['a', 'b'],
      holds: one.side,
      ...(neededBy && { neededBy }),
    });
  };

  for (const one of gone.values())
    if (one.kind !== 'links' && !never.has(one.kind) && isWorkedOn(copies, one)) restore(one);
  const users = { a: usersIn(copies, 'a'), b: usersIn(copies, 'b') };
  for (;;) {
    restoreNeeded(gone, users, keep, restore);
    const found = settleLinks(copies, gone, { keep, back, restore });
    if (!found) return keep;
  }
}

/** Whether the copy that has it has changed it. What it only lost because other things were deleted there is no work. */
function isWorkedOn(copies: ApartCopies, { kind, id, side }: Gone): boolean {
  const was = copies.before.things[kind].get(id);
  const is = copies[side].things[kind].get(id);
  if (!was || !is || equal(was, is)) return false;
  const { isList } = kindRow(kind);
  return isList || !equal(withoutLost(was, kind, copies[side]), is);
}

function withoutLost(thing: Thing, kind: Kind, copy: Apart): Thing {
  const left = listsOf(kind).flatMap((mention) => {
    const ids = idsMentioned(thing, mention);
    const there = ids.filter((id) => copy.things[mention.to].has(id));
    return there.length === ids.length ? [] : [[mention.member, there.length > 0 ? there : undefined] as const];
  });
  return left.length === 0 ? thing : { ...thing, ...Object.fromEntries(left) };
}

const listsByKind = new Map<Kind, readonly Mention[]>();

function listsOf(kind: Kind): readonly Mention[] {
  const known = listsByKind.get(kind);
  if (known) return known;
  const found = mentions.filter(({ holder, shape }) => holder === kind && shape === 'list');
  listsByKind.set(kind, found);
  return found;
}

interface User {
  readonly kind: Part;
  readonly id: string;
}

const holding = mentions.filter(({ inRecords, rule }) => inRecords && rule.rests !== 'never' && !rule.yields);

/**
 * Who needs what in a copy, in the order of the file: only what was mentioned anew, or what the other copy no longer has
 * at all. What both have and only one mentions still, the other has taken away from it.
 */
function usersIn(copies: ApartCopies, side: Side): ReadonlyMap<string, readonly User[]> {
  const users = new Map<string, User[]>();
  const other = copies[otherSide(side)].things;
  const { before } = copies;
  for (const { kind } of kindRows) {
    const own = holding.filter(({ holder }) => holder === kind);
    if (own.length === 0) continue;
    for (const [id, thing] of copies[side].things[kind]) {
      const was = before.things[kind].get(id);
      if (was === thing) continue;
      for (const mention of own)
        for (const end of idsMentioned(thing, mention)) {
          if (other[mention.to].has(end)) continue;
          if (was && other[kind].has(id) && idsMentioned(was, mention).includes(end)) continue;
          const key = keyOf(mention.to, end);
          const list = users.get(key);
          if (list) list.push({ kind: kind as Part, id });
          else users.set(key, [{ kind: kind as Part, id }]);
        }
    }
  }
  return users;
}

type Users = Readonly<Record<Side, ReadonlyMap<string, readonly User[]>>>;

/** Until nothing that lives needs what is gone. */
function restoreNeeded(
  gone: ReadonlyMap<string, Gone>,
  users: Users,
  keep: Living,
  restore: (one: Gone, neededBy: On) => void,
): void {
  for (let found = true; found;) {
    found = false;
    for (const [key, one] of gone) {
      const user = users[one.side].get(key)?.find(({ kind, id }) => keep[kind].has(id));
      if (!user) continue;
      restore(one, user);
      found = true;
    }
  }
}

interface Keeping {
  readonly keep: Living;
  readonly back: (one: Gone) => void;
  readonly restore: (one: Gone) => void;
}

/**
 * A line that was deleted only because its box was comes back with the box; one that was worked on stays. Whether a line
 * was put back whose ends have to be looked after yet.
 */
function settleLinks({ before, ...copies }: ApartCopies, gone: ReadonlyMap<string, Gone>, keeping: Keeping): boolean {
  let needsEnds = false;
  for (const one of [...gone.values()].filter(({ kind }) => kind === 'links')) {
    const link = copies[one.side].things.links.get(one.id);
    if (!link) continue;
    const ends = [String(link['from']), String(link['to'])];
    const hasEnds = ends.every((id) => keeping.keep.nodes.has(id));
    const nodes = copies[otherSide(one.side)].things.nodes;
    if (hasEnds && ends.some((id) => !nodes.has(id))) keeping.back(one);
    else if (isWorkedOn({ before, ...copies }, one)) {
      keeping.restore(one);
      needsEnds ||= !hasEnds;
    }
  }
  return needsEnds;
}
