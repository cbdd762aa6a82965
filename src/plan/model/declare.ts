/**
 * How the table of a plan's parts is written (`kinds.ts`). Each kind of thing is declared once and each member of it
 * once: how it is checked, what History calls it, what its absence means, what it refers to, who may see it. Whatever
 * reads, mends, checks, compares, restores, shares or words a plan follows these declarations.
 *
 * A member that leaves one of these questions unanswered does not compile.
 *
 * Must not know: which kinds there are.
 */
import * as v from 'valibot';
import { keeping, type KeepingSchema } from './keeping';
import type { IdSchema } from './values';

/** What goes onto a page that is only to be looked at. */
export type Sharing = 'always' | 'with notes' | 'never';

/** Optional: nothing is said. */
export interface Unsaid {
  readonly is: 'unsaid';
}
/** Optional: its absence says the same as this value. */
export interface Means<T> {
  readonly is: 'means';
  readonly value: T;
}
/** Required: a file without it gets this instead, and the user is told. */
export interface Filled<T> {
  readonly is: 'filled';
  readonly make: () => T;
}
/** Required: a file without it is refused. In a plan of our own that has been damaged, this stands for it. */
export interface Refused<T> {
  readonly is: 'refused';
  readonly make: () => T;
}
/** Required, and nothing can stand for it: without it the thing is not there. */
export interface Needed {
  readonly is: 'needed';
}

export type Absence = Unsaid | Means<unknown> | Filled<unknown> | Refused<unknown> | Needed;

export const unsaid: Unsaid = { is: 'unsaid' };
export const needed: Needed = { is: 'needed' };
/* @__NO_SIDE_EFFECTS__ */
export function means<const T>(value: T): Means<T> {
  return { is: 'means', value };
}
/* @__NO_SIDE_EFFECTS__ */
export function filled<T>(make: () => T): Filled<T> {
  return { is: 'filled', make };
}
/* @__NO_SIDE_EFFECTS__ */
export function refused<T>(make: () => T): Refused<T> {
  return { is: 'refused', make };
}

/** What the ids in a member refer to, and what becomes of it when that is gone. */
export interface Reference {
  /** The member of the plan whose records have these ids. */
  readonly to: string;
  /** Where the other end is gone for good: the mention is left out, the holder goes too, or a rule of its own mends it. */
  readonly gone: 'mention' | 'holder' | 'mended';
  /** A file that names what is not there is refused, or the mention is dropped and told, or dropped quietly. */
  readonly inFile: 'refused' | 'dropped' | 'dropped quietly';
  /** Stands between the holder and the other end: “tests” in “the cycle tests the box”. */
  readonly says: string;
  /**
   * When two people’s work meets: whether whoever keeps the holder keeps the other end as well, whatever was done to it
   * (`always`), or only if this very mention was made (`when made`).
   */
  readonly rests: 'always' | 'when made' | 'never';
  /** The holder belongs to the other end and comes back with it. */
  readonly belongs?: true;
}

/** `itself`: its own id. `elsewhere`: ids of what is not in the plan. */
export type Refers = Reference | 'itself' | 'elsewhere';

/** Words that History has for a member, with their article: “the notes”. `untold`: it says nothing of it. */
export type Words = string | null;
export const untold = null;

export interface Member<S extends v.GenericSchema = v.GenericSchema> {
  /** How the file holds it. */
  readonly schema: S;
  readonly words: Words;
  readonly absent: Absence;
  readonly shared: Sharing;
  readonly refers?: Refers;
  readonly holds?: Holding;
  /** How many items a list may have. */
  readonly limit?: number;
  /** To restore a past state of the plan leaves it alone. */
  readonly stays?: true;
}

export type Members = Readonly<Record<string, Member>>;

/** What is declared of one kind of thing. Its members stand in the order in which the file is written. */
export interface Declaration<M extends Members = Members> {
  readonly name: Name;
  /** The member by which a reader knows it, such as its title. */
  readonly knownBy?: string;
  /** One sentence for the published JSON Schema. */
  readonly about: string;
  readonly members: M;
  readonly schema: KeepingSchema<EntriesOf<M>>;
}

/** How it is called: “the tag …”, “3 tags”; what History says when one comes or goes. */
export interface Name {
  readonly one: string;
  readonly many: string;
  readonly came?: string;
  readonly went?: string;
  /** Said for a change of any member, where it is not worth telling which: “Worked on”. */
  readonly changed?: string;
}

/** An object that is declared by itself, or a list of such. */
export interface PartHolding<D extends Declaration = Declaration> {
  readonly is: 'part' | 'list';
  readonly of: D;
}

/** Things with an id: an array in the file, records by id with order keys in memory. */
export interface RecordsHolding<D extends Declaration = Declaration> {
  readonly is: 'records';
  readonly of: D;
  /** The file holds them by this member; otherwise in the order in which the plan shows them. */
  readonly by?: string;
  /** A plan without any of them has no such member in its file. */
  readonly leftOutWhenEmpty?: true;
  /** What History says when they stand in another order. */
  readonly order: Words;
}

export type Holding = PartHolding | RecordsHolding;

/** A member whose value is declared by itself. */
export interface Holder<S extends v.GenericSchema, H extends Holding> extends Member<S> {
  readonly holds: H;
}

export type EntriesOf<M extends Members> = { readonly [K in keyof M]: M[K]['schema'] };

type IsOptional<S> = S extends v.OptionalSchema<v.GenericSchema, undefined> ? true : false;

/** Looks into what a schema wraps, the items of a list and the keys of a record. */
type HoldsIds<S> = S extends IdSchema
  ? true
  : S extends { readonly wrapped: infer Inner } | { readonly item: infer Inner } | { readonly key: infer Inner }
    ? HoldsIds<Inner>
    : false;

/** What has to be said of a member with this schema. */
export type Rules<S extends v.GenericSchema> = {
  readonly words: Words;
  readonly shared: Sharing;
  readonly absent: IsOptional<S> extends true
    ? Unsaid | Means<v.InferOutput<S>>
    : Filled<v.InferOutput<S>> | Refused<v.InferOutput<S>> | Needed;
  readonly limit?: number;
  readonly stays?: true;
} & (HoldsIds<S> extends true ? { readonly refers: Refers } : { readonly refers?: never });

/** A single value, or a list or a record of single values. */
/* @__NO_SIDE_EFFECTS__ */
export function member<S extends v.GenericSchema>(schema: S, rules: Rules<S>): Member<S> {
  return { schema, ...rules };
}

/** One kind of thing. */
/* @__NO_SIDE_EFFECTS__ */
export function declare<const M extends Members>(declaration: Omit<Declaration<M>, 'schema'>): Declaration<M> {
  return { ...declaration, schema: keeping(entriesOf(declaration.members)) };
}

/* @__NO_SIDE_EFFECTS__ */
export function entriesOf<M extends Members>(members: M): EntriesOf<M> {
  return Object.fromEntries(Object.entries(members).map(([name, { schema }]) => [name, schema])) as EntriesOf<M>;
}

type PartRules = Pick<Member, 'words' | 'shared' | 'stays'>;
type RequiredPart<S extends v.GenericSchema> = PartRules & Pick<Rules<S>, 'absent'>;

/** An object that is declared by itself and always there. */
/* @__NO_SIDE_EFFECTS__ */
export function part<D extends Declaration>(
  of: D,
  rules: RequiredPart<D['schema']>,
): Holder<D['schema'], PartHolding<D>> {
  return { schema: of.schema, ...rules, holds: { is: 'part', of } };
}

/** An object that is declared by itself and may be missing. */
/* @__NO_SIDE_EFFECTS__ */
export function optionalPart<D extends Declaration>(
  of: D,
  rules: PartRules,
): Holder<v.OptionalSchema<D['schema'], undefined>, PartHolding<D>> {
  return { schema: v.optional<D['schema']>(of.schema), absent: unsaid, ...rules, holds: { is: 'part', of } };
}

/* @__NO_SIDE_EFFECTS__ */
function listSchema<D extends Declaration>(of: D, limit?: number): v.ArraySchema<D['schema'], undefined> {
  const items = v.array<D['schema']>(of.schema);
  return limit === undefined ? items : v.pipe(items, v.maxLength(limit));
}

/** Objects in an order, without ids: the same in the file and in memory. */
/* @__NO_SIDE_EFFECTS__ */
export function list<D extends Declaration>(
  of: D,
  { limit, ...rules }: PartRules & { readonly limit: number },
): Holder<v.ArraySchema<D['schema'], undefined>, PartHolding<D>> {
  return { schema: listSchema(of, limit), absent: filled(() => []), ...rules, limit, holds: { is: 'list', of } };
}

/** Such a list, absent when it is empty. */
/* @__NO_SIDE_EFFECTS__ */
export function optionalList<D extends Declaration>(
  of: D,
  rules: PartRules,
): Holder<v.OptionalSchema<v.ArraySchema<D['schema'], undefined>, undefined>, PartHolding<D>> {
  return {
    schema: v.optional(v.array<D['schema']>(of.schema)),
    absent: unsaid,
    ...rules,
    holds: { is: 'list', of },
  };
}

interface RecordsRules extends PartRules {
  readonly absent: Filled<never[]> | Refused<never[]>;
  readonly limit?: number;
  readonly order: Words;
  readonly by?: string;
}

/** Things with an id: an array in the file, records by id with order keys in memory. */
/* @__NO_SIDE_EFFECTS__ */
export function records<D extends Declaration>(
  of: D,
  { order, by, ...rules }: RecordsRules,
): Holder<v.ArraySchema<D['schema'], undefined>, RecordsHolding<D>> {
  return {
    schema: listSchema(of, rules.limit),
    ...rules,
    holds: { is: 'records', of, order, ...(by !== undefined && { by }) },
  };
}

/** Such things, of which a file says nothing when there are none. */
/* @__NO_SIDE_EFFECTS__ */
export function optionalRecords<D extends Declaration>(
  of: D,
  { order, ...rules }: Omit<RecordsRules, 'absent' | 'by'>,
): Holder<v.OptionalSchema<v.ArraySchema<D['schema'], undefined>, undefined>, RecordsHolding<D>> {
  return {
    schema: v.optional(listSchema(of, rules.limit)),
    absent: unsaid,
    ...rules,
    holds: { is: 'records', of, order, leftOutWhenEmpty: true },
  };
}

/** What the file knows by its place in an array, a plan in memory knows by an order key. Ties fall to the id. */
export type Ordered<T> = T & { order: string };

/** The names of the members that are records by id. */
export type RecordsIn<M extends Members> = {
  [K in keyof M]: M[K] extends { readonly holds: RecordsHolding } ? K : never;
}[keyof M];

/** A thing as the file holds it. */
export type InFile<D extends Declaration> = v.InferOutput<D['schema']>;

type RecordsOf<M> = M extends { readonly holds: RecordsHolding<infer D> } ? Record<string, RecordOf<D>> : never;

/** A thing as memory holds it: what it holds of things with an id is records by id. */
export type InMemory<D extends Declaration> = [RecordsIn<D['members']>] extends [never]
  ? InFile<D>
  : Omit<InFile<D>, RecordsIn<D['members']>> & { [K in RecordsIn<D['members']>]: RecordsOf<D['members'][K]> };

/** A thing with an id as memory holds it. */
export type RecordOf<D extends Declaration> = Ordered<InMemory<D> & { id: string }>;
