/**
 * Copying and pasting in a grid of which a cell has the keyboard. Browsers send these events to where text was last pressed
 * on, which may be outside of the grid, or nowhere, although a cell has the focus: so the whole page is listened to.
 */
import { useEffect, type RefObject } from 'react';
import { putForms } from '../browser/clipboard';
import type { CommandContext } from '../commands/command';
import { useCommandContext } from '../commands/commandContext';
import { readBlock } from '../exchange/clipboard/readBlock';
import type { GridRow } from '../kit/cells/cellBlock';
import { copyCells, pasteIntoCells } from './gridDeeds';
import type { GridTable } from './gridTable';

export function useCellClipboard<Row extends GridRow, Column extends string, Edit>(
  grid: RefObject<Element | null>,
  table: GridTable<Row, Column, Edit>,
): void {
  const context = useCommandContext();
  useEffect(() => {
    const heard = (deed: (event: ClipboardEvent, data: DataTransfer) => void) => (event: ClipboardEvent) => {
      const { clipboardData: data } = event;
      if (data && !event.defaultPrevented && isOfCells(grid.current, event.target)) deed(event, data);
    };
    const copied = heard((event, data) => copy(context, table, event, data));
    const pasted = heard((event, data) => {
      event.preventDefault();
      pasteIntoCells(context, table, readBlock({ text: data.getData('text/plain'), html: data.getData('text/html') }));
    });
    document.addEventListener('copy', copied);
    document.addEventListener('paste', pasted);
    return () => {
      document.removeEventListener('copy', copied);
      document.removeEventListener('paste', pasted);
    };
  }, [context, grid, table]);
}

function copy<Row extends GridRow, Column extends string, Edit>(
  { session }: Pick<CommandContext, 'session'>,
  table: GridTable<Row, Column, Edit>,
  event: ClipboardEvent,
  data: DataTransfer,
): void {
  const isOfText = document.getSelection()?.isCollapsed === false;
  const forms = isOfText ? null : copyCells(table);
  if (!forms) return;
  event.preventDefault();
  putForms(data, forms);
  session.announce(forms.said);
}

/** What is typed in by itself, and what is pressed, keeps what is pasted there. */
function isOfCells(grid: Element | null, target: EventTarget | null): boolean {
  if (!grid) return false;
  const at = target instanceof Node && grid.contains(target) ? target : document.activeElement;
  const element = at instanceof Element ? at : at?.parentElement;
  return element != null && grid.contains(element) && element.closest('input, textarea, button') === null;
}
