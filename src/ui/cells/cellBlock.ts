/** Blocks of cells among the rows and columns that a table shows. */

/** A cell: the key of its row, and its column. */
export interface CellAt<Column extends string = string> {
  readonly key: string;
  readonly column: Column;
}

/** Indices into the rows and the shown columns, both ends among them. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Undefined where one of the ends is not shown any more. */
export function blockBetween<Column extends string>(
  rows: readonly { readonly key: string }[],
  columns: readonly Column[],
  { from, to }: { readonly from: CellAt<Column>; readonly to: CellAt<Column> },
): Block | undefined {
  const down = [from, to].map(({ key }) => rows.findIndex((row) => row.key === key));
  const across = [from, to].map(({ column }) => columns.indexOf(column));
  if ([...down, ...across].includes(-1)) return undefined;
  return {
    top: Math.min(...down),
    bottom: Math.max(...down),
    left: Math.min(...across),
    right: Math.max(...across),
  };
}
