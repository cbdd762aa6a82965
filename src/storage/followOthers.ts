/**
 * Follows what others write: the replicas of this tab take in what was heard, or what is read where something was missed.
 *
 * Must not know: when anything is written, the screen.
 */
import {
  confirm,
  giveBack,
  pin,
  remote,
  replace,
  send,
  undecided,
  type Moved,
  type Replica,
} from '../plan/change/replica';
import type { Replicas } from '../plan/change/replicas';
import type { PlanStore, StoredPlan, StoreEvent } from './planStore';
import { PlanIdTaken, PlanLost } from './trouble';

export interface FollowingOptions {
  readonly store: Pick<PlanStore, 'changesSince' | 'load' | 'create'>;
  readonly replicas: Replicas;
  readonly newId: () => string;
}

export interface Following {
  /** Takes in what was heard, while nothing is being written. False when something was missed: `catchUp` then. */
  take(event: StoreEvent): boolean;
  /** Reads what was missed. Fails as the store does. */
  catchUp(id: string): Promise<void>;
  /** Reads the whole plan. Fails as the store does. */
  reload(id: string): Promise<void>;
  /** Writes a plan whose rows are gone as a whole, with all that waits. Fails as the store does. */
  writeAnew(id: string): Promise<void>;
}

/** Numbers of a plan that was written anew begin far behind all that any tab may know, so that no two are taken for one. */
const era = 1_000_000;
const eraOf = (seq: number) => Math.floor(seq / era);
const lastOfEra = (seq: number) => (eraOf(seq) + 1) * era - 1;

export function createFollowing({ store, replicas, newId }: FollowingOptions): Following {
  const show = ({ replica, report }: Moved) => replicas.put(replica, { kind: 'moved', report });

  const reload = async (id: string) => {
    const stored = await store.load(id);
    if (!stored) throw new PlanLost(id);
    const replica = replicas.of(id);
    if (replica) show(reread(replica, stored, newId));
  };

  return {
    reload,
    take(event) {
      const replica = replicas.of(event.id);
      if (!replica) return true;
      if (event.kind === 'replaced' || event.kind === 'created') return false;
      if (event.kind === 'shared') show(pin(replica, event.revision, null, newId));
      if (event.kind !== 'changed') return true;
      const moved = remote(replica, event, newId);
      if (moved && moved.replica !== replica) show(moved);
      return moved !== null;
    },
    async catchUp(id) {
      const known = replicas.of(id)?.seq;
      if (known === undefined) return;
      const since = known === null ? null : await store.changesSince(id, known);
      if (!since) return reload(id);
      const replica = replicas.of(id);
      const moved = replica && remote(replica, since, newId);
      if (moved) show(withShared(moved, since.shared, newId));
    },
    async writeAnew(id) {
      const lost = replicas.of(id);
      if (!lost) throw new PlanLost(id);
      replicas.put(send(lost), { kind: 'kept' });
      try {
        await store.create(lost.shown, [...lost.pins.keys()], { after: lastOfEra(lost.seq ?? 0) });
      } catch (error) {
        replicas.put(giveBack(replicas.of(id) ?? lost), { kind: 'kept' });
        // Another tab was quicker: then this tab's changes go on top of what it wrote.
        if (!(error instanceof PlanIdTaken)) throw error;
        return reload(id);
      }
      const stored = await store.load(id);
      const replica = replicas.of(id);
      if (!stored || !replica) throw new PlanLost(id);
      show(replace(confirm(replica, stored.seq), stored, newId));
    },
  };
}

/**
 * The replica on what was read. What is not there because its rows were cleared away and written anew by a tab that did
 * not know it was deleted by nobody: then nothing is to be said.
 */
export function reread(replica: Replica, stored: StoredPlan, newId: () => string): Moved {
  const moved = replace(replica, stored, newId);
  const isAnew = replica.seq !== null && eraOf(replica.seq) !== eraOf(stored.seq);
  return isAnew ? { ...moved, report: undecided } : moved;
}

/** The move with these revisions known to have left: they did so after what was written up to there. */
function withShared({ replica, report }: Moved, shared: readonly string[], newId: () => string): Moved {
  const news = shared.filter((revision) => !replica.pins.has(revision));
  return { replica: news.reduce((next, revision) => pin(next, revision, null, newId).replica, replica), report };
}
