/** What commands can ask of the grid of values, and how its cell keeps the keyboard. */
import { useEffect, type RefObject } from 'react';
import type { CellPort } from '../../../commands/view';
import { clearPoints, fillPoints, type GridParts } from './gridDeeds';
import { nextRow, type GridModel, type PointPlace } from './gridModel';
import { isFixed } from './pointColumns';

export function cellOf(grid: HTMLElement | null, place: PointPlace | undefined): HTMLElement | null {
  if (!place) return null;
  return (
    grid?.querySelector<HTMLElement>(`[data-row="${CSS.escape(place.key)}"] [data-cell="${place.column}"]`) ?? null
  );
}

export function editPoint({ model, context, kind }: GridParts, typed?: string): void {
  const at = model.current();
  if (!at) return;
  const point = model.rowAt(at.key)?.point;
  if (isFixed(at.column, point, kind())) context.session.say('This value follows from the counts beside it.');
  else model.edit({ ...at, typed });
}

/** Where the keyboard goes when a cell was kept. */
export function placeAfter(
  model: GridModel,
  from: PointPlace,
  to: 'up' | 'down' | 'next' | 'back' | 'here',
): PointPlace | null {
  // What was begun in the row of the next date stands in the row below it now.
  const begun = from.key === nextRow ? model.getState().fresh : null;
  const isBegun = begun !== null && model.rows()[1]?.key === begun;
  if (to === 'here') return from;
  if (to === 'next' || to === 'back') {
    const at = isBegun && from.column !== 'date' ? { key: begun, column: from.column } : from;
    return model.after(at, to === 'next' ? 1 : -1);
  }
  if (to === 'down' && (from.key === nextRow || model.isFresh(from.key)))
    return { key: nextRow, column: isBegun || from.key !== nextRow ? model.firstData() : from.column };
  return model.towards(from, to);
}

export function cellPort(parts: GridParts): CellPort {
  const { model } = parts;
  const go = (place: PointPlace | null) => place && model.goTo(place);
  const onCell = (deed: (at: PointPlace) => void) => {
    const at = model.current();
    if (at) deed(at);
  };
  return {
    edit: () => editPoint(parts),
    step: (by) => onCell((at) => go(model.after(at, by))),
    hasStep: (by) => {
      const at = model.current();
      return at !== undefined && model.after(at, by) !== null;
    },
    extend: (direction) =>
      onCell((at) => {
        const to = model.towards(at, direction);
        if (to) model.extendTo(to);
      }),
    goToEnd: (end) =>
      onCell(({ key, column }) => {
        const columns = model.columns();
        if (end === 'row-start' || end === 'row-end')
          return go({ key, column: (end === 'row-start' ? columns[0] : columns.at(-1)) ?? column });
        const row = end === 'first' ? model.rows()[0] : model.rows().at(-1);
        return go(row ? { key: row.key, column } : null);
      }),
    clear: () => clearPoints(parts),
    fillDown: () => fillPoints(parts),
  };
}

/** The keyboard follows the cell, unless somebody has it elsewhere. */
export function useFollowPoint(
  grid: RefObject<HTMLElement | null>,
  place: PointPlace | undefined,
  isEdited: boolean,
): void {
  const { key, column } = place ?? {};
  useEffect(() => {
    if (key === undefined || column === undefined || isEdited) return undefined;
    const follow = () => {
      const cell = cellOf(grid.current, { key, column });
      const active = document.activeElement;
      const isFree = active === null || active === document.body || grid.current?.contains(active) === true;
      if (!isFree || active === cell) return;
      cell?.focus({ preventScroll: true });
      cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    };
    follow();
    // In a windowed grid the row comes to the page with the next frame.
    const frame = requestAnimationFrame(follow);
    return () => cancelAnimationFrame(frame);
  }, [grid, key, column, isEdited]);
}
