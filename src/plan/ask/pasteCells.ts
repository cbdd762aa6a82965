/**
 * A block of cells on its way into the plan’s table: which cell gets what, or why nothing is changed. Columns that follow
 * from the diagram, the cycles and the measures are passed over and named.
 *
 * Must not know: where the block comes from, how the cells are changed (`plan/edit/cells.ts`).
 */
import type { NodeId, Plan } from '../model/schema';
import { isChangeIdea } from './queries';
import { readCell, type CellValue } from './readCell';
import { linksOutOf } from './relations';
import { columnNames, isWritten, type TableColumn } from './tableColumns';
import { quoted } from './words';

/** The cells that are selected, or those from one cell on. */
export interface Area {
  /** The boxes from top to bottom, to the end of the table. */
  readonly rows: readonly NodeId[];
  /** From left to right, to the end of the table. */
  readonly columns: readonly TableColumn[];
  /** How many of these are selected. */
  readonly height: number;
  readonly width: number;
}

export interface CellEdit {
  readonly id: NodeId;
  readonly cell: CellValue;
}

export type PasteReading =
  | {
      readonly ok: true;
      readonly edits: readonly CellEdit[];
      readonly passedOver: readonly TableColumn[];
      /** How many rows and columns of the block, not empty, lie beyond the end of the table. */
      readonly beyond: { readonly rows: number; readonly columns: number };
    }
  /** Sentences, each on one cell. */
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * A block that fits so and so often into what is selected fills it; any other goes in once, from its first cell on, as far
 * as the table goes: whoever pastes more than there is room for wants what fits, as in Excel, and to know what did not.
 *
 * @param block rows of cells, all of the same length
 * @param today `YYYY-MM-DD`
 */
export function pasteCells(plan: Plan, area: Area, block: readonly (readonly string[])[], today: string): PasteReading {
  const [height, width] = [block.length, block[0]?.length ?? 0];
  if (height === 0 || width === 0) return { ok: false, problems: ['There are no cells on the clipboard.'] };
  const repeats = area.height % height === 0 && area.width % width === 0;
  const [tall, wide] = repeats ? [area.height, area.width] : [height, width];
  const problems: string[] = [];
  const edits: CellEdit[] = [];
  const passedOver = new Set<TableColumn>();
  for (const [at, id] of area.rows.slice(0, tall).entries()) {
    for (const [across, column] of area.columns.slice(0, wide).entries()) {
      const typed = block[at % height]?.[across % width] ?? '';
      if (!isWritten(column)) {
        if (typed.trim() !== '') passedOver.add(column);
        continue;
      }
      const reading = readCell(column, typed, today);
      const problem = reading.ok ? cellProblem(plan, id, reading.cell) : reading.reason;
      if (problem !== null) problems.push(`${columnNames[column]} of ${quoted(plan.nodes[id])}: ${problem}`);
      else if (reading.ok && !isNothingNew(plan, id, reading.cell)) edits.push({ id, cell: reading.cell });
    }
  }
  const beyond = {
    rows: block.slice(area.rows.length).filter((row) => row.some(isSaid)).length,
    columns: Array.from({ length: width }, (_, at) => at)
      .slice(area.columns.length)
      .filter((at) => block.some((row) => isSaid(row[at]))).length,
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, edits, passedOver: [...passedOver], beyond };
}

const isSaid = (cell: string | undefined) => cell !== undefined && cell.trim() !== '';

/** What only change ideas have is nothing new for a driver while it is empty. */
function isNothingNew(plan: Plan, id: NodeId, { column, value }: CellValue): boolean {
  if (value !== undefined) return false;
  const isOfIdeas = column === 'status' || column === 'impact' || column === 'effort';
  return (isOfIdeas && !isChangeIdea(plan, id)) || (column === 'confidence' && linksOutOf(plan, id).length === 0);
}

/** Why this box cannot have what the cell says; null when it can. */
export function cellProblem(plan: Plan, id: NodeId, { column, value }: CellValue): string | null {
  if (value === undefined) return null;
  if ((column === 'status' || column === 'impact' || column === 'effort') && !isChangeIdea(plan, id))
    return 'Only a change idea has this.';
  if (column === 'confidence' && linksOutOf(plan, id).length === 0) return 'It contributes to nothing yet.';
  return null;
}

/** The first row of what is selected, for all rows of it. */
export function fillDown(area: Area, textOf: (id: NodeId, column: TableColumn) => string): string[][] {
  const columns = area.columns.slice(0, area.width);
  const rows = area.rows.slice(0, area.height);
  const [first] = rows;
  const row = first === undefined ? [] : columns.map((column) => textOf(first, column));
  return rows.map(() => row);
}
