/**
 * A lazily loaded chunk of the app that does not come. When the server answers, it has most likely put up a new release
 * without this chunk: then all changes are saved and the page is loaded again, once for each release that is running.
 * In any other case the import fails, and the user is told.
 */
import { sessionItems } from '../../../browser/sessionStorage';
import { savedBeforeLeaving, type Saving } from './safelySaved';

const key = 'aimtree-reloaded-from';
/** Names of chunks change with what is in any of them, so the address of this code tells releases apart. */
const release = import.meta.url;

const missing = new WeakSet<Error>();

/** Whether this is the error of a part that did not come. */
export function isMissingChunk(error: unknown): boolean {
  return error instanceof Error && missing.has(error);
}

export function watchMissingChunks(autosave: Saving): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    missing.add(payload);
    void reloadOnce(autosave);
  });
}

async function reloadOnce(autosave: Saving): Promise<void> {
  if (sessionItems.get(key) === release || !(await serverAnswers())) return;
  // Without a memory it could go on for ever.
  if (!(await savedBeforeLeaving(autosave)) || !sessionItems.set(key, release)) return;
  window.location.reload();
}

async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('./', { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
