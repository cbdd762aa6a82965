/**
 * The plan as its replica shows it here, and its room: what others did is shown, as a change that is nobody’s to undo
 * here, and what is done here is told.
 *
 * Must not know: the network.
 */
import { applyEffects } from '../plan/change/applyEffects';
import type { Change } from '../plan/change/change';
import type { Effect } from '../plan/change/effects';
import { effectsBetween } from '../plan/change/effectsBetween';
import { mendPlan } from '../plan/change/mendPlan';
import { edit, type MoveReport } from '../plan/change/replica';
import type { Replicas } from '../plan/change/replicas';
import { isTrueTo, withStamps } from '../plan/change/revision';
import { startTrail } from '../plan/change/trail';
import type { Plan } from '../plan/model/schema';

interface Needs {
  readonly replicas: Pick<Replicas, 'of' | 'put' | 'onNews'>;
  readonly id: string;
  readonly now: () => string;
  readonly newId: () => string;
  /** Something was done to the plan, here or by others. */
  readonly onDone: (effects: readonly Effect[]) => void;
  /** Something else is shown: perhaps the room has to be told. */
  readonly onShown: (change: Change) => unknown;
}

export interface HereInRoom {
  /** Null when the plan is not open any more. */
  shown(): Plan | null;
  /** Shows what led others from one state to the other. `by`: their names, as far as they are known. */
  take(from: Plan, to: Plan, report: MoveReport, by?: readonly string[]): void;
  /** A change that is nobody’s to undo here. */
  changeOf(effects: readonly Effect[]): Change;
  leave(): void;
}

export function createHereInRoom({ replicas, id, now, newId, onDone, onShown }: Needs): HereInRoom {
  let isTaking = false;
  let last = replicas.of(id)?.shown;
  const changeOf = (effects: readonly Effect[], by: readonly string[] = []): Change => ({
    id: newId(),
    label: 'work together',
    at: now(),
    kind: 'edit',
    effects,
    by,
  });
  const leave = replicas.onNews((planId, news) => {
    if (planId !== id || isTaking || news.kind === 'kept') return;
    const shown = replicas.of(id)?.shown;
    if (news.kind === 'edited') onDone(news.change.effects);
    // What another tab of this machine did is done here as well.
    else if (last && shown) onDone(effectsBetween(last, shown));
    last = shown;
    onShown(news.kind === 'edited' ? news.change : changeOf([]));
  });
  return {
    shown: () => replicas.of(id)?.shown ?? null,
    take(from, to, report, by = []) {
      const replica = replicas.of(id);
      if (!replica) return;
      let { plan } = mendPlan(startTrail(applyEffects(replica.shown, effectsBetween(from, to))));
      // A revision that has left from here as a file stays what it is.
      if (!isTrueTo(plan, replica.pins))
        ({ plan } = withStamps(startTrail(plan), { modified: plan.modified, begun: [newId()] }));
      const effects = effectsBetween(replica.shown, plan);
      const change = changeOf(effects, by);
      onDone(effects);
      isTaking = true;
      // Where the same is shown as before, there still may be something to be said.
      replicas.put(effects.length > 0 ? edit(replica, change, plan) : replica, { kind: 'moved', report });
      isTaking = false;
      last = replicas.of(id)?.shown;
      onShown(change);
    },
    changeOf,
    leave,
  };
}
