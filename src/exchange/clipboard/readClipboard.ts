/**
 * Reads what another program has put on the clipboard. HTML says most of levels and cells and is read first; text that
 * says more is taken where the HTML has only paragraphs.
 *
 * Must not know: where it is pasted. Whatever it is given, it never throws and takes time in proportion to its length.
 */
import { htmlRows } from './htmlRows';
import { isTable, tableRows } from './htmlTable';
import { htmlTree, outermost, type HtmlElement } from './htmlTree';
import type { Pasted, PastedTable } from './pasted';
import { readPlainText } from './plainText';
import { closedUp } from './rows';

export interface ClipboardForms {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/** A list or cells; null when there is nothing to be seen in what was copied. */
export function readClipboard({ html = '', text = '' }: ClipboardForms): Pasted | null {
  const plain = readPlainText(text);
  if (html === '') return plain;
  const root = htmlTree(html);
  const cells = cellsIn(root);
  if (cells) return { kind: 'cells', ...cells, beside: closedUp(htmlRows(root, isTable).rows) };
  const { rows, structured } = htmlRows(root);
  if (rows.length === 0 || (!structured && plain)) return plain;
  return { kind: 'outline', items: closedUp(rows) };
}

/** The cells of all tables; null where a table only holds a list in its place on the page. */
function cellsIn(root: HtmlElement): Omit<Extract<Pasted, { readonly kind: 'cells' }>, 'kind' | 'beside'> | null {
  const tables = outermost(root, isTable).map((table): PastedTable => {
    const merged = new Set<number>();
    return { rows: tableRows(table, merged), merged: [...merged] };
  });
  if (tables.length === 0) return null;
  const isPlace = tables.every(({ rows }) => rows.length * (rows[0]?.length ?? 0) <= 1) && holdsList(root);
  const rows = tables.flatMap((table) => table.rows);
  if (isPlace || rows.length === 0) return null;
  const merged = [...new Set(tables.flatMap((table) => table.merged))];
  return { rows, merged, ...(tables.length > 1 && { tables }) };
}

function holdsList(root: HtmlElement): boolean {
  return (
    outermost(
      root,
      ({ name, attributes }) => name === 'li' || /mso-list|mso-special-format/u.test(attributes.get('style') ?? ''),
    ).length > 0
  );
}
