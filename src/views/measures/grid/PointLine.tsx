/** One row of the grid of values. */
import { memo } from 'react';
import { useCommandContext } from '../../../commands/commandContext';
import { CellsLine } from '../../../grid/CellsLine';
import type { LineProps } from '../../../grid/gridLines';
import { shortDate } from '../../../kit/dates/calendar';
import type { PointEdit } from '../../../plan/edit/pointEdits';
import { todayOf } from '../../../store/today';
import { classes } from '../../../ui/classes';
import { pointText, startText, type PointColumn } from './pointColumns';
import styles from './PointGrid.module.css';
import { useShownPoints } from './pointsContext';
import { nextRow, type PointRow } from './pointRow';

export const PointLine = memo(function PointLine(props: LineProps<PointRow, PointColumn, PointEdit>) {
  const { table, row } = props;
  const { point, key } = row;
  const { now } = useCommandContext();
  const { plotted, lit, say, onPoint } = useShownPoints();
  const isNext = key === nextRow;
  const day = shortDate(row.date, todayOf(now));
  const shown = (column: PointColumn): string => {
    if (column === 'date') return day;
    if (column !== 'value' || !point) return point ? pointText(point, column) : '';
    const value = plotted.get(key)?.value ?? null;
    return value === null ? 'gap' : say(value);
  };
  return (
    <CellsLine
      {...props}
      name={isNext ? `Next value, ${day}` : undefined}
      isSelected={undefined}
      className={classes(styles.row, isNext && styles.next, lit !== undefined && lit === key && styles.lit)}
      data={{ 'data-ghost': point?.ghost === true ? '' : undefined }}
      onPointerEnter={() => onPoint(point?.id)}
      renderCell={(column) => {
        const words = shown(column);
        return { name: `${table.columnName(column)}: ${words || 'empty'}`, look: words };
      }}
      field={(column) => ({ before: startText(point, column) })}
    />
  );
});
