/**
 * What a tab remembers over its reloads (`sessionStorage`). Where the browser allows none, nothing is remembered.
 *
 * Must not know: what it is for.
 */
export const tabMemory = {
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
