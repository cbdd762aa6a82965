/**
 * One change of a plan as patches: the same record is the undo entry, the journal entry and what other tabs receive.
 * Inverse patches always come from Immer, never from hand-written code.
 */
import { enablePatches, type Patch } from 'immer';

enablePatches();

export interface Change {
  /** Identity of the step the user sees; the parts of one run of typing share it. */
  readonly id: string;
  /** What was done, as a lower-case verb phrase: “move box”. Undo says “Undo move box”. */
  readonly label: string;
  /** UTC instant. */
  readonly at: string;
  readonly kind: 'edit' | 'undo' | 'redo' | 'cancel';
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** Drops replacements of a member that a later one of the same list replaces again; order is kept otherwise. */
export function squash(patches: readonly Patch[]): Patch[] {
  if (!patches.every((patch) => patch.op === 'replace')) return [...patches];
  const last = new Map(patches.map((patch, index) => [patch.path.join('\u0000'), index]));
  return patches.filter((patch, index) => last.get(patch.path.join('\u0000')) === index);
}
