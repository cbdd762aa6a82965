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
import { filled, unsaid, type Filled, type Means, type Needed, type Refused, type Unsaid } from './absence';
import type {
  Declaration,
  EntriesOf,
  Holder,
  Member,
  Members,
  PartHolding,
  RecordsHolding,
  Refers,
  Sharing,
  Words,
} from './declaration';
import { keeping } from './keeping';
import type { IdSchema } from './values';

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

type PartRules = Pick<Member, 'words' | 'shared' | 'stays' | 'trivial'>;
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
  { limit, known, ...rules }: PartRules & { readonly limit: number } & Required<Pick<PartHolding, 'known'>>,
): Holder<v.ArraySchema<D['schema'], undefined>, PartHolding<D>> {
  return { schema: listSchema(of, limit), absent: filled(() => []), ...rules, limit, holds: { is: 'list', of, known } };
}

/** Such a list, absent when it is empty. */
/* @__NO_SIDE_EFFECTS__ */
export function optionalList<D extends Declaration>(
  of: D,
  { by, known, ...rules }: PartRules & Pick<Member, 'limit'> & Pick<PartHolding, 'by' | 'known'>,
): Holder<v.OptionalSchema<v.ArraySchema<D['schema'], undefined>, undefined>, PartHolding<D>> {
  return {
    schema: v.optional(listSchema(of, rules.limit)),
    absent: unsaid,
    ...rules,
    holds: { is: 'list', of, ...(by !== undefined && { by }), ...(known && { known }) },
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
