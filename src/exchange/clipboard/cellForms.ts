/**
 * Cells as spreadsheets and documents take them: text parted by tabs, and a table of HTML. No cell can run as a formula.
 *
 * Must not know: what the cells are about.
 */
import { escapeXml } from '../../kit/xml';
import { guardedCell } from '../guardedCell';

export interface TableForms {
  readonly text: string;
  readonly html: string;
}

/** A day, which a spreadsheet shall take for one. */
const day = /^\d{4}-\d{2}-\d{2}$/u;

export function cellForms(
  rows: readonly (readonly string[])[],
  { hasHead }: { readonly hasHead: boolean },
): TableForms {
  return {
    text: rows.map((row) => row.map((cell) => quoted(guardedCell(cell))).join('\t')).join('\n'),
    html: `<meta charset="utf-8"><table>${rows.map((row, index) => tableRow(row, hasHead && index === 0 ? 'th' : 'td')).join('')}</table>`,
  };
}

function quoted(cell: string): string {
  return /[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Excel takes a cell of this style for text, whatever it begins with. */
const asText = ` style="mso-number-format:'\\@'"`;

function tableRow(cells: readonly string[], tag: 'th' | 'td'): string {
  const written = cells.map((cell) => {
    const style = day.test(cell) ? '' : asText;
    return `<${tag}${style}>${escapeXml(cell).replace(/\r\n?|\n/gu, '<br>')}</${tag}>`;
  });
  return `<tr>${written.join('')}</tr>`;
}
