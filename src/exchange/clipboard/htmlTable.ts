/**
 * The cells of an HTML table. What spans several rows stands in each of them; what spans several columns stands in the
 * first, and the others are empty.
 */
import { isHidden, outermost, type HtmlElement } from './htmlTree';
import { textOf } from './htmlText';

/** More columns than a sheet that is pasted here can mean; a span may claim any number. */
const widest = 1_000;
/** Above this a table is no list of ideas, whatever its spans claim. */
const mostCells = 500_000;

export const isTable = ({ name }: HtmlElement): boolean => name === 'table';

/** The rows of a table, all of the same length. Columns in which a text spans several rows are put into `merged`. */
export function tableRows(table: HtmlElement, merged = new Set<number>()): string[][] {
  const elements = outermost(table, ({ name }) => name === 'tr' || name === 'table').filter(
    (row) => row.name === 'tr' && !isHidden(row),
  );
  const rows: string[][] = [];
  /** What comes down into a column from above, and for how many rows more. */
  const above = new Map<number, { text: string; rows: number }>();
  let cells = 0;
  for (const element of elements) {
    const row: string[] = [];
    const fillDown = () => {
      for (let held = above.get(row.length); held; held = above.get(row.length)) {
        if (held.rows === 1) above.delete(row.length);
        else held.rows -= 1;
        row.push(held.text);
      }
    };
    for (const cell of cellsOf(element)) {
      fillDown();
      const text = textOf(cell.children);
      const down = spanOf(cell, 'rowspan') - 1;
      for (let column = 0; column < spanOf(cell, 'colspan') && row.length < widest; column += 1) {
        const shown = column === 0 ? text : '';
        if (down > 0) above.set(row.length, { text: shown, rows: down });
        if (down > 0 && shown !== '') merged.add(row.length);
        row.push(shown);
      }
    }
    fillDown();
    // A cell from above can stand behind a gap at the end of a short row.
    const last = Math.max(-1, ...above.keys());
    while (row.length <= last) {
      row.push('');
      fillDown();
    }
    cells += row.length;
    if (cells > mostCells) break;
    rows.push(row);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return width * rows.length > mostCells
    ? rows
    : rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return outermost(row, ({ name }) => name === 'td' || name === 'th').filter((cell) => !isHidden(cell));
}

function spanOf({ attributes }: HtmlElement, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attributes.get(name) ?? '', 10);
  return span >= 1 ? Math.min(span, 65_534) : 1;
}
