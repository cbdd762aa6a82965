/**
 * How often the app has gone wrong since it last ran well, counted over reloads of this tab: what goes wrong at every
 * start needs another way out than a reload.
 */
import { sessionItems } from '../../../browser/sessionStorage';

const key = 'aimtree-faults';

let hasFailed = false;

/** Counts one more and gives the count. */
export function countError(): number {
  hasFailed = true;
  const count = (Number(sessionItems.get(key)) || 0) + 1;
  sessionItems.set(key, String(count));
  return count;
}

/** The app has run for a while: unless it failed meanwhile, the next fault is a first one. */
export function ranWell(): void {
  if (!hasFailed) sessionItems.remove(key);
}
