/**
 * What comes of bringing two copies of a plan together: the merged plan, what has to be asked, what is only told.
 *
 * The copies are `a` and `b`, ordered by their revisions: so the result is the same whoever merges. Who of them is
 * “yours” is said apart (`mergeCopies.ts`).
 *
 * Must not know: how a question is worded or shown.
 */
import type { Part, Plan } from '../../model/schema';

/** The lists of a plan whose items are known by a member, as the progress scores by their date. */
export type ListKind = 'progress' | 'versions' | 'dismissed';

/** What a question or a note is about. */
export interface On {
  /** `plan`: a member of the plan itself; then `id` is empty. */
  readonly kind: Part | ListKind | 'plan';
  /** Of an item of a list: the member that it is known by, such as its date. */
  readonly id: string;
  /** A member of that thing. */
  readonly member?: string;
  /** The place within the member: a part of a SMART aim, or the date of a value and one of its members. */
  readonly within?: readonly string[];
}

/** `both`: one text after the other. Not every question offers every answer. */
export type Answer = 'a' | 'b' | 'before' | 'both';

/**
 * - `field`: both set one member, differently; `a` holds.
 * - `lines`: both changed the same lines of a long text; `a`’s text holds.
 * - `deleted-edited`: one deleted what the other worked on; it stays.
 * - `deleted-used`: one deleted what something alive needs (`neededBy`); it stays.
 * - `two-aims`: each wrote an aim of their own; that of `a` stays, `other` went and its lines lead to the one that stays.
 * - `wrong-way`: a line that would run from left to right once boxes have moved; it went.
 * - `ring`: cycles (`others`) that would follow one another in a circle; one of them (`on`) follows none now.
 * - `other-idea`: a cycle that would follow one of another change idea; it follows none now.
 * - `not-an-idea`: a box was moved away from the change ideas while it was tested (`others`); it stays an idea.
 * - `columns`: together they would make more than four columns of drivers, or none; those of `a` hold.
 */
export type QuestionKind =
  | 'field'
  | 'lines'
  | 'deleted-edited'
  | 'deleted-used'
  | 'two-aims'
  | 'wrong-way'
  | 'ring'
  | 'other-idea'
  | 'not-an-idea'
  | 'columns';

/** What cannot be decided without a person. The merged plan is valid as it is, whatever is answered or not. */
export interface MergeQuestion {
  /** Stable: kind of question, kind of thing, id, member. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly on: On;
  /** The values in the copies, and before: of a member or of the whole thing. `undefined`: not there, or deleted. */
  readonly a: unknown;
  readonly b: unknown;
  readonly before: unknown;
  readonly offers: readonly Answer[];
  /** The answer that the merged plan holds already. `null`: none of them, as where a line went. */
  readonly holds: Answer | null;
  /** Of `deleted-used`: who needs it. */
  readonly neededBy?: On;
  /** Other things that the answer concerns: the second aim, the cycles of a ring, the ends of a line. */
  readonly others?: readonly On[];
}

/**
 * Told, not asked.
 * - `same-link`: both drew the same line; one is left.
 * - `order`: both put the same things in another order; that of `a` holds.
 * - `same-text`: both typed the same box; both are there.
 */
export interface MergeNote {
  readonly kind: 'same-link' | 'order' | 'same-text';
  readonly on: { readonly kind: Part; readonly ids: readonly string[] };
}

/** The copies that were brought together. `before`: the newest state that both have in common. */
export interface Copies {
  readonly before: Plan;
  readonly a: Plan;
  readonly b: Plan;
}

export interface Merge {
  readonly copies: Copies;
  readonly merged: Plan;
  readonly questions: readonly MergeQuestion[];
  readonly notes: readonly MergeNote[];
}
