/** What commands can ask of a grid that is the view: to take the keyboard, where arrows go, what has some words, its cells. */
import { useEffect, type RefObject } from 'react';
import type { CommandContext } from '../commands/command';
import { useCommandContext } from '../commands/commandContext';
import type { CellPort, Direction, ViewPort } from '../commands/view';
import { isWhole, type CellAt, type GridRow } from '../kit/cells/cellBlock';
import { thingsOf, type Selected } from '../store/selection';
import { cellElement } from './cellElement';
import { clearCells, editCell, fillCells } from './gridDeeds';
import type { GridModel } from './gridModel';
import type { GridTable } from './gridTable';

/** What can be done to its cells. */
export function cellPort<Row extends GridRow, Column extends string, Edit>(
  context: CommandContext,
  table: GridTable<Row, Column, Edit>,
): CellPort {
  const { model } = table;
  const going = (next: (at: CellAt<Column>) => CellAt<Column> | null) => {
    const at = model.current();
    const place = at && next(at);
    if (place) model.goTo(place);
  };
  return {
    edit: () => editCell(context, table),
    step: (by) => going((at) => model.after(at, by)),
    hasStep: (by) => {
      const at = model.current();
      return at !== undefined && model.after(at, by) !== null;
    },
    extend: (direction) => {
      const at = model.current();
      const to = at && model.towards(at, direction);
      if (to) model.extendTo(to);
    },
    goToEnd: (end) => going((at) => model.atEnd(at, end)),
    clear: () => clearCells(context, table),
    fillDown: () => fillCells(context, table),
  };
}

/** Goes to the cell in that direction, to the first one where nothing has the keyboard. Gives what is selected there. */
export function goTowards<Row extends GridRow, Column extends string>(
  model: GridModel<Row, Column>,
  direction: Direction,
): Selected | null {
  const at = model.current();
  const [first] = model.rows();
  const next = at ? model.towards(at, direction) : first ? { key: first.key, column: model.main() } : null;
  const row = model.rowAt(next?.key);
  if (!next || !row) return null;
  const isSelected = model.kind !== undefined && isWhole(row);
  model.goTo(next, { quiet: isSelected });
  return isSelected ? { kind: model.kind, id: row.key } : null;
}

export interface GridWords extends Required<Pick<ViewPort, 'find'>>, Pick<ViewPort, 'findSteps'> {
  /** Within a sentence: “plan table”. */
  readonly what: string;
  /** In “Back to …”. */
  readonly name: string;
}

export function useGridPort<Row extends GridRow, Column extends string, Edit>(
  table: GridTable<Row, Column, Edit>,
  view: RefObject<HTMLElement | null>,
  words: GridWords,
): void {
  const context = useCommandContext();
  useEffect(() => {
    const { model } = table;
    const { view: shown } = context.ports;
    const { what, name, ...finding } = words;
    const element = () => cellElement(view.current, model.current());
    const cells = cellPort(context, table);
    shown.current = {
      name: () => name,
      focus: () => (element() ?? view.current)?.focus({ preventScroll: true }),
      place: () => element()?.getBoundingClientRect(),
      next: (direction) => goTowards(model, direction),
      all: () => {
        const keys = model
          .rows()
          .filter(isWhole)
          .map(({ key }) => key);
        return model.kind === undefined ? [] : thingsOf(model.kind, keys);
      },
      ...finding,
      cells: () => (model.current() ? cells : undefined),
      picture: () => ({ kind: 'page', what, element: () => view.current }),
    };
    return () => {
      shown.current = null;
    };
  }, [context, table, view, words]);
}
