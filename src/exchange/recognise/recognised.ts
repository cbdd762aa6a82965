/**
 * What was recognised in something that is no plan file: boxes with what is known of them, what is doubtful, and what
 * was left out. Every reader (text, HTML, tables, documents, other tools) gives this, and the import dialog and the edit
 * that brings it in know nothing else.
 *
 * Must not know: which program or file it came from, the plan that it goes into.
 */
import type { NamedColumn } from '../../plan/model/outlineItem';
import type { Link, Measure, PlanNode } from '../../plan/model/schema';
import type { RecognisedTable } from './recognisedTable';

export interface Recognised {
  /** What it was taken for, which the dialog says first. */
  readonly form: 'list' | 'table' | 'diagram';
  /** What a new plan of it is called; without it the aim says so. */
  readonly title?: string;
  /** What the source calls its columns, where it says so. A new plan takes them over. */
  readonly columnTitles?: readonly ColumnTitle[];
  /** In the order of the page. At most one stands in the column `aim`. */
  readonly rows: readonly RecognisedRow[];
  /** What the user may decide, each with a sensible default; most important first. */
  readonly doubts: readonly Doubt[];
  /** What the reader did beside copying texts, one short sentence without a full stop each: “Merged cells filled down”. */
  readonly done: readonly string[];
  /** What a plan cannot hold, one sentence for each kind of thing: “12 pictures were left out.” */
  readonly ignored: readonly string[];
  /** The cells that it was read from, where columns can be given another meaning. */
  readonly table?: RecognisedTable;
}

export interface ColumnTitle {
  readonly column: NamedColumn;
  readonly title: string;
}

/** One box. */
export interface RecognisedRow {
  /** Unlike that of any other row. */
  readonly key: string;
  readonly text: string;
  /** The column that the source names; without it the one right of the rightmost box that this one contributes to. */
  readonly column?: NamedColumn;
  /** What it contributes to, the main one first. Empty for the aim and for a box that is not placed yet. */
  readonly parents: readonly RecognisedLink[];
  readonly fields?: RecognisedFields;
  /** Where it stands in the source: line of the text or row of the table, from 1; cell of that row, from 0. */
  readonly at?: { readonly line: number; readonly cell?: number };
}

/** The key that stands for the box under which everything is brought in: the aim of a new plan, or what is selected. */
export const target = '';

export interface RecognisedLink extends Pick<Link, 'confidence' | 'notes'> {
  /** The key of another row, or `target`. */
  readonly to: string;
}

/** What else is known of a box. Texts may be longer than a plan holds; the edit puts what does not fit into the notes. */
export interface RecognisedFields extends Pick<
  PlanNode,
  'notes' | 'owner' | 'start' | 'due' | 'status' | 'impact' | 'effort'
> {
  readonly tags?: readonly RecognisedTag[];
  readonly measures?: readonly RecognisedMeasure[];
}

/** A tag by its name; one that the plan has already is worn, another one is made. */
export interface RecognisedTag {
  readonly name: string;
  /** As `#rrggbb`. */
  readonly colour?: string;
}

export interface RecognisedMeasure {
  readonly name: string;
  /** Without it: outcome on the aim, process on any other box. */
  readonly kind?: Measure['kind'];
}

/** What the user may decide. Each says by `rows` which rows it is about, by their keys. */
export type Doubt =
  /** The same sentence several times in one column: one box with several links, or several boxes. Default: one box. */
  | { readonly kind: 'same'; readonly rows: readonly string[] }
  /** Almost the same sentence twice in one column. Default: both stay. */
  | { readonly kind: 'near'; readonly rows: readonly string[] }
  /** Nothing says what it contributes to. `beside` is the row that it may belong under. Default: not yet placed. */
  | { readonly kind: 'unplaced'; readonly rows: readonly string[]; readonly beside?: string }
  /** More than one aim was found; the first is it, the others are primary drivers. Default: so. */
  | { readonly kind: 'aims'; readonly rows: readonly string[] }
  /** Columns of a table that may be lists by themselves instead of rows that belong together. Default: `table.rows`. */
  | { readonly kind: 'lists'; readonly rows: readonly string[] };
