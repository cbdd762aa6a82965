/** The boxes of a block of cells. */
import type { Area } from '../../../plan/ask/pasteCells';
import type { TableColumn } from '../../../plan/ask/tableColumns';
import type { TableRow } from '../../../plan/ask/tableRows';
import type { NodeId } from '../../../plan/model/schema';
import type { Block, CellAt } from '../../../ui/cells/cellBlock';

export type CellPlace = CellAt<TableColumn>;

type Rows = readonly TableRow[];

/** The boxes from one row to the other, the one at the end last: it leads. Undefined where an end is not shown. */
export function boxesBetween(rows: Rows, from: CellPlace, to: CellPlace): readonly NodeId[] | undefined {
  const [start = -1, end = -1] = [from, to].map(({ key }) => rows.findIndex((row) => row.key === key));
  if (start === -1 || end === -1) return undefined;
  const boxes = boxesIn(rows.slice(Math.min(start, end), Math.max(start, end) + 1));
  return end < start ? boxes.toReversed() : boxes;
}

export function areaOf(rows: Rows, columns: readonly TableColumn[], block: Block): Area | undefined {
  const height = boxesIn(rows.slice(block.top, block.bottom + 1)).length;
  return height === 0
    ? undefined
    : {
        rows: boxesIn(rows.slice(block.top)),
        columns: columns.slice(block.left),
        height,
        width: block.right - block.left + 1,
      };
}

function boxesIn(rows: Rows): NodeId[] {
  return rows.flatMap((row) => (row.kind === 'box' ? row.id : []));
}
