/**
 * In which column each row stands, counted from the box that everything is brought in below: 0 is that box, 1 the next
 * column. Rows that go round in a circle are taken as they come.
 */
import type { NamedColumn } from '../../plan/model/outlineItem';
import { target, type RecognisedRow } from './recognised';

/** Change ideas stand right of whatever drivers there are. */
export const changeLevel = 99;

export function levelOf(column: NamedColumn): number {
  return column === 'aim' ? 0 : column === 'change' ? changeLevel : column;
}

/** The level of each row by its key. A row that names no column stands right of the rightmost that it contributes to. */
export function levelsOf(rows: readonly RecognisedRow[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>([[target, 0]]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  for (const row of rows) {
    // Long chains of rows that stand before what they contribute to: by hand, as a stack has its end.
    const waiting: RecognisedRow[] = [row];
    const begun = new Set<string>();
    for (let at = waiting.at(-1); at; at = waiting.at(-1)) {
      const open = begun.has(at.key) ? [] : unknown(at, levels, byKey, begun);
      begun.add(at.key);
      if (open.length > 0) waiting.push(...open);
      else {
        waiting.pop();
        if (!levels.has(at.key)) levels.set(at.key, ownLevel(at, levels));
      }
    }
  }
  return levels;
}

function unknown(
  row: RecognisedRow,
  levels: ReadonlyMap<string, number>,
  byKey: ReadonlyMap<string, RecognisedRow>,
  begun: ReadonlySet<string>,
): RecognisedRow[] {
  if (row.column !== undefined || levels.has(row.key)) return [];
  return row.parents.flatMap(({ to }) => (levels.has(to) || begun.has(to) ? [] : (byKey.get(to) ?? [])));
}

function ownLevel({ column, parents }: RecognisedRow, levels: ReadonlyMap<string, number>): number {
  if (column !== undefined) return levelOf(column);
  return 1 + parents.reduce((most, { to }) => Math.max(most, levels.get(to) ?? 0), 0);
}
