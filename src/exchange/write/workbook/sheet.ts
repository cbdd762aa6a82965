/** What a sheet of a workbook holds, before anybody writes it: headings, rows of cells, cells that are merged. */

/** A text, a number, a day as `YYYY-MM-DD`, or nothing. */
export type Cell = string | number | { readonly date: string } | undefined;

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** Cells of one column that are one; rows count from 0 below the headings. */
export interface Merged {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly merged?: readonly Merged[];
  /** In points, for each row, where a program cannot know: merged cells make no row higher. */
  readonly heights?: readonly number[];
  /** Whether the headings have buttons to filter by. */
  readonly filter: boolean;
}

/** A day that may not be known. */
export function dayCell(date: string | undefined): Cell {
  return date === undefined ? undefined : { date };
}

/** Columns as a table says them: each with what it shows of a record. */
export type Field<T> = readonly [heading: string, width: number, of: (record: T) => Cell];

/** A sheet of one row a record. */
export function listSheet<T>(name: string, fields: readonly Field<T>[], records: readonly T[]): Sheet {
  return {
    name,
    columns: fields.map(([heading, width]) => ({ heading, width })),
    rows: records.map((record) => fields.map(([, , of]) => of(record))),
    filter: true,
  };
}
