/**
 * A copy of a plan taken apart for merging: everything that has an identity of its own, kind by kind in the order of the
 * page, with nothing that is only of this machine. Order keys are not there, nor the ids of values, which a file does
 * not know: so things of two copies can be compared as they are.
 *
 * Must not know: how copies are merged.
 */
import { own } from '../../../kit/own';
import { perIdentity } from '../../../kit/perIdentity';
import type { Declaration, Member, Members, RecordsHolding } from '../../model/declaration';
import { inOrder, inOrderBy } from '../../model/order';
import { plan as table } from '../../model/kinds';
import type { Part, Plan } from '../../model/schema';
import type { ListKind } from './questions';

export type Thing = Readonly<Record<string, unknown>>;
export type Things = ReadonlyMap<string, Thing>;
/** Records, and the lists of the plan whose items are known by a member. */
export type Kind = Part | ListKind;

/** What the table says of a kind. */
export interface KindRow {
  readonly kind: Kind;
  readonly of: Declaration;
  readonly isList: boolean;
  /** The members by which its things are known in every copy. */
  readonly known: readonly string[];
  /** The member by which the file holds them in order. */
  readonly by?: string;
}

export interface Apart {
  /** The members of the plan itself that are neither things nor say which state this is. */
  readonly own: Thing;
  readonly things: Readonly<Record<Kind, Things>>;
}

const members: Members = table.members;

/** What says which plan and which state it is; it is not merged. */
const stamps = new Set(['id', 'revision', 'ancestors', 'created', 'modified']);

export const kindRows: readonly KindRow[] = Object.entries(members).flatMap(([name, { holds }]) => {
  if (holds === undefined || holds.is === 'part') return [];
  const isList = holds.is === 'list';
  const { by } = holds;
  const known = isList ? (holds.known ?? (by === undefined ? [] : [by])) : ['id'];
  return [{ kind: name as Kind, of: holds.of, isList, known, ...(by !== undefined && { by }) }];
});

const rows = new Map(kindRows.map((row) => [row.kind, row]));

export function kindRow(kind: Kind): KindRow {
  const row = rows.get(kind);
  if (!row) throw new Error(`There are no ${kind} in a plan.`);
  return row;
}

/** Once for each state of a plan. */
export const takeApart = perIdentity((plan: Plan): Apart => {
  const values = plan as unknown as Thing;
  const things = kindRows.map((row) => [row.kind, thingsOf(values[row.kind], row)] as const);
  const rest = Object.entries(values).filter(([name]) => !stamps.has(name) && !rows.has(name as Kind));
  return { own: Object.fromEntries(rest), things: Object.fromEntries(things) as Record<Kind, Things> };
});

function thingsOf(value: unknown, { of, isList, known, by }: KindRow): Things {
  if (isList) return byKey((value ?? []) as readonly Thing[], known);
  const sorted = recordsInOrder(value, by);
  return new Map(sorted.map((record) => [String(record['id']), inFile(record, of)]));
}

/** Records in the order of the file. */
export function recordsInOrder(value: unknown, by?: string): readonly Thing[] {
  const records = value as Parameters<typeof inOrder>[0];
  return (by === undefined ? inOrder(records) : inOrderBy(records, by)) as unknown as readonly Thing[];
}

/** The members of a kind that are records again: name, what it holds. */
export const nestedIn = perIdentity((of: Declaration): readonly (readonly [string, RecordsHolding])[] =>
  Object.entries(of.members).flatMap(([name, { holds }]) => (holds?.is === 'records' ? [[name, holds] as const] : [])),
);

/** A record as the file holds it, without its order key. */
function inFile({ order: _, ...record }: Thing, of: Declaration): Thing {
  const nested = nestedIn(of);
  if (nested.length === 0) return record;
  const lists = nested.map(([name, { of: inner, by }]) => {
    const items = recordsInOrder(record[name], by).map((item) => withoutOwnId(inFile(item, inner), inner));
    return [name, items] as const;
  });
  return { ...record, ...Object.fromEntries(lists) };
}

function withoutOwnId(item: Thing, of: Declaration): Thing {
  if (Object.hasOwn(of.members, 'id')) return item;
  const { id: _, ...rest } = item;
  return rest;
}

/** The items of a list by what they are known by; where two are known by the same, they are told apart by number. */
export function byKey(items: readonly Thing[], known: readonly string[]): Map<string, Thing> {
  const found = new Map<string, Thing>();
  for (const item of items) {
    const name = known.map((member) => String(item[member])).join(' ');
    let key = name;
    for (let number = 2; found.has(key); number += 1) key = `${name} (${number})`;
    found.set(key, item);
  }
  return found;
}

/** By what the items of a member are known; `undefined` where they are no items. */
export function knownBy(member: Member | undefined): readonly string[] | undefined {
  const holds = member?.holds;
  if (holds === undefined || holds.is === 'part') return undefined;
  if (holds.is === 'list') return holds.known ?? (holds.by === undefined ? undefined : [holds.by]);
  return Object.hasOwn(holds.of.members, 'id') ? ['id'] : holds.by === undefined ? undefined : [holds.by];
}

/** Whether items that are known by these members stand in an order of their own; others stand by date. */
export function haveOwnOrder(known: readonly string[]): boolean {
  return known.includes('id');
}

/** What the table says of a member; `undefined` for one that it does not know. */
export function memberOf(of: Declaration | undefined, name: string): Member | undefined {
  return own<Member>(of?.members, name);
}
