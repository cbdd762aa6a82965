/**
 * Cells as boxes: finds the heading, what each column means, and whether the rows belong together. The reading itself is
 * `readTable`, which is asked again when the user gives a column another meaning.
 *
 * Must not know: whether the cells come from a sheet, a document or a text.
 */
import { readColumnHeading } from './columnHeadings';
import type { ColumnWords } from '../clipboard/columnWords';
import { isDateCell, isStatusCell } from './fieldCells';
import { besideTable } from './besideTable';
import { readTable } from './readTable';
import type { Recognised } from './recognised';
import type { ColumnMeaning, RecognisedTable } from './recognisedTable';

export interface TableOptions {
  readonly words: ColumnWords;
  /** `YYYY-MM-DD`: dates without a year are those nearest to it. */
  readonly today: string;
  /** Columns whose merged cells have been filled in. */
  readonly merged?: readonly number[] | undefined;
  /** What stands above and below the table. */
  readonly beside?: readonly string[] | undefined;
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

export function recogniseCells(source: readonly (readonly string[])[], options: TableOptions): Recognised {
  const rows = source.flatMap((cells, index): Row[] =>
    cells.some((cell) => cell.trim() !== '') ? [{ cells: cells.map((cell) => cell.trim()), line: index + 1 }] : [],
  );
  const { title, body, headings, meanings } = withHeading(rows, options.words);
  const used = headings.map((_, at) => at).filter((at) => body.some(({ cells }) => (cells[at] ?? '') !== ''));
  const cells = body.map((row) => used.map((at) => row.cells[at] ?? ''));
  const named = used.map((at) => meanings[at] ?? null);
  const table: RecognisedTable = {
    cells,
    lines: body.map(({ line }) => line),
    headings: used.map((at) => headings[at] ?? ''),
    merged: used.flatMap((at, index) => (options.merged?.includes(at) ? index : [])),
    meanings: completed(named, cells, options.today),
    rows: 'together',
    ...besideTable([...title, ...(options.beside ?? [])], options.words),
  };
  return readTable({ ...table, rows: areLists(table) ? 'lists' : 'together' }, options.today);
}

interface Headed {
  readonly title: readonly string[];
  readonly body: readonly Row[];
  readonly headings: readonly string[];
  readonly meanings: readonly (ColumnMeaning | null)[];
}

/** The rows below the heading. A title may stand above that. */
function withHeading(rows: readonly Row[], words: ColumnWords): Headed {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (const [index, row] of rows.slice(0, 2).entries()) {
    const above = index === 0 ? [] : filled(rows[0]);
    if (above.length > 1 || rows.length < index + 2) break;
    const headings = Array.from({ length: width }, (_, at) => row.cells[at] ?? '');
    const meanings = headings.map((heading) => readColumnHeading(heading, words));
    if (isHeading(headings, meanings))
      return { title: above, body: withoutHeadings(rows.slice(index + 1), headings), headings, meanings };
  }
  return { title: [], body: rows, headings: Array<string>(width).fill(''), meanings: [] };
}

/** A sheet of several pages repeats what heads them. */
function withoutHeadings(rows: readonly Row[], headings: readonly string[]): Row[] {
  return rows.filter(({ cells }) => headings.some((heading, at) => heading !== (cells[at] ?? '')));
}

const filled = (row: Row | undefined) => [...new Set(row?.cells.filter((cell) => cell !== ''))];

function isHeading(headings: readonly string[], meanings: readonly (ColumnMeaning | null)[]): boolean {
  const texts = headings.filter((heading) => heading !== '');
  if (texts.length === 0 || texts.some((text) => text.length > 60)) return false;
  const known = meanings.filter((meaning, at) => meaning && headings[at] !== '');
  const boxes = known.filter((meaning) => meaning?.kind === 'boxes');
  return boxes.length > 0 && (known.length > 1 || known.length === texts.length || texts.length <= 4);
}

/** Where nothing says what a column means, what stands in it does, and its place. */
function completed(
  meanings: readonly (ColumnMeaning | null)[],
  cells: RecognisedTable['cells'],
  today: string,
): ColumnMeaning[] {
  const isHeaded = meanings.some((meaning) => meaning !== null);
  if (isHeaded) return meanings.map((meaning) => meaning ?? { kind: 'field', field: 'notes' });
  const found = meanings.map((_, at): ColumnMeaning => {
    const texts = cells.flatMap((row) => row[at] || []);
    if (at > 0 && texts.every((text) => isDateCell(text, today))) return { kind: 'field', field: 'due' };
    if (at > 0 && texts.every(isStatusCell)) return { kind: 'field', field: 'status' };
    return { kind: 'boxes' };
  });
  return withAim(found, cells);
}

/** Four columns of boxes and always the same in the first: that is the aim. */
function withAim(meanings: readonly ColumnMeaning[], cells: RecognisedTable['cells']): ColumnMeaning[] {
  const columns = meanings.filter(({ kind }) => kind === 'boxes').length;
  const isOne = new Set(cells.flatMap(([first]) => first || [])).size === 1;
  if (columns < 4 || !isOne) return [...meanings];
  let place = 0;
  return meanings.map((meaning) => {
    if (meaning.kind !== 'boxes') return meaning;
    place += 1;
    return { kind: 'boxes', column: place === 1 ? 'aim' : place === columns ? 'change' : place - 1 };
  });
}

/** Columns of different lengths, each filled from the top without a gap, are lists that do not know of each other. */
function areLists({ cells, meanings, merged }: RecognisedTable): boolean {
  const columns = meanings.flatMap((meaning, at) => (meaning.kind === 'boxes' && meaning.column !== 'aim' ? at : []));
  const named = columns.every((at) => meanings[at]?.kind === 'boxes' && 'column' in (meanings[at] ?? {}));
  if (columns.length < 2 || merged.length > 0 || !named) return false;
  const lengths = columns.map((at) => cells.filter((row) => row[at] !== '').length);
  const isFromTop = columns.every((at, index) => cells.slice(0, lengths[index]).every((row) => row[at] !== ''));
  const isGrowing = lengths.every((length, index) => index === 0 || length > (lengths[index - 1] ?? 0));
  return isFromTop && isGrowing && (lengths[0] ?? 0) > 1;
}
