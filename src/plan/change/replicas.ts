/**
 * The replicas of this tab: of the plan that is open, and of plans that were left before all of it was stored. Whoever
 * takes one a step further puts the next in its place, and everyone else hears of it.
 */
import type { Change } from './change';
import { isSettled, type MoveReport, type Replica } from './replica';

export type ReplicaNews =
  /** A change was made here. */
  | { readonly kind: 'edited'; readonly change: Change }
  /** Others have changed the plan, or this tab had to follow them: something else is shown. */
  | { readonly kind: 'moved'; readonly report: MoveReport }
  /** It is known better what is stored; the same is shown. */
  | { readonly kind: 'kept' };

export interface Replicas {
  of(id: string): Replica | undefined;
  /** Those that something waits of. */
  unsettled(): Replica[];
  /** Puts the next replica in the place of the last. */
  put(replica: Replica, news: ReplicaNews): void;
  /** Puts the replica of the plan that is now worked on. Of all others nothing is kept but what is not stored yet. */
  focus(replica: Replica, news: ReplicaNews): void;
  onNews(listener: (id: string, news: ReplicaNews) => void): () => void;
}

export function createReplicas(): Replicas {
  const replicas = new Map<string, Replica>();
  const listeners = new Set<(id: string, news: ReplicaNews) => void>();
  let focused: string | null = null;

  const dropSettled = () => {
    for (const [id, replica] of replicas) if (id !== focused && isSettled(replica)) replicas.delete(id);
  };
  const put: Replicas['put'] = (replica, news) => {
    replicas.set(replica.id, replica);
    dropSettled();
    for (const listener of listeners) listener(replica.id, news);
  };

  return {
    of: (id) => replicas.get(id),
    unsettled: () => [...replicas.values()].filter((replica) => !isSettled(replica)),
    put,
    focus(replica, news) {
      focused = replica.id;
      put(replica, news);
    },
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
