/** A table on its way to boxes: its cells, and what each of its columns is taken for. */
import type { NamedColumn } from '../../plan/model/outlineItem';

export interface RecognisedTable {
  /** Row by row, all of the same length; what was merged with the cell above stands in both. No heading, no empty rows. */
  readonly cells: readonly (readonly string[])[];
  /** The number of each row in the source, from 1. */
  readonly lines: readonly number[];
  /** What heads each column; empty strings where nothing does. */
  readonly headings: readonly string[];
  /** Columns in which cells were merged from above: there an empty cell means nothing, elsewhere “as above”. */
  readonly merged: readonly number[];
  /** What a line beside the table says the aim is. */
  readonly aim?: string;
  /** Other lines beside the table, as they are written. */
  readonly beside: readonly string[];
  /** One for each column. */
  readonly meanings: readonly ColumnMeaning[];
  /** Whether what stands in one row belongs together, or each column is a list of boxes that are not placed yet. */
  readonly rows: 'together' | 'lists';
}

/**
 * What the cells of a column are: boxes of a column of the diagram (without a name: the one right of what stands before
 * them), something about the box before them, or nothing.
 */
export type ColumnMeaning =
  | { readonly kind: 'boxes'; readonly column?: NamedColumn }
  | { readonly kind: 'field'; readonly field: FieldMeaning }
  | { readonly kind: 'ignored' };

export const fieldMeanings = [
  'owner',
  'status',
  'start',
  'due',
  'impact',
  'effort',
  'notes',
  'tags',
  'measure',
] as const;

export type FieldMeaning = (typeof fieldMeanings)[number];
