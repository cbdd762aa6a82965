/**
 * Knows a change again that has been put behind others since: its effects may be others then, its id and its instant are
 * not. The parts of one run share an id; where they were joined, the instant is that of the last.
 */
import type { Change } from './change';

/** Whether the change, or the run that it is a part of up to its instant, is among these. */
export function isAmong(changes: readonly Change[], { id, at }: Change): boolean {
  return id !== '' && changes.some((each) => each.id === id && each.at >= at);
}
