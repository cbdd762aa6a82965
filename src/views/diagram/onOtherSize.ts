/** Tells when an element has become much wider or narrower, higher or lower than it was when that was told last. */

/** A share of the width or height. */
const much = 0.1;

/** Returns how to stop. */
export function onOtherSize(element: HTMLElement | null, listener: () => void): () => void {
  // The page of a test has none.
  if (!element || typeof ResizeObserver === 'undefined') return () => {};
  let known = element.getBoundingClientRect();
  const observer = new ResizeObserver(() => {
    const now = element.getBoundingClientRect();
    const isOther = ([before, after]: readonly [number, number]) => Math.abs(after - before) > before * much;
    if (!isOther([known.width, now.width]) && !isOther([known.height, now.height])) return;
    known = now;
    listener();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
