/**
 * The ground that a tab's own changes stand on: each open plan as it is on disk, up to a number. What others write moves
 * the ground, and the changes that wait are put behind it anew; so all tabs come to the same plan.
 *
 * Must not know: when anything is written, the screen.
 */
import { applyChanges } from '../plan/change/applyChanges';
import { rebase, type Rebased } from '../plan/change/rebase';
import { pinsOf } from '../plan/change/revision';
import type { Plan } from '../plan/model/schema';
import type { PlanStore, StoredPlan, StoreEvent } from './planStore';
import { PlanIdTaken, PlanLost } from './trouble';
import type { UnsavedQueue } from './unsaved';

interface Ground {
  readonly plan: Plan;
  /** The last number that is in `plan`. */
  readonly seq: number;
  readonly shared: readonly string[];
}

/** What had to be decided when the ground moved. */
export type MoveReport = Pick<Rebased, 'revived' | 'spared'>;

export interface GroundsOptions {
  readonly store: Pick<PlanStore, 'changesSince' | 'load' | 'create'>;
  readonly unsaved: UnsavedQueue;
  readonly newId: () => string;
  /** Others have written to a plan; this is what is to be shown now. */
  readonly onMoved: (plan: Plan, report: MoveReport) => void;
}

export interface Grounds {
  of(id: string): Ground | undefined;
  /** A plan was loaded; gives what is to be shown: it with the changes that wait on top. */
  lay(stored: StoredPlan): Plan;
  /** Own changes have got to disk and made it this. */
  grew(shown: Plan, seq: number): void;
  shared(id: string, revision: string): void;
  /** Takes in what was heard. False when something before it was missed: `catchUp` then. */
  take(event: StoreEvent): boolean;
  /** Reads what was missed. Fails as the store does. */
  catchUp(id: string): Promise<void>;
  /** Writes a plan whose rows are gone as a whole, with all that waits. Fails as the store does. */
  writeAnew(id: string): Promise<void>;
}

/** Numbers of a plan that was written anew begin far behind all that any tab may know, so that no two are taken for one. */
const era = 1_000_000;
const lastOfEra = (seq: number) => (Math.floor(seq / era) + 1) * era - 1;

const nothing: MoveReport = { revived: [], spared: [] };

export function createGrounds({ store, unsaved, newId, onMoved }: GroundsOptions): Grounds {
  const grounds = new Map<string, Ground>();

  const put = (id: string, ground: Ground): Plan => {
    const waiting = unsaved.of(id);
    grounds.set(id, ground);
    if (!waiting) {
      onMoved(ground.plan, nothing);
      return ground.plan;
    }
    const { plan, changes, ...report } = rebase(ground.plan, waiting.shown, waiting.made, {
      pins: pinsOf(ground.plan, ground.shared),
      newId,
    });
    unsaved.set({ id, shown: plan, changes, made: waiting.made });
    onMoved(plan, report);
    return plan;
  };

  const reload = async (id: string) => {
    const stored = await store.load(id);
    if (!stored) throw new PlanLost(id);
    put(id, stored);
  };

  return {
    of: (id) => grounds.get(id),
    lay(stored) {
      const { id } = stored.plan;
      // Of plans that were left nothing is kept but what still waits.
      for (const other of grounds.keys()) if (other !== id && !unsaved.of(other)) grounds.delete(other);
      return put(id, stored);
    },
    grew(shown, seq) {
      const before = grounds.get(shown.id);
      if (before) grounds.set(shown.id, { ...before, plan: shown, seq });
    },
    shared(id, revision) {
      const before = grounds.get(id);
      if (before) grounds.set(id, { ...before, shared: [...before.shared, revision] });
    },
    take(event) {
      const ground = grounds.get(event.id);
      if (!ground) return true;
      if (event.kind === 'replaced' || event.kind === 'created') return false;
      if (event.kind !== 'changed' || event.seq <= ground.seq) return true;
      const first = event.seq - event.changes.length;
      if (first > ground.seq) return false;
      const missed = event.changes.slice(ground.seq - first);
      put(event.id, { ...ground, plan: applyChanges(ground.plan, missed), seq: event.seq });
      return true;
    },
    async catchUp(id) {
      const ground = grounds.get(id);
      if (!ground) return;
      const since = await store.changesSince(id, ground.seq);
      if (!since) await reload(id);
      else if (since.changes.length > 0)
        put(id, { ...ground, plan: applyChanges(ground.plan, since.changes), seq: since.seq });
    },
    async writeAnew(id) {
      const ground = grounds.get(id);
      const waiting = unsaved.take(id);
      const whole = waiting?.shown ?? ground?.plan;
      if (!whole) throw new PlanLost(id);
      try {
        await store.create(whole, ground?.shared, lastOfEra(ground?.seq ?? 0));
      } catch (error) {
        if (waiting) unsaved.putBack(waiting);
        // Another tab was quicker: then this tab's changes go on top of what it wrote.
        if (!(error instanceof PlanIdTaken)) throw error;
      }
      await reload(id);
    },
  };
}
