/** Runs work when the browser has nothing better to do; where it does not say when that is, a little later. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, later);
}

/** In ms. */
const later = 200;
