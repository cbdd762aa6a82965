/**
 * Changes put upon a plan, in order. Every reader of a journal gets the same plan from it, also when two tabs wrote it
 * without knowing of each other.
 */
import { applyPatches, enablePatches, type Patch } from 'immer';
import type { Change } from './change';
import type { Plan } from '../model/schema';

enablePatches();

/**
 * The plan after the changes. A patch whose place no longer exists (another tab deleted the box meanwhile) is left out
 * and the rest still counts: a deletion that came first wins, and no journal can keep a plan from opening.
 */
export function applyChanges(plan: Plan, changes: readonly Pick<Change, 'patches'>[]): Plan {
  const patches = changes.flatMap((change) => change.patches);
  // One pass is many times cheaper than one per patch, and nearly every journal allows it.
  return attempt(plan, patches) ?? patches.reduce((current, patch) => attempt(current, [patch]) ?? current, plan);
}

function attempt(plan: Plan, patches: Patch[]): Plan | null {
  try {
    return applyPatches(plan, patches);
  } catch {
    return null;
  }
}
