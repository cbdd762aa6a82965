/**
 * Work that may wait until the page stands and its user is served.
 *
 * Must not know: which work.
 */

/** After loading, in ms: whatever is opened first is there by then. */
const rest = 2_000;

export function whenSettled(work: () => void): void {
  const idle = () => ('requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 5_000 }) : work());
  const wait = () => setTimeout(idle, rest);
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
