/** What comes in answer to a press takes the keyboard. */

/** In frames. */
const patience = 60;

/**
 * Focuses the element. A menu that it was chosen in keeps the rest of the page from the keyboard until it has gone: until
 * then it is asked for again in each frame, unless somebody points elsewhere. Gives how to stop.
 */
export function takeKeyboard(find: () => HTMLElement | null | undefined, then?: () => void): () => void {
  let frame = 0;
  const leave = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('pointerdown', leave, { capture: true });
  };
  const take = (frames: number) => {
    const element = find();
    element?.focus();
    if (element && document.activeElement === element) {
      leave();
      then?.();
    } else if (frames > 0) frame = requestAnimationFrame(() => take(frames - 1));
  };
  document.addEventListener('pointerdown', leave, { capture: true });
  take(patience);
  return leave;
}
