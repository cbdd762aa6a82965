/**
 * Reads a block of cells from the clipboard, for a table into which it is pasted cell by cell. A table of HTML says most of
 * its cells; without one, tabs and line breaks part the text.
 *
 * Must not know: what the cells mean. Whatever it is given, it never throws and takes time in proportion to its length.
 */
import { unguardedCell } from '../guardedCell';
import { delimitedRows } from './delimited';
import { isTable, tableRows } from './htmlTable';
import { htmlTree, outermost } from './htmlTree';

/** Rows of cells, all of the same length; none for an empty clipboard. */
export function readBlock({ html = '', text = '' }: { readonly html?: string; readonly text?: string }): string[][] {
  const tables = html === '' ? [] : outermost(htmlTree(html), isTable);
  const ofHtml = tables.flatMap((table) => tableRows(table));
  return ofHtml.length > 0 ? ofHtml : ofText(text);
}

function ofText(text: string): string[][] {
  const plain = text.replace(/\r\n?/gu, '\n');
  if (plain === '') return [];
  const rows = delimitedRows(plain).map(({ cells }) => cells.map(unguardedCell));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
