/**
 * Asks the browser not to delete this page's data when disk space runs short. Some browsers ask the user, most decide
 * alone.
 */

let asked = false;

/** Asks once a visit, and only where it has not been granted yet; whatever comes of it, work goes on. */
export async function askToKeep(given?: StorageManager): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const storage = given ?? globalThis.navigator.storage;
    if (storage && !(await storage.persisted())) await storage.persist();
  } catch {
    // Not offered in this context (an insecure origin, a private window).
  }
}
