/**
 * Nobody is left on the page itself, where a screen reader begins anew and keys mean nothing: where the focused element
 * goes from the page, or can no longer be used, its neighbour gets the focus, and where there is none, what `goHome` finds.
 *
 * A dialog or a menu that closes gives the focus back by itself, a frame later; only what came of nothing is mended.
 *
 * Must not know: what the elements are for, what is selected.
 */
import { heirOf } from './heir';

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** For how many frames a page that is only being opened is waited for. */
const patience = 600;

export interface Homes {
  /** Focuses what is to have the keyboard when nothing else has; a page that is still coming has nothing yet. */
  readonly goHome: () => void;
  /** What has no neighbour, because something else says what comes after it. */
  readonly ruled: string;
}

/** Gives how to stop. */
export function keepFocus({ goHome, ruled }: Homes): () => void {
  let last: HTMLElement | null = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  let frame = 0;

  const isLost = () => {
    if (!last || last === document.body) return false;
    const isUsable = last.isConnected && !last.matches(':disabled');
    return !isUsable && (document.activeElement === document.body || document.activeElement === last);
  };
  const forget = () => {
    last = null;
    cancelAnimationFrame(frame);
  };
  const seek = (frames: number) => {
    if (!isLost()) return;
    goHome();
    if (isLost() && frames > 0) frame = requestAnimationFrame(() => seek(frames - 1));
  };
  const onFocus = ({ target }: FocusEvent) => {
    cancelAnimationFrame(frame);
    if (target instanceof HTMLElement) last = target;
  };
  const observer = new MutationObserver((records) => {
    if (!last || !isLost()) return;
    cancelAnimationFrame(frame);
    // What gives the focus back as it goes, and whoever rules what comes next, is first.
    if (last.closest(`${overlays}, ${ruled}`))
      frame = requestAnimationFrame(() => (frame = requestAnimationFrame(() => seek(patience))));
    else {
      heirOf(last, records)?.focus();
      seek(patience);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  document.addEventListener('focusin', onFocus);
  // Whoever points at an empty place means it.
  document.addEventListener('pointerdown', forget, { capture: true });
  return () => {
    observer.disconnect();
    forget();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', forget, { capture: true });
  };
}
