/** A table on its way to boxes: its cells, and what each of its columns is taken for. */
import type { NamedColumn } from '../../plan/model/outlineItem';

export interface RecognisedTable {
  /** Row by row, all of the same length; cells that were merged are filled in. */
  readonly cells: readonly (readonly string[])[];
  /** Whether the first row names the columns. */
  readonly heading: boolean;
  /** One for each column. */
  readonly meanings: readonly ColumnMeaning[];
  /** Whether what stands in one row belongs together, or each column is a list of boxes that are not placed yet. */
  readonly rows: 'together' | 'lists';
}

/** What the cells of a column are: boxes of a column of the diagram, something about the box before them, or nothing. */
export type ColumnMeaning =
  | { readonly kind: 'boxes'; readonly column: NamedColumn }
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
