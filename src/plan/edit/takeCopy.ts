/**
 * Makes a copy of the plan, or what came of merging one, the present state: one edit. The plan goes on under the revision
 * of the copy and descends from what the copy descends from, so that whoever has the copy finds a continuation of it.
 *
 * Must not know: how the copy came about.
 */
import { equal } from '../../kit/equal';
import { settled } from '../../kit/perIdentity';
import type { Plan } from '../model/schema';
import { restoreState } from './restoring';

export function takeCopy(draft: Plan, copy: Plan): void {
  const { versions } = settled(draft);
  restoreState(draft, copy);
  if (!equal(versions, copy.versions)) draft.versions = [...copy.versions];
  draft.revision = copy.revision;
  draft.ancestors = [...copy.ancestors];
}
