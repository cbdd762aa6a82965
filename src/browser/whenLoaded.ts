/**
 * Runs work that can wait until the page has loaded and has nothing else to do.
 *
 * Must not know: which work.
 */

/** After loading, in ms: whatever is opened first is there by then. */
const rest = 2_000;

export function whenLoaded(work: () => void): void {
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 5_000 }) : work());
  const wait = () => setTimeout(idle, rest);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
