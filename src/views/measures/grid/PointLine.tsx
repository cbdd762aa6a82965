/** One row of the grid of values. */
import { memo, type PointerEvent } from 'react';
import { shortDate } from '../../../kit/dates/calendar';
import { limits } from '../../../plan/model/schema';
import type { PlottedPoint } from '../../../stats/chartTypes';
import { CellField } from '../../../ui/cells/CellField';
import { classes } from '../../../ui/classes';
import { writePoint, type GridParts } from './gridDeeds';
import { nextRow, type GridRow, type PointPlace } from './gridModel';
import { columnWords, isFixed, pointText, startText, type PointColumn } from './pointColumns';
import styles from './PointGrid.module.css';
import { editPoint, placeAfter } from './useGridPort';

interface PointLineProps {
  readonly parts: GridParts;
  readonly row: GridRow;
  /** Among all rows, the head being the first. */
  readonly number: number;
  readonly columns: readonly PointColumn[];
  /** The column that has the keyboard, or that Tab from outside comes to. */
  readonly at: PointColumn | undefined;
  /** Of the block that is selected; none: -1. */
  readonly from: number;
  readonly to: number;
  readonly edited: PointColumn | undefined;
  readonly typed: string | undefined;
  readonly plotted: PlottedPoint | undefined;
  readonly isLit: boolean;
  readonly say: (value: number) => string;
  readonly onPoint: (id: string | undefined) => void;
}

export const PointLine = memo(function PointLine(props: PointLineProps) {
  const { parts, row, number, columns, at, from, to, edited, typed, plotted, isLit, say, onPoint } = props;
  const { model, context, measure, kind, today } = parts;
  const { point, key } = row;
  const own = context.openPlan.plan().measures[measure];
  if (!own) return null;
  const isNext = key === nextRow;
  const day = shortDate(row.date, today());
  const shown = (column: PointColumn): string => {
    if (column === 'date') return day;
    if (column !== 'value' || !point) return point ? pointText(point, column) : '';
    const value = plotted?.value ?? null;
    return value === null ? 'gap' : say(value);
  };
  const press = (event: PointerEvent, place: PointPlace) => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('input'))) return;
    if (event.shiftKey) {
      event.preventDefault();
      model.extendTo(place);
    } else model.goTo(place);
  };
  return (
    <div
      role="row"
      data-row={key}
      aria-rowindex={number}
      aria-label={isNext ? `Next value, ${day}` : undefined}
      className={classes(styles.row, isNext && styles.next, isLit && styles.lit)}
      data-ghost={point?.ghost === true ? '' : undefined}
      onPointerEnter={() => onPoint(point?.id)}
    >
      {columns.map((column, index) => {
        const place = { key, column };
        const isEdited = edited === column;
        const label = columnWords(column, own, kind());
        const words = shown(column);
        return (
          <div
            key={column}
            role={column === 'date' ? 'rowheader' : 'gridcell'}
            data-cell={column}
            aria-colindex={index + 1}
            aria-label={`${label}: ${words || 'empty'}`}
            aria-selected={column === 'date' ? undefined : index >= from && index <= to}
            aria-readonly={isFixed(column, point, kind()) ? true : undefined}
            tabIndex={column === at ? 0 : -1}
            data-view-ground
            className={classes(styles.cell, index >= from && index <= to && styles.within)}
            onPointerDown={(event) => press(event, place)}
            onPointerMove={(event) =>
              event.buttons === 1 && event.pointerType === 'mouse' && !isEdited && model.extendTo(place)
            }
            onDoubleClick={() => !isEdited && editPoint(parts)}
          >
            {isEdited ? (
              <CellField
                label={label}
                before={startText(point, column)}
                typed={typed}
                maxLength={limits.text}
                write={(said) => writePoint(parts, place, said)}
                onEnd={() => model.edit(null)}
                onStep={(step) => {
                  const next = placeAfter(model, place, step);
                  if (next) model.goTo(next);
                }}
                onLost={(reason) => context.session.say(`${label} stays as it was. ${reason}`)}
              />
            ) : (
              <span className={styles.words}>{words}</span>
            )}
          </div>
        );
      })}
    </div>
  );
});
