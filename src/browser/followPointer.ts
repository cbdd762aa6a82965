/**
 * Follows the pointer from where it was pressed until it is let go of, wherever it goes. Esc and what the system does end it
 * without a drop.
 */
interface Following {
  readonly move: (event: PointerEvent) => void;
  readonly drop: (event: PointerEvent) => void;
  /** After either end. */
  readonly end?: () => void;
  /** Whether Esc is meant for it: before anything was moved, it is not. */
  readonly isMoved: () => boolean;
}

/** So far, in px, a press may tremble and is no drag. */
export const tremble = 4;

export function followPointer({ move, drop, end, isMoved }: Following): void {
  const stop = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', onKey, { capture: true });
    end?.();
  };
  const onUp = (event: PointerEvent) => {
    drop(event);
    stop();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isMoved()) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', onKey, { capture: true });
}
