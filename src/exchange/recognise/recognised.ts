/**
 * What was recognised in something that is no plan file: boxes with what is known of them, what is doubtful, and what
 * was left out. Every reader (text, HTML, tables, documents, other tools) gives this, and the import dialog and the edit
 * that brings it in know nothing else.
 *
 * Must not know: which program or file it came from, the plan that it goes into.
 */
import type {
  ColumnTitle,
  IncomingBox,
  IncomingFields,
  IncomingLink,
  IncomingMeasure,
  IncomingTag,
} from '../../plan/model/incoming';
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

export { target, type ColumnTitle } from '../../plan/model/incoming';
export type RecognisedRow = IncomingBox;
export type RecognisedLink = IncomingLink;
export type RecognisedFields = IncomingFields;
export type RecognisedTag = IncomingTag;
export type RecognisedMeasure = IncomingMeasure;

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
