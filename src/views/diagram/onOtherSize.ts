/** Tells when an element has become much wider or narrower, higher or lower, once it rests. */

/** A share of the width or height as it was told last. */
const much = 0.05;
/** In ms: whoever drags an edge has stopped then. */
const rest = 120;

/** Returns how to stop. */
export function onOtherSize(element: HTMLElement | null, listener: () => void): () => void {
  if (!element) return () => {};
  const sizeNow = () => ({ width: element.clientWidth, height: element.clientHeight });
  let known = sizeNow();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const now = sizeNow();
    const isOther = (before: number, after: number) => Math.abs(after - before) > before * much;
    if (!isOther(known.width, now.width) && !isOther(known.height, now.height)) return;
    known = now;
    listener();
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look, rest);
  });
  observer.observe(element);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
