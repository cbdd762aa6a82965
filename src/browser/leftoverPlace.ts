/**
 * A small place that can be written to at once while a page goes away (`localStorage`), or none: browsers that keep
 * nothing forbid even to name it.
 *
 * Must not know: what is put there.
 */
export function openShelf(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
