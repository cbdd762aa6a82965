/** The values of a measure as a grid like that of a spreadsheet. */
import { useMemo, type RefObject } from 'react';
import { CellGrid } from '../../../grid/CellGrid';
import { GridHead } from '../../../grid/GridHead';
import { pointsInOrder } from '../../../plan/model/points';
import type { Measure, PointId } from '../../../plan/model/schema';
import type { Chart } from '../../../stats/chartTypes';
import { sayerOf, unitOf, valuesIn } from '../../../stats/words/quantities';
import type { PointColumn } from './pointColumns';
import styles from './PointGrid.module.css';
import { PointLine } from './PointLine';
import { PointsContext } from './pointsContext';
import type { PointTable } from './pointRow';

export interface PointGridProps {
  readonly table: PointTable;
  readonly measure: Measure;
  readonly chart: Chart;
  /** The point that is pointed at in the chart. */
  readonly lit: PointId | undefined;
  readonly onPoint: (id: PointId | undefined) => void;
  readonly grid: RefObject<HTMLDivElement | null>;
}

const widths: Readonly<Record<PointColumn, string>> = {
  date: '100px',
  numerator: 'minmax(78px, 1fr)',
  denominator: 'minmax(78px, 1fr)',
  value: 'minmax(78px, 1fr)',
  note: 'minmax(160px, 3fr)',
  mark: 'minmax(120px, 2fr)',
  reason: 'minmax(120px, 2fr)',
};

export function PointGrid({ table, measure, chart, lit, onPoint, grid }: PointGridProps) {
  const plotted = useMemo(
    () => new Map(pointsInOrder(measure.points).map(({ id }, index) => [id, chart.points[index]])),
    [measure.points, chart],
  );
  const say = useMemo(() => sayerOf(valuesIn(chart), unitOf(measure, chart.kind) === '%' ? '%' : ''), [measure, chart]);
  const shown = useMemo(() => ({ plotted, say, lit, onPoint }), [plotted, say, lit, onPoint]);
  return (
    <PointsContext value={shown}>
      <CellGrid
        table={table}
        view={grid}
        viewProps={{
          className: styles.view,
          'data-measure-id': measure.id,
          onPointerLeave: () => onPoint(undefined),
        }}
        tracks={(columns) => columns.map((column) => widths[column]).join(' ')}
        renderHead={(columns) => <GridHead columns={columns} name={table.columnName} />}
        Line={PointLine}
      />
    </PointsContext>
  );
}
