/** What a comparison of two states of a plan consists of: groups of things, each with what is different about it. */
import type { NodeId, Part } from '../../model/schema';

/** How a thing is marked. Of several signs the first of this order stands for all. */
export type Sign = 'added' | 'removed' | 'moved' | 'changed';

/** What a difference counts as in the line of a group: “3 added, 1 text, 1 moved”. */
export type FactKind = 'added' | 'removed' | 'moved' | 'text' | 'status' | 'link' | 'cycle' | 'value' | 'other';

/** Who made a change, where two copies are brought together. */
export type Side = 'here' | 'there' | 'both';

/** One thing that is different about a thing. */
export interface Fact {
  readonly kind: FactKind;
  /** The member, with the part of it, that it is about: `text`, `study.results`; `place`; empty for coming and going. */
  readonly member: string;
  /** Without a capital: “added”, “status: Testing → Adopted”. */
  readonly words: string;
  /** What follows the words: “, below “Clear floors””. */
  readonly further?: string;
  /** As how many it counts; one when absent. */
  readonly number?: number;
  /** Texts of which the words that differ are worth showing. */
  readonly texts?: { readonly before: string; readonly after: string };
  readonly side?: Side;
}

export interface Change {
  /** “nodes C1” */
  readonly id: string;
  readonly on: ChangedThing;
  /** The box at which it is shown in the picture. */
  readonly box?: NodeId;
  readonly sign: Sign;
  /** What it is called, whole. */
  readonly name: string;
  readonly facts: readonly Fact[];
}

export interface ChangedThing {
  /** `plan`: what it says of itself; `appearance`: how its picture looks. */
  readonly kind: Part | 'plan' | 'appearance';
  /** Empty for a part as a whole. */
  readonly id: string;
}

export interface ChangeGroup {
  /** `branch P1`, or one of `plan`, `aim`, `unplaced`, `measures`, `people`, `comments`, `appearance`. */
  readonly id: string;
  readonly title: string;
  /** “3 added, 1 text, 1 moved” */
  readonly counts: string;
  readonly changes: readonly Change[];
}

export function changeId({ kind, id }: ChangedThing): string {
  return `${kind} ${id}`;
}
