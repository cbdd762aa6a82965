/** Does something now and then while the page is looked at, and whenever its user comes back to it. */

/** In ms. */
const pause = 5_000;

export function everySoOften(run: () => void): void {
  const runIfSeen = () => {
    if (document.visibilityState === 'visible') run();
  };
  setInterval(runIfSeen, pause);
  window.addEventListener('focus', runIfSeen);
  document.addEventListener('visibilitychange', runIfSeen);
}
