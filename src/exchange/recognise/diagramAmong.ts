/**
 * Finds, among the tables of one page or document, those that show the diagram: the one whose headings name most of its
 * columns and those that are headed alike, or the first where none is headed so.
 */
import { count } from '../../kit/english';
import type { ColumnWords } from '../clipboard/columnWords';
import type { PastedTable } from '../clipboard/pasted';
import { readColumnHeading } from './columnHeadings';

export interface DiagramTables extends PastedTable {
  /** What stands in tables of a single cell: frames around a text. */
  readonly lines: readonly string[];
  /** Of the tables that are left out. */
  readonly ignored: readonly string[];
}

/** Undefined where there are no several tables to choose from. */
export function diagramAmong(all: readonly PastedTable[], words: ColumnWords): DiagramTables | undefined {
  const tables = all.filter(({ rows }) => rows.some((row) => row.length * rows.length > 1));
  const [first] = tables;
  if (!first || all.length < 2) return undefined;
  const headed = tables.map((table) => ({ table, boxes: boxColumns(table, words) }));
  const best = headed.reduce((one, other) => (other.boxes > one.boxes ? other : one), { table: first, boxes: 0 });
  const heading = headingOf(best.table);
  const taken = best.boxes === 0 ? [first] : tables.filter((table) => headingOf(table) === heading);
  const others = tables.filter((table) => !taken.includes(table));
  return {
    rows: taken.flatMap(({ rows }) => rows),
    merged: [...new Set(taken.flatMap(({ merged }) => merged))],
    lines: all.flatMap((table) => (tables.includes(table) ? [] : table.rows.flat())),
    ignored: others.length > 0 ? [wordOthers(others)] : [],
  };
}

/** How many columns of a diagram its first row names, or its second below a title. */
function boxColumns({ rows }: PastedTable, words: ColumnWords): number {
  const named = rows.slice(0, 2).map((row) => {
    const columns = row.flatMap((heading) => {
      const meaning = heading.trim() === '' ? null : readColumnHeading(heading.trim(), words);
      return meaning?.kind === 'boxes' ? String(meaning.column) : [];
    });
    return new Set(columns).size;
  });
  return Math.max(0, ...named);
}

function headingOf({ rows: [row = []] }: PastedTable): string {
  return row.join('\n').toLowerCase();
}

/** So much of a heading is shown. */
const shown = 40;

function wordOthers(others: readonly PastedTable[]): string {
  const first = (others[0]?.rows[0] ?? [])
    .filter((text) => text.trim() !== '')
    .join(', ')
    .replace(/\s+/gu, ' ');
  const name = first.length > shown ? `${first.slice(0, shown).trimEnd()}…` : first;
  return `${count(others.length, 'other table')} left out${name === '' ? '' : `, the first begins with “${name}”`}.`;
}
