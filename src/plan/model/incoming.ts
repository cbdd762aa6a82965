/** Boxes on their way into a plan from somewhere else, with what is known of them. */
import type { NamedColumn } from './outlineItem';
import type { Link, Measure, PlanNode } from './schema';

/** One box. */
export interface IncomingBox {
  /** Unlike that of any other box. */
  readonly key: string;
  readonly text: string;
  /** The column that the source names; without it the one right of the rightmost box that this one contributes to. */
  readonly column?: NamedColumn;
  /** What it contributes to, the main one first. Empty for the aim and for a box that is not placed yet. */
  readonly parents: readonly IncomingLink[];
  readonly fields?: IncomingFields | undefined;
  /** Where it stands in the source: line of the text or row of the table, from 1; cell of that row, from 0. */
  readonly at?: { readonly line: number; readonly cell?: number };
}

/** The key that stands for the box under which everything is brought in: the aim of a new plan, or what is selected. */
export const target = '';

export interface IncomingLink extends Pick<Link, 'confidence' | 'notes'> {
  /** The key of another box, or `target`. */
  readonly to: string;
}

/** What else is known of a box. Texts may be longer than a plan holds. */
export interface IncomingFields extends Pick<
  PlanNode,
  'notes' | 'owner' | 'start' | 'due' | 'status' | 'impact' | 'effort'
> {
  readonly tags?: readonly IncomingTag[];
  readonly measures?: readonly IncomingMeasure[];
}

/** A tag by its name; one that the plan has already is worn, another one is made. */
export interface IncomingTag {
  readonly name: string;
  /** As `#rrggbb`. */
  readonly colour?: string;
}

export interface IncomingMeasure {
  readonly name: string;
  /** Without it: outcome on the aim, process on any other box. */
  readonly kind?: Measure['kind'];
}

/** What the source calls a column. */
export interface ColumnTitle {
  readonly column: NamedColumn;
  readonly title: string;
}
