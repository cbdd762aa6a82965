/** Does something now and then while the page is looked at, and whenever its user comes back to it. */

/** In ms. */
const pause = 5_000;

/** Gives the function that ends it. */
export function everySoOften(run: () => void): () => void {
  const runIfSeen = () => {
    if (document.visibilityState === 'visible') run();
  };
  const timer = setInterval(runIfSeen, pause);
  window.addEventListener('focus', runIfSeen);
  document.addEventListener('visibilitychange', runIfSeen);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', runIfSeen);
    document.removeEventListener('visibilitychange', runIfSeen);
  };
}
