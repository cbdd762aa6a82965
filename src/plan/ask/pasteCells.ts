/**
 * What is typed or pasted into cells of the plan’s table, as edits of the plan or with the reason why not.
 *
 * Must not know: where it comes from, how the cells are changed (`plan/edit/cells.ts`).
 */
import type { CellReading } from '../../kit/cells/pastedCells';
import type { NodeId, Plan } from '../model/schema';
import { isChangeIdea } from './queries';
import { readCell, type CellValue } from './readCell';
import { linksOutOf } from './relations';
import { columnNames, isWritten, type TableColumn } from './tableColumns';
import { quoted } from './words';

export interface CellEdit {
  readonly id: NodeId;
  readonly cell: CellValue;
}

/** @param today `YYYY-MM-DD` */
export function cellReader(
  plan: Plan,
  today: string,
): (id: NodeId, column: TableColumn, typed: string) => CellReading<CellEdit> {
  return (id, column, typed) => {
    if (!isWritten(column)) return 'fixed';
    const reading = readCell(column, typed, today);
    const problem = reading.ok ? cellProblem(plan, id, reading.cell) : reading.reason;
    if (problem !== null) return { problem };
    return !reading.ok || isNothingNew(plan, id, reading.cell) ? 'same' : { edit: { id, cell: reading.cell } };
  };
}

/** Which cell it is: “Owner of “Bed check””. */
export function cellPlace(plan: Plan, id: NodeId, column: TableColumn): string {
  return `${columnNames[column]} of ${quoted(plan.nodes[id])}`;
}

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
