/** What the mouse and the keyboard do to the cells of a grid by themselves: a press, a drag, typing. */
import type { FocusEvent, KeyboardEvent, PointerEvent } from 'react';
import { isMac } from '../browser/platform';
import type { CommandContext } from '../commands/command';
import { typedBy } from '../commands/keys';
import { toggle } from '../commands/picking';
import type { CellAt, GridRow } from '../kit/cells/cellBlock';
import { placeOf } from './cellElement';
import { editCell } from './gridDeeds';
import type { GridModel } from './gridModel';
import type { GridTable } from './gridTable';

const isWithin = ({ target }: { readonly target: EventTarget }, what: string) =>
  target instanceof Element && target.closest(what) !== null;

/**
 * It takes the keyboard, and what its row shows is selected alone; with Shift, and while it is dragged, the block from the
 * cell that had the keyboard; with Ctrl or Cmd, or while several are chosen one by one, its row is added or let go of.
 */
export function pressCell<Row extends GridRow, Column extends string>(
  context: CommandContext,
  model: GridModel<Row, Column>,
  place: CellAt<Column>,
  event: PointerEvent,
): void {
  if (event.button !== 0 || isWithin(event, 'input, textarea, button')) return;
  const { kind } = model;
  if (kind !== undefined && (event.ctrlKey || event.metaKey || context.session.getState().picking)) {
    event.preventDefault();
    model.meanColumn(place.column);
    toggle(context, { kind, id: place.key });
  } else if (event.shiftKey) {
    event.preventDefault();
    model.extendTo(place);
  } else model.goTo(place, { quiet: true });
}

/** While the mouse is held down, the block grows to the cell that it comes to. */
export function dragOverCell<Row extends GridRow, Column extends string>(
  model: GridModel<Row, Column>,
  place: CellAt<Column>,
  event: PointerEvent,
): void {
  const isDragged = event.buttons === 1 && event.pointerType === 'mouse' && model.edited() === null;
  const isPlain = !event.ctrlKey && !event.metaKey;
  if (isDragged && isPlain && document.activeElement?.closest('[role="gridcell"], [role="rowheader"]'))
    model.extendTo(place);
}

/** Typing begins to edit the cell that has the keyboard. */
export function cellInput<Row extends GridRow, Column extends string, Edit>(
  context: CommandContext,
  table: GridTable<Row, Column, Edit>,
) {
  const { model, own } = table;
  return {
    /** Whoever comes in from outside, or from another cell by other means than keys, is in the cell that is meant. */
    onFocus({ target, relatedTarget, currentTarget }: FocusEvent) {
      const at = model.current();
      const isFromCell = relatedTarget instanceof Element && currentTarget.contains(relatedTarget);
      if (!target.hasAttribute('data-cell') || (at && !isFromCell)) return;
      const place = placeOf(target);
      const column = model.columns().find((each) => each === place?.column) ?? at?.column ?? model.main();
      if (place && (at?.key !== place.key || at.column !== column)) model.goTo({ key: place.key, column });
    },
    onKeyDown(event: KeyboardEvent) {
      const at = model.current();
      const row = model.rowAt(at?.key);
      if (!at || !row || context.session.getState().picking !== null) return;
      if (event.defaultPrevented || isWithin(event, 'input, textarea, button')) return;
      if (model.edited() === null && own?.key?.(row, at.column, event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const typed = typedBy(event.nativeEvent, isMac);
      if (typed === null || typed === ' ') return;
      event.preventDefault();
      editCell(context, table, typed);
    },
  };
}
