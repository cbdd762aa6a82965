/**
 * Cells as an outline: each row is a path from left to right. An empty cell in front of a filled one means “as above”;
 * the same text below the same text is one box. Columns whose headings are those of a diagram are put where they say;
 * what stands in others goes into the notes of its row.
 */
import type { NamedColumn } from '../../plan/model/outlineItem';
import { readColumnLabel, upTo, type ColumnWords } from './columnWords';
import type { OutlineRow } from './outlineRow';

interface Entry {
  readonly text: string;
  readonly line: number;
  readonly column: NamedColumn | undefined;
  readonly notes: string[];
  readonly below: Map<string, Entry>;
}

interface TableColumn {
  readonly at: number;
  readonly column?: NamedColumn;
  /** The heading of a column that holds no boxes. */
  readonly fact?: string;
}

export function cellRows(rows: readonly (readonly string[])[], words: ColumnWords): OutlineRow[] {
  const filled = rows.flatMap((cells, index) => (cells.some((cell) => cell !== '') ? { cells, line: index + 1 } : []));
  const heading = readHeading(filled[0]?.cells ?? [], words);
  const body = heading && filled.length > 1 ? filled.slice(1) : filled;
  const columns = (heading && filled.length > 1 ? heading : withoutHeading(filled[0]?.cells ?? [])).filter(({ at }) =>
    body.some(({ cells }) => (cells[at] ?? '') !== ''),
  );
  const root = entry('', 0, undefined);
  let above: (Entry | undefined)[] = [];
  for (const { cells, line } of body) {
    let at = root;
    const path: (Entry | undefined)[] = [];
    const boxes = columns.filter(({ fact }) => fact === undefined);
    const last = boxes.findLastIndex((column) => (cells[column.at] ?? '') !== '');
    let isSame = true;
    for (const [level, { at: cell, column }] of boxes.slice(0, last + 1).entries()) {
      const text = cells[cell] ?? '';
      const next: Entry | undefined = text === '' ? (isSame ? above[level] : undefined) : below(at, text, line, column);
      isSame &&= next === above[level];
      path[level] = next;
      at = next ?? at;
    }
    for (const { at: cell, fact } of columns) {
      const value = cells[cell] ?? '';
      if (fact !== undefined && value !== '' && at !== root) at.notes.push(`${fact}: ${value}`);
    }
    above = path;
  }
  return rowsOf(root, 0);
}

function entry(text: string, line: number, column: NamedColumn | undefined): Entry {
  return { text, line, column, notes: [], below: new Map() };
}

function below(parent: Entry, text: string, line: number, column: NamedColumn | undefined): Entry {
  const known = parent.below.get(text);
  if (known) return known;
  const made = entry(text, line, column);
  parent.below.set(text, made);
  return made;
}

function withoutHeading(cells: readonly string[]): TableColumn[] {
  return cells.map((_, at) => ({ at }));
}

/** The columns of a table whose first row names at least one column of a diagram; a heading may name its measure too. */
function readHeading(cells: readonly string[], words: ColumnWords): TableColumn[] | null {
  const columns = cells.map((cell, at): TableColumn => {
    const label = readColumnLabel(upTo(cell, /[&+/(]|\band\b/iu), words);
    return label ? { at, column: label.column } : { at, fact: cell.trim() || 'Note' };
  });
  const named = columns.filter(({ column }) => column !== undefined);
  const isHeading = named.length > 0 && cells.every((cell) => cell.length <= 60);
  return isHeading && (named.length > 1 || named.length === cells.length || columns.length <= 4) ? columns : null;
}

function rowsOf(parent: Entry, depth: number): OutlineRow[] {
  return [...parent.below.values()].flatMap((each) => [
    {
      depth,
      text: each.text,
      line: each.line,
      ...(each.column !== undefined && { column: each.column }),
      ...(each.notes.length > 0 && { notes: each.notes.join('\n') }),
    },
    ...rowsOf(each, depth + 1),
  ]);
}
