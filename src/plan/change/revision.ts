/** A saved state has a revision of its own, and names those that it descends from. */
import { limits, type Plan } from '../model/schema';

/** Leaves the revision behind, as something that exists elsewhere too, and goes on under a new one. */
export function beginRevision(draft: Plan, revision: string): void {
  draft.ancestors = [draft.revision, ...draft.ancestors].slice(0, limits.ancestors);
  draft.revision = revision;
}
