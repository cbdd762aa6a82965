/**
 * The rows of a list, and how their levels are made comparable. Every program says depth in a way of its own: levels,
 * nesting, margins, spaces. What counts is only which row is deeper than which.
 */
export interface ListRow {
  /** 0 for the outermost; at most one more than that of the row above. */
  readonly depth: number;
  readonly text: string;
  /** Where it stands in what was pasted, from 1: the line of a text, the item of a list. */
  readonly line: number;
  /** Its number in the list, if it has one: `1.2`. */
  readonly number?: string;
}

export interface RankedRow {
  /** The more, the deeper; comparable within one list only. */
  readonly rank: number;
  readonly text: string;
  readonly line: number;
  readonly number?: string;
}

/** Any ranks as depths without a jump: a row belongs to the nearest row above that ranks lower. */
export function closedUp(rows: readonly RankedRow[]): ListRow[] {
  const path: number[] = [];
  return rows.map(({ rank, text, line, number }) => {
    while ((path.at(-1) ?? -Infinity) >= rank) path.pop();
    path.push(rank);
    return { depth: path.length - 1, text, line, ...(number !== undefined && { number }) };
  });
}
