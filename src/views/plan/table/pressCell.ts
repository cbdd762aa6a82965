/**
 * What a press on a cell does: it takes the keyboard, and its box is selected alone; with Shift, and while it is dragged, the
 * block from the cell that had the keyboard; with Ctrl or Cmd, or while several are chosen one by one, its box is added or let
 * go of.
 */
import type { PointerEvent } from 'react';
import type { CommandContext } from '../../../commands/command';
import { toggle } from '../../../commands/picking';
import type { NodeId } from '../../../plan/model/schema';
import type { CellPlace } from './tableBlock';
import type { TableModel } from './tableModel';

export function pressCell(
  context: CommandContext,
  model: TableModel,
  place: CellPlace & { readonly id: NodeId },
  event: PointerEvent,
): void {
  const { session } = context;
  if (event.button !== 0 || (event.target instanceof Element && event.target.closest('input, textarea, button')))
    return;
  if (event.ctrlKey || event.metaKey || session.getState().picking) {
    event.preventDefault();
    model.meanColumn(place.column);
    toggle(context, { kind: 'node', id: place.id });
  } else if (event.shiftKey) {
    event.preventDefault();
    model.extendTo(place);
  } else model.goTo(place, { quiet: true });
}

/** While the mouse is held down, the block grows to the cell that it comes to. */
export function dragOverCell(model: TableModel, place: CellPlace, event: PointerEvent): void {
  const isDragged = event.buttons === 1 && event.pointerType === 'mouse' && model.edited() === null;
  const isPlain = !event.ctrlKey && !event.metaKey;
  if (isDragged && isPlain && document.activeElement?.closest('[role="gridcell"], [role="rowheader"]'))
    model.extendTo(place);
}
