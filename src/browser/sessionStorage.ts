/**
 * Reads and writes `sessionStorage`, which outlives reloads of one tab. Where the browser does not allow it, nothing
 * is kept and nothing is thrown.
 *
 * Must not know: what it is for.
 */
export const sessionItems = {
  get: (key: string): string | null => attempt(() => sessionStorage.getItem(key)),
  /** Whether it is remembered. */
  set: (key: string, value: string): boolean =>
    attempt(() => {
      sessionStorage.setItem(key, value);
      return true;
    }) ?? false,
  remove: (key: string): void => void attempt(() => sessionStorage.removeItem(key)),
};

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
