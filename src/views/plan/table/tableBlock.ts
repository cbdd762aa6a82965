/** Blocks of cells among the rows and columns that the table shows. */
import type { Area } from '../../../plan/ask/pasteCells';
import type { TableColumn } from '../../../plan/ask/tableColumns';
import type { TableRow } from '../../../plan/ask/tableRows';
import type { NodeId } from '../../../plan/model/schema';

/** A cell: the key of its row, and its column. */
export interface CellPlace {
  readonly key: string;
  readonly column: TableColumn;
}

/** Indices into the rows and the shown columns, both ends among them. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type Rows = readonly TableRow[];

interface Ends {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** Undefined where one of the ends is not shown any more. */
export function blockBetween(rows: Rows, columns: readonly TableColumn[], { from, to }: Ends): Block | undefined {
  const down = [from, to].map(({ key }) => rows.findIndex((row) => row.key === key));
  const across = [from, to].map(({ column }) => columns.indexOf(column));
  if ([...down, ...across].includes(-1)) return undefined;
  return {
    top: Math.min(...down),
    bottom: Math.max(...down),
    left: Math.min(...across),
    right: Math.max(...across),
  };
}

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
