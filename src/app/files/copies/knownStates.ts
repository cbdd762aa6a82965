/**
 * The earlier states of a plan that this machine can show: those of its past whose revision has left as a file, came
 * with one or has a name, and those that were read from files in this visit. A revision that is none of these may still
 * come to mean another content, and nothing is compared with it.
 *
 * Must not know: what a state is wanted for.
 */
import { revisionBegunBy } from '../../../plan/change/timeline';
import type { Plan } from '../../../plan/model/schema';
import type { PlanStore } from '../../../storage/planStore';
import type { ReadStates } from './readStates';

export interface KnownStates {
  has(revision: string): boolean;
  /** Null where it is not known, or cannot be read. */
  state(revision: string): Promise<Plan | null>;
}

interface Needs {
  readonly store: Pick<PlanStore, 'history' | 'changesSince' | 'loadAt'>;
  readonly readStates: ReadStates;
}

/** `plan`: as it is now. What was done to it has to be stored before. */
export async function knownStates({ store, readStates }: Needs, { id, versions }: Plan): Promise<KnownStates> {
  const entries = (await store.history(id)) ?? [];
  const since = await store.changesSince(id, entries.at(-1)?.seq ?? 0);
  const fixed = new Set([...(since?.shared ?? []), ...versions.map(({ revision }) => revision)]);
  const numbers = new Map<string, number>();
  let revision: string | undefined;
  for (const entry of entries) {
    revision = entry.kind === 'state' ? entry.revision : (revisionBegunBy(entry.change) ?? revision);
    // The last number under it: from then on it means that state.
    if (revision !== undefined && fixed.has(revision)) numbers.set(revision, entry.seq);
  }
  return {
    has: (wanted) => numbers.has(wanted) || readStates.of(id, wanted) !== undefined,
    async state(wanted) {
      const read = readStates.of(id, wanted);
      if (read) return read;
      const seq = numbers.get(wanted);
      return seq === undefined ? null : store.loadAt(id, seq);
    },
  };
}
