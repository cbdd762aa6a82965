/** A field that comes in answer to a press takes the keyboard at once. */
import { useEffect, type RefObject } from 'react';

/** In frames. */
const patience = 60;

/**
 * Focuses the field and selects what is in it. A menu that it was chosen in keeps the rest of the page from the keyboard
 * until it has gone: until then the field asks again in each frame, unless somebody points elsewhere.
 */
export function useKeyboardTaken(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    let frame = 0;
    const take = (frames: number) => {
      field.current?.focus();
      if (document.activeElement === field.current) return field.current?.select();
      if (frames > 0) frame = requestAnimationFrame(() => take(frames - 1));
    };
    const leave = () => cancelAnimationFrame(frame);
    take(patience);
    document.addEventListener('pointerdown', leave, { capture: true });
    return () => {
      leave();
      document.removeEventListener('pointerdown', leave, { capture: true });
    };
  }, [field]);
}
