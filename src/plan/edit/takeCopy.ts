/**
 * Makes a copy of the plan, or what came of merging one, the present state: one edit. The plan goes on under the revision
 * of the copy and descends from what the copy descends from, so that whoever has the copy finds a continuation of it.
 *
 * Must not know: how the copy came about.
 */
import { equal } from '../../kit/equal';
import { settled } from '../../kit/perIdentity';
import { limits, type NamedVersion, type Plan } from '../model/schema';
import { restoreState } from './restoring';

/** `version`: the name under which the new state is found again; left out where the plan has no room for names. */
export function takeCopy(draft: Plan, copy: Plan, version?: Omit<NamedVersion, 'revision'>): void {
  const here = settled(draft);
  restoreState(draft, copy);
  const { revision, ancestors } = copy;
  const isNamed = copy.versions.some((each) => each.revision === revision);
  const named = version && !isNamed ? [{ ...version, revision }] : [];
  const versions = [...copy.versions, ...named].slice(0, limits.versions);
  if (!equal(here.versions, versions)) draft.versions = versions;
  draft.revision = revision;
  draft.ancestors = [...ancestors];
}
