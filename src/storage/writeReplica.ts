/**
 * Brings what waits of one plan to disk. What others wrote before is taken in first; a plan whose rows are gone is
 * written as a whole.
 */
import { confirm, giveBack, isSettled, revisionsInFlight, send } from '../plan/change/replica';
import type { Replicas } from '../plan/change/replicas';
import type { Folding } from './folding';
import type { Following } from './followOthers';
import type { PlanStore } from './planStore';
import { factsOf } from './rows';
import { BehindOthers, PlanLost } from './trouble';

/** So often in a row others may be quicker; more means that the store contradicts itself, and must not hold the page. */
const mostRounds = 100;

interface Needs {
  readonly store: Pick<PlanStore, 'append'>;
  readonly replicas: Replicas;
  readonly following: Following;
  readonly folding: Folding;
}

/** Fails as the store does, and then all of it waits again. */
export function createWriter({ store, replicas, following, folding }: Needs): (id: string) => Promise<void> {
  const append = async (id: string) => {
    const waiting = replicas.of(id);
    if (!waiting || isSettled(waiting)) return;
    const sent = send(waiting);
    replicas.put(sent, { kind: 'kept' });
    const { changes = [] } = sent.inFlight ?? {};
    try {
      const seq = await store.append(id, changes, factsOf(sent.shown), sent.seq ?? undefined, revisionsInFlight(sent));
      replicas.put(confirm(replicas.of(id) ?? sent, seq), { kind: 'kept' });
      folding.grew(id, changes.length);
    } catch (error) {
      replicas.put(giveBack(replicas.of(id) ?? sent), { kind: 'kept' });
      throw error;
    }
  };

  return async (id) => {
    // A plan that was never read is read before it is written to.
    if (replicas.of(id)?.seq === null) await following.reload(id);
    for (let round = 1; ; round += 1) {
      try {
        return await append(id);
      } catch (error) {
        if (round === mostRounds) throw error;
        if (error instanceof BehindOthers) await following.catchUp(id);
        else if (error instanceof PlanLost) await following.writeAnew(id);
        else throw error;
      }
    }
  };
}
