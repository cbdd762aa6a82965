/**
 * A part of the app (a lazily loaded chunk) that does not come. When the server answers, it has most likely put up a
 * new release without this part: the page is loaded again, once for each release that is running, after a flush. In
 * any other case whoever wanted the part gets the error, and it is worded.
 */
import { sessionItems } from '../../../browser/sessionStorage';
import { savedBeforeLeaving, type Saving } from './safelySaved';

const key = 'aimtree-reloaded-from';
/** Names of chunks change with what is in any of them, so the address of this code tells releases apart. */
const release = import.meta.url;

const missing = new WeakSet<Error>();

/** Whether this is the error of a part that did not come. */
export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && missing.has(error);
}

export function watchMissingParts(autosave: Saving): void {
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
