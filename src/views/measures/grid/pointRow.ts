/** What the rows of the grid of values are, and the grid with what it is about. */
import type { GridTable } from '../../../grid/gridTable';
import type { CellAt, GridRow } from '../../../kit/cells/cellBlock';
import type { PointEdit } from '../../../plan/edit/pointEdits';
import type { Measure, Point } from '../../../plan/model/schema';
import type { ChartKind } from '../../../stats/limits/chartKinds';
import type { PointColumn } from './pointColumns';

export type PointPlace = CellAt<PointColumn>;

/** The key of the row that is not a value yet. */
export const nextRow = 'next';

/** Of a point, or of the next one. */
export interface PointRow extends GridRow {
  readonly kind: 'point' | 'next';
  readonly point: Point | undefined;
  readonly date: string;
}

export interface PointTable extends GridTable<PointRow, PointColumn, PointEdit> {
  /** The measure as it stands, and how it is charted. */
  readonly read: () => { readonly measure: Measure; readonly kind: ChartKind };
  readonly today: () => string;
  /** Hears of a block that holds more than goes into the cells that are there. */
  readonly onBlock: (cells: readonly (readonly string[])[]) => void;
}
