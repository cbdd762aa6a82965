/**
 * Takes up what an earlier page left of a plan: what of it is not in the journal waits in the plan's replica from then
 * on, is shown, and is written like everything else.
 *
 * Must not know: where leftovers lie, the screen.
 */
import type { Change } from '../plan/change/change';
import { isSettled, openReplica, replace } from '../plan/change/replica';
import type { Replicas } from '../plan/change/replicas';
import { isAmong } from '../plan/change/sameChange';
import { takeUp } from '../plan/change/takeUp';
import { equal } from '../kit/equal';
import type { PlanStore, StoredPlan } from './planStore';
import type { Leftover } from './rescue';

export interface TakingUpOptions {
  readonly store: Pick<PlanStore, 'load' | 'loadAt' | 'changesSince' | 'history'>;
  readonly replicas: Replicas;
  readonly newId: () => string;
}

/** Where a leftover stands now. */
export type TakenUp =
  /** All of it was read in the store, or has come to nothing. */
  | 'stored'
  /** Something of it waits in memory. */
  | 'waiting'
  /** The library has no such plan. */
  | 'absent';

/** Fails as the store does. Must not overlap with a write. */
export function createTakingUp({ store, replicas, newId }: TakingUpOptions): (leftover: Leftover) => Promise<TakenUp> {
  return async (leftover) => {
    const { id } = leftover;
    const stored = await store.load(id);
    if (!stored) return 'absent';
    const earlier = await missingIn(store, stored, leftover);
    if (earlier.changes.length === 0) return 'stored';
    const known = replicas.of(id);
    const now = known ? replace(known, stored, newId).replica : openReplica(stored);
    const { replica, report } = takeUp(now, earlier, newId);
    if (!known && isSettled(replica)) return 'stored';
    replicas.put(replica, { kind: 'moved', report });
    return isSettled(replica) ? 'stored' : 'waiting';
  };
}

async function missingIn(
  store: TakingUpOptions['store'],
  stored: StoredPlan,
  { id, after, writing, waiting }: Leftover,
) {
  const since = after === null ? null : await store.changesSince(id, after);
  const written = since ? endOf(writing, since.changes) : 0;
  const later = since?.changes ?? changesOf(await store.history(id));
  const changes = [...(written > 0 ? [] : writing), ...waiting].filter((change) => !isAmong(later, change));
  const before = after === null || changes.length === 0 ? null : await store.loadAt(id, after + written);
  return { changes, before: before ?? stored.plan, isLast: since?.changes.length === written };
}

/** How many of `since` there are up to the last of `writing`, which is there as a whole or not at all. */
function endOf(writing: readonly Change[], since: readonly Change[]): number {
  const last = writing.at(-1);
  return last ? since.findLastIndex((change) => equal(change, last)) + 1 : 0;
}

function changesOf(past: Awaited<ReturnType<PlanStore['history']>>): Change[] {
  return (past ?? []).flatMap((entry) => (entry.kind === 'change' ? entry.change : []));
}
