/**
 * Tables of Markdown: cells between `|`, and below the headings a row of dashes. Without that row nothing is a table.
 */
import { trimmed } from './invisible';

/** The cells of the first table, and of those that follow with as many; null where there is none. */
export function pipedRows(text: string): string[][] | null {
  const lines = text.split('\n').map((line) => line.trim());
  const piped = lines.map((line) => (line.includes('|') ? cellsIn(line) : null));
  const rule = piped.findIndex((cells, at) => isRule(cells) && piped[at - 1] != null);
  if (rule < 0) return null;
  const width = piped[rule - 1]?.length ?? 0;
  const rows = piped.filter((cells) => cells !== null && !isRule(cells)) as string[][];
  return rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ''));
}

function isRule(cells: readonly string[] | null | undefined): boolean {
  return cells != null && cells.length > 1 && cells.every((cell) => /^:?-{2,200}:?$/u.test(cell));
}

/** `\|` is no border. Marks of emphasis are not what a cell says. */
function cellsIn(line: string): string[] {
  const cells = line.replaceAll('\\|', '\u0000').split('|');
  const inner = cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
  return inner.map((cell) =>
    trimmed(
      cell
        .replaceAll('\u0000', '|')
        .replace(/<br\s{0,9}\/?>/giu, '\n')
        .replaceAll('**', ''),
    ),
  );
}
