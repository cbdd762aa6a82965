/** Blocks of cells among the rows and columns that a table shows, and which cell lies where. */

/** One that is the head of a group, or in which something new is typed, has a single cell. */
export interface GridRow {
  readonly key: string;
  readonly kind: string;
}

export const isWhole = ({ kind }: GridRow): boolean => kind !== 'group' && kind !== 'new';

/** A cell: the key of its row, and its column. */
export interface CellAt<Column extends string = string> {
  readonly key: string;
  readonly column: Column;
}

/** What a table shows: from top to bottom, from left to right. */
export interface Shown<Row extends GridRow = GridRow, Column extends string = string> {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
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
  { rows, columns }: Shown<GridRow, Column>,
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

/** The whole rows and the columns from the first selected cell on, and how many of them are selected. */
export interface Area<Row = GridRow, Column extends string = string> {
  /** From top to bottom, to the end of the table. */
  readonly rows: readonly Row[];
  /** From left to right, to the end of the table. */
  readonly columns: readonly Column[];
  readonly height: number;
  readonly width: number;
}

/** Undefined where no whole row is selected. */
export function areaOf<Row extends GridRow, Column extends string>(
  { rows, columns }: Shown<Row, Column>,
  { top, bottom, left, right }: Block,
): Area<Row, Column> | undefined {
  const height = rows.slice(top, bottom + 1).filter(isWhole).length;
  if (height === 0) return undefined;
  return { rows: rows.slice(top).filter(isWhole), columns: columns.slice(left), height, width: right - left + 1 };
}

/** The cell in that direction; null at the edge. */
export function cellTowards<Column extends string>(
  { rows, columns }: Shown<GridRow, Column>,
  { key, column }: CellAt<Column>,
  direction: 'up' | 'down' | 'left' | 'right',
): CellAt<Column> | null {
  const at = rows.findIndex((row) => row.key === key);
  const own = rows[at];
  if (direction === 'up' || direction === 'down') {
    const next = rows[at + (direction === 'up' ? -1 : 1)];
    return next ? { key: next.key, column } : null;
  }
  const next = columns[columns.indexOf(column) + (direction === 'left' ? -1 : 1)];
  return next !== undefined && own && isWhole(own) ? { key, column: next } : null;
}

/** The cell after (1) or before it, row by row. */
export function cellAfter<Column extends string>(
  shown: Shown<GridRow, Column>,
  from: CellAt<Column>,
  by: 1 | -1,
): CellAt<Column> | null {
  const beside = cellTowards(shown, from, by === 1 ? 'right' : 'left');
  if (beside) return beside;
  const below = cellTowards(shown, from, by === 1 ? 'down' : 'up');
  const column = by === 1 ? shown.columns[0] : shown.columns.at(-1);
  return below && column !== undefined ? { key: below.key, column } : null;
}

/** The last cell in its row, or in its column; null where there is nothing. */
export function cellAtEnd<Column extends string>(
  { rows, columns }: Shown<GridRow, Column>,
  { key, column }: CellAt<Column>,
  end: 'row-start' | 'row-end' | 'first' | 'last',
): CellAt<Column> | null {
  if (end === 'row-start') return { key, column: columns[0] ?? column };
  if (end === 'row-end') return { key, column: columns.at(-1) ?? column };
  const row = end === 'first' ? rows[0] : rows.at(-1);
  return row ? { key: row.key, column } : null;
}
