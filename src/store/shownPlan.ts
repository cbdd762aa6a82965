/**
 * The plan that is shown, with its replica: every change of it goes through `perform`, and what others did to it is shown
 * as it comes.
 *
 * Must not know: which changes there are, and which of them can be taken back.
 */
import { freeze } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change } from '../plan/change/change';
import type { Effect } from '../plan/change/effects';
import type { Making } from '../plan/change/makeChange';
import { edit, openReplica, pin } from '../plan/change/replica';
import { createReplicas, type Replicas } from '../plan/change/replicas';
import type { Plan } from '../plan/model/schema';

/** A change in the history. `run` names a run of typing or a gesture that is still open to more of the same. */
export interface Step extends Change {
  readonly run?: string | undefined;
  /** How often others had come between before the step was begun. */
  readonly foreign: number;
  /** The step that this one took back out of its turn. */
  readonly takes?: string;
}

export interface OpenPlanState {
  readonly plan: Plan | null;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export type History = Pick<OpenPlanState, 'past' | 'future'>;

export interface Outside {
  readonly now: () => string;
  readonly newId: () => string;
  /** Shared with what stores plans. */
  readonly replicas?: Replicas;
  /** Why these effects are not to be had here; null when they are. */
  readonly refusal?: (effects: readonly Effect[]) => string | null;
}

export interface ShownPlan {
  readonly store: StoreApi<OpenPlanState>;
  plan(): Plan;
  /** What the next change is made on and with. */
  making(): Making;
  /** The change led to `after`, and leaves this history. */
  perform(change: Change, after: Plan, history: History): void;
  /** How often the plan has been changed beside the history since it was opened. */
  foreign(): number;
  /** Steps of the history no longer lie on exactly what they left. */
  comeBetween(): void;
  open(plan: Plan, shared?: readonly string[]): void;
  markShared(revision: string, content?: Plan): void;
  onChange(listener: (change: Change, plan: Plan) => void): () => void;
}

export function createShownPlan({ now, newId, replicas = createReplicas() }: Outside): ShownPlan {
  const store = createStore<OpenPlanState>(() => ({ plan: null, past: [], future: [] }));
  const listeners = new Set<(change: Change, plan: Plan) => void>();
  let foreign = 0;

  const plan = () => {
    const open = store.getState().plan;
    if (!open) throw new Error('No plan is open.');
    return open;
  };
  const replica = () => {
    const known = replicas.of(plan().id);
    if (!known) throw new Error('The open plan has no replica.');
    return known;
  };

  replicas.onNews((id, { kind }) => {
    const { plan: open } = store.getState();
    const next = replicas.of(id)?.shown;
    if (kind !== 'moved' || open?.id !== id || !next || next === open) return;
    foreign += 1;
    store.setState({ plan: next });
  });

  return {
    store,
    plan,
    making() {
      const { pins, left } = replica();
      return { plan: plan(), pins, left, now: now(), newId };
    },
    perform(change, after, history) {
      // First, so that it is being written before anything is drawn.
      replicas.put(edit(replica(), change, after), { kind: 'edited', change });
      store.setState({ plan: after, ...history });
      for (const listener of listeners) listener(change, after);
    },
    foreign: () => foreign,
    comeBetween: () => void (foreign += 1),
    open(next, shared = []) {
      const known = replicas.of(next.id);
      // What is frozen Immer need not look through again at each edit, and what is remembered by identity stays right.
      const fresh = () => openReplica({ plan: freeze(next, true), seq: null, shared });
      replicas.focus(known?.shown === next ? known : fresh(), { kind: 'kept' });
      store.setState({ plan: next, past: [], future: [] });
    },
    markShared(revision, content) {
      const shown = plan();
      const meant = content ?? (shown.revision === revision ? shown : null);
      const { replica: next, report } = pin(replica(), revision, meant, newId);
      replicas.put(next, { kind: 'moved', report });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
