/**
 * Rows of text whose cells are parted by commas, semicolons or tabs, as files of sheets hold them.
 *
 * Must not know: what the cells mean.
 */
import type { ColumnWords } from '../clipboard/columnWords';
import { delimitedRows } from '../clipboard/delimited';
import { readColumnHeading } from './columnHeadings';

const delimiters = [',', ';', '\t'] as const;

export type Delimiter = (typeof delimiters)[number];

/** The rows of a file of cells. Excel may say in its first line what parts them. */
export function csvRows(source: string, delimiter?: Delimiter): string[][] {
  const text = source.replace(/\r\n?/gu, '\n');
  const [, said] = /^sep=([,;\t])\n/u.exec(text) ?? [];
  const known = delimiters.find((each) => each === said);
  const body = known ? text.slice(text.indexOf('\n') + 1) : text;
  const parted = delimitedRows(body, delimiter ?? known ?? likeliest(body)).map(({ cells }) => cells.map(unguarded));
  const width = parted.reduce((most, cells) => Math.max(most, cells.length), 0);
  // Rows may be of any length, and a file of one wide row among many is no table.
  if (width * parted.length > mostCells) return parted;
  return parted.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
}

const mostCells = 2_000_000;

/** Text that was pasted, when its first row heads such cells; null for ordinary lines with commas in them. */
export function commaRows(text: string, words: ColumnWords): string[][] | null {
  const end = text.trim();
  if (!end.includes('\n')) return null;
  for (const delimiter of [',', ';'] as const) {
    const [first = '', second = ''] = end.split('\n', 2);
    const columns = first.split(delimiter);
    const headed = columns.filter((heading) => readColumnHeading(unquoted(heading.trim()), words) !== null);
    if (columns.length > 1 && headed.length > 1 && headed.length >= columns.length / 2 && second.includes(delimiter))
      return csvRows(end, delimiter);
  }
  return null;
}

const unquoted = (text: string) => text.replace(/^"|"$/gu, '');

/** So many lines show what parts their cells. */
const shown = 20;

/** The one that stands in most of the first lines equally often, quoted texts left aside. */
function likeliest(text: string): Delimiter {
  const rows = delimiters.map((delimiter) => {
    const sample = delimitedRows(text.slice(0, 50_000), delimiter).slice(0, shown);
    const widths = sample.map(({ cells }) => cells.length);
    const [width = 1] = widths;
    return { delimiter, score: width > 1 ? widths.filter((each) => each === width).length * 1_000 + width : 0 };
  });
  return rows.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** Programs put an apostrophe before what a sheet would take for a formula. */
function unguarded(cell: string): string {
  return cell
    .trim()
    .replace(/^'(?=[=+\-@])/u, '')
    .replace(/\v/gu, '\n');
}
