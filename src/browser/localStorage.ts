/**
 * Gives the page's `localStorage`, which can be written to at once while the page goes away, or null: some browsers
 * throw as soon as one names it.
 *
 * Must not know: what is put there.
 */
export function openLocalStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
