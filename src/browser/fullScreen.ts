/**
 * Fills the whole screen where the browser can and may. Where it cannot, nothing happens, and the caller fills the
 * window instead.
 */

/** Asks for the whole screen; to be called soon after a click or key press. Returns how to give it back. */
export function fillScreen(onLeft: () => void): () => void {
  const page = document.documentElement;
  let wanted = true;
  let fills = false;
  const changed = () => {
    if (document.fullscreenElement !== null) fills = true;
    else if (fills) onLeft();
  };
  document.addEventListener('fullscreenchange', changed);
  // Older Safari has it under another name; there the window has to do.
  if ('requestFullscreen' in page && document.fullscreenElement === null) {
    page.requestFullscreen({ navigationUI: 'hide' }).then(
      () => wanted || leave(),
      () => undefined,
    );
  }
  return () => {
    wanted = false;
    document.removeEventListener('fullscreenchange', changed);
    leave();
  };
}

function leave(): void {
  if (document.fullscreenElement === document.documentElement) document.exitFullscreen().catch(() => undefined);
}
