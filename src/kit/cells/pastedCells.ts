/**
 * A block of texts on its way into the cells of a table: which cell gets what, or why nothing is changed. Columns into which
 * nothing is written are passed over and named.
 *
 * Must not know: where the block comes from, what the cells mean.
 */
import type { Area } from './cellBlock';

/** `fixed`: nothing is written in this cell; `same`: it stays as it is. */
export type CellReading<Edit> = { readonly edit: Edit } | { readonly problem: string } | 'fixed' | 'same';

export type PastedCells<Edit, Column extends string> =
  | {
      readonly ok: true;
      readonly edits: readonly Edit[];
      readonly passedOver: readonly Column[];
      /** How many rows and columns of the block, not empty, lie beyond the end of the table. */
      readonly beyond: { readonly rows: number; readonly columns: number };
    }
  /** Sentences, each on one cell. */
  | { readonly ok: false; readonly problems: readonly string[] };

type Texts = readonly (readonly string[])[];

/**
 * A block that fits so and so often into what is selected fills it; any other goes in once, from its first cell on, as far
 * as the table goes: whoever pastes more than there is room for wants what fits, as in Excel, and to know what did not.
 *
 * @param block rows of cells, all of the same length
 * @param read what one text means in one cell; it is asked row by row
 * @param where which cell it is: it stands before its problem
 */
export function pastedCells<Row, Column extends string, Edit>(
  area: Area<Row, Column>,
  block: Texts,
  read: (row: Row, column: Column, typed: string) => CellReading<Edit>,
  where?: (row: Row, column: Column) => string,
): PastedCells<Edit, Column> {
  const [height, width] = [block.length, block[0]?.length ?? 0];
  if (height === 0 || width === 0) return { ok: false, problems: ['There are no cells on the clipboard.'] };
  const repeats = area.height % height === 0 && area.width % width === 0;
  const [tall, wide] = repeats ? [area.height, area.width] : [height, width];
  const problems: string[] = [];
  const edits: Edit[] = [];
  const passedOver = new Set<Column>();
  for (const [at, row] of area.rows.slice(0, tall).entries()) {
    for (const [across, column] of area.columns.slice(0, wide).entries()) {
      const typed = block[at % height]?.[across % width] ?? '';
      const reading = read(row, column, typed);
      if (reading === 'fixed') {
        if (isSaid(typed)) passedOver.add(column);
      } else if (reading !== 'same') {
        if ('problem' in reading) problems.push(where ? `${where(row, column)}: ${reading.problem}` : reading.problem);
        else edits.push(reading.edit);
      }
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, edits, passedOver: [...passedOver], beyond: beyond(area, block) };
}

function beyond(area: Area<unknown>, block: Texts): { readonly rows: number; readonly columns: number } {
  const across = Array.from({ length: block[0]?.length ?? 0 }, (_, at) => at);
  return {
    rows: block.slice(area.rows.length).filter((row) => row.some(isSaid)).length,
    columns: across.slice(area.columns.length).filter((at) => block.some((row) => isSaid(row[at]))).length,
  };
}

const isSaid = (cell: string | undefined) => cell !== undefined && cell.trim() !== '';

/** The texts of what is selected. */
export function textsIn<Row, Column extends string>(
  { rows, columns, height, width }: Area<Row, Column>,
  textOf: (row: Row, column: Column) => string,
): string[][] {
  const shown = columns.slice(0, width);
  return rows.slice(0, height).map((row) => shown.map((column) => textOf(row, column)));
}

/** The first row of what is selected, for all rows of it. */
export function fillDown<Row, Column extends string>(
  area: Area<Row, Column>,
  textOf: (row: Row, column: Column) => string,
): string[][] {
  const [first = []] = textsIn({ ...area, height: 1 }, textOf);
  return area.rows.slice(0, area.height).map(() => first);
}
