/** Writes rows of cells as CSV (RFC 4180): commas, CRLF, quotation marks only where they are needed. */
import { guardedCell } from '../guardedCell';

const special = /[",;\t\r\n]|^\s|\s$/u;

/** No cell can run as a formula. `mark`: with the byte-order mark without which Excel takes UTF-8 for Windows-1252. */
export function csvText(rows: readonly (readonly string[])[], { mark }: { readonly mark: boolean }): string {
  const lines = rows.map((cells) => cells.map((cell) => quoted(guardedCell(cell))).join(','));
  return `${mark ? '\ufeff' : ''}${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
