/**
 * Copying and pasting in a grid of which a cell has the keyboard. Browsers send these events to where text was last pressed
 * on, which may be outside of the grid, or nowhere, although a cell has the focus: so the whole page is listened to.
 *
 * Must not know: what is copied, where a block goes.
 */
import { useEffect, type RefObject } from 'react';

interface CellClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function useCellClipboard(grid: RefObject<Element | null>, { onCopy, onPaste }: CellClipboard): void {
  useEffect(() => {
    const heard = (act: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
      if (!event.defaultPrevented && isOfCells(grid.current, event.target)) act(event);
    };
    const [copied, pasted] = [heard(onCopy), heard(onPaste)];
    document.addEventListener('copy', copied);
    document.addEventListener('paste', pasted);
    return () => {
      document.removeEventListener('copy', copied);
      document.removeEventListener('paste', pasted);
    };
  }, [grid, onCopy, onPaste]);
}

/** What is typed in by itself, and what is pressed, keeps what is pasted there. */
function isOfCells(grid: Element | null, target: EventTarget | null): boolean {
  if (!grid) return false;
  const at = target instanceof Node && grid.contains(target) ? target : document.activeElement;
  const element = at instanceof Element ? at : at?.parentElement;
  return element != null && grid.contains(element) && element.closest('input, textarea, button') === null;
}
