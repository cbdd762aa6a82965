/**
 * What is declared of each kind of thing and of each member in the table of a plan's parts (`kinds.ts`), and the types
 * that follow from it: the thing as the file holds it, and as memory holds it.
 *
 * Must not know: which kinds there are.
 */
import type * as v from 'valibot';
import type { Absence } from './absence';
import type { KeepingSchema } from './keeping';

/** What goes onto a page that is only to be looked at. */
export type Sharing = 'always' | 'with notes' | 'never';

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
  /** Where two copies are merged: that it was mentioned anew does not bring back what the other copy deleted. */
  readonly yields?: true;
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
  /** Where two copies have changed it differently, that is never worth a question. */
  readonly trivial?: true;
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
  /** The file holds the things of a list by this member. */
  readonly by?: string;
  /** What tells an item of a list from the others, in every copy: these members, or else `by`. */
  readonly known?: readonly string[];
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
