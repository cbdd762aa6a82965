/**
 * Boxes as cells for spreadsheets and documents: a row for each way through them, as text parted by tabs and as a table of
 * HTML. No cell can run as a formula.
 */
import type { CarriedBranch } from '../../plan/model/carriedBranch';
import { columnsOf } from '../../plan/ask/queries';
import { columnKindName, oneLine } from '../../plan/ask/words';
import { escapeXml } from '../../kit/xml';
import { guardedCell } from '../guardedCell';
import { pathRows } from '../write/planTree';

export interface TableForms {
  readonly text: string;
  readonly html: string;
}

export function writeTable({ plan, withAim }: CarriedBranch): TableForms {
  const columns = columnsOf(plan);
  const paths = pathRows(plan).filter(({ end }) => withAim || plan.columns[end.column]?.kind !== 'aim');
  // The aim that only stands in for the one of the plan is no cell.
  const used = columns.flatMap((_, level) =>
    (withAim || level > 0) && paths.some(({ boxes }) => boxes[level]) ? level : [],
  );
  const headings = used.map((level) => {
    const column = columns[level];
    return column ? oneLine(column.title) || columnKindName(plan, column.id) : '';
  });
  const rows = paths.map(({ boxes }) => used.map((level) => boxes[level]?.text ?? ''));
  const all = [headings, ...rows];
  return {
    text: all.map((row) => row.map((cell) => quoted(guardedCell(cell))).join('\t')).join('\n'),
    html: `<meta charset="utf-8"><table>${all.map((row, index) => tableRow(row, index === 0 ? 'th' : 'td')).join('')}</table>`,
  };
}

function quoted(cell: string): string {
  return /[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Excel takes a cell of this style for text, whatever it begins with. */
function tableRow(cells: readonly string[], tag: 'th' | 'td'): string {
  const style = `style="mso-number-format:'\\@'"`;
  const written = cells.map((cell) => `<${tag} ${style}>${escapeXml(cell).replace(/\r\n?|\n/gu, '<br>')}</${tag}>`);
  return `<tr>${written.join('')}</tr>`;
}
