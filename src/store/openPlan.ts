/**
 * The open plan and its history: the one way in which a plan changes. `edit` runs a function of `plan/` and keeps the
 * patches; undo, the journal and other tabs all live on them.
 *
 * Must not know: storage (it listens through `onChange`), the screen, what is selected (`session.ts`).
 */
import { freeze, produceWithPatches } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyChanges } from '../plan/change/applyChanges';
import { squash, type Change } from '../plan/change/change';
import { wholeArrays } from '../plan/change/effects';
import { stepAgain } from '../plan/change/rebase';
import { beginRevision } from '../plan/change/revision';
import type { Plan } from '../plan/model/schema';
import { follow } from '../plan/change/trail';
import { versionOf } from '../plan/ask/versionNames';

export type Recipe = (draft: Plan) => void;

/** A change in the history. `run` names a run of typing or a gesture that is still open to more of the same. */
interface Step extends Change {
  readonly run?: string;
  /** How often other tabs had changed the plan before the step was begun. */
  readonly foreign: number;
}

export interface OpenPlanState {
  readonly plan: Plan | null;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export interface Outside {
  readonly now: () => string;
  readonly newId: () => string;
}

export interface OpenPlan extends StoreApi<OpenPlanState> {
  /** Shows a plan; history starts anew. `shared`: its revisions that exist as files, which the next edit must leave behind. */
  open(plan: Plan, shared?: readonly string[]): void;
  close(): void;
  /** The plan; throws when none is open, which is a fault of ours. */
  plan(): Plan;
  /**
   * Changes the plan. Edits with the same `run` in a row are one step of undo. Gives the id of that step, null when
   * nothing changed. Throws what the recipe throws, and then nothing has changed.
   */
  edit(label: string, recipe: Recipe, options?: { run?: string }): string | null;
  /** Ends the open run: the next edit is a step of its own. */
  closeRun(): void;
  /** Takes an open run back as if it had never been; false when the last step is not that run. */
  cancelRun(run: string): boolean;
  /**
   * Takes this tab's last step back and leaves alone what other tabs have changed since. Null when that leaves nothing
   * to be done, or when there is no step; the step is gone from the history either way.
   */
  undo(): Change | null;
  redo(): Change | null;
  /**
   * Takes this one step back, and leaves alone what was done after it. Null when that leaves nothing to be done, or when
   * the step is no longer done. *Redo* does it again.
   */
  takeBack(step: string): Change | null;
  /** Whether the step is done: neither undone nor too long ago to be known. */
  isDone(step: string): boolean;
  /** Shows what the plan has become through other tabs; not a step of this tab's history. */
  receive(plan: Plan): void;
  /** The revision has left as a file: the next edit begins a new one. */
  markShared(revision: string): void;
  onChange(listener: (change: Change, plan: Plan) => void): () => void;
}

export function createOpenPlan({ now, newId }: Outside): OpenPlan {
  const store = createStore<OpenPlanState>(() => ({ plan: null, past: [], future: [] }));
  const listeners = new Set<(change: Change, plan: Plan) => void>();
  let shared = new Set<string>();
  /** How often other tabs have changed the plan since it was opened. */
  let foreign = 0;

  const plan = () => {
    const open = store.getState().plan;
    if (!open) throw new Error('No plan is open.');
    return open;
  };

  const emit = (change: Change) => {
    const current = plan();
    for (const listener of listeners) listener(change, current);
  };

  const stamp = (draft: Plan) => {
    draft.modified = now();
    const { revision } = draft;
    // What naming itself begins is not left behind at once.
    const isNamed = revision === plan().revision && versionOf(plan()) !== undefined;
    if (shared.has(revision) || isNamed) beginRevision(draft, newId());
  };

  const edit: OpenPlan['edit'] = (label, recipe, { run } = {}) => {
    const { past } = store.getState();
    const open = plan();
    const [changed, patches, inverse] = produceWithPatches(open, (draft) => void recipe(draft));
    if (patches.length === 0) return null;
    const [stamped, stampPatches, stampInverse] = produceWithPatches(changed, stamp);
    const before = past.at(-1);
    const joins = run !== undefined && before?.run === run;
    const change: Step = {
      id: joins ? before.id : newId(),
      label: joins ? before.label : label,
      at: stamped.modified,
      kind: 'edit',
      patches: [...wholeArrays(patches, open, changed), ...stampPatches],
      inverse: [...stampInverse, ...wholeArrays(inverse, changed, open)],
      run,
      foreign: joins ? before.foreign : foreign,
    };
    const step: Step = joins
      ? {
          ...change,
          patches: squash([...before.patches, ...change.patches]),
          inverse: squash([...change.inverse, ...before.inverse]),
        }
      : change;
    store.setState({ plan: stamped, past: [...(joins ? past.slice(0, -1) : past), step], future: [] });
    emit(change);
    return step.id;
  };

  /** Applies a step backwards or forwards and tells it as a change of its own. */
  const replay = (step: Step, kind: 'undo' | 'redo' | 'cancel'): Change | null => {
    const direction = kind === 'redo' ? 'forth' : 'back';
    const exact = direction === 'back' ? { patches: step.inverse, inverse: step.patches } : step;
    const moved = step.foreign === foreign ? exact : carefully(step, direction);
    if (!moved) return null;
    const { patches, inverse } = moved;
    return { id: newId(), label: step.label, at: now(), kind, patches, inverse };
  };

  /** The step on a plan that other tabs have changed since: only where it still is as the step left it. */
  const carefully = (step: Step, direction: 'back' | 'forth') => {
    const done = stepAgain(plan(), step, direction);
    return done && follow(done, stamp);
  };

  const perform = (change: Change | null, history: Pick<OpenPlanState, 'past' | 'future'>) => {
    store.setState({ ...(change && { plan: applyChanges(plan(), [change]) }), ...history });
    if (change) emit(change);
    return change;
  };

  return {
    ...store,
    plan,
    edit,
    open(next, sharedRevisions = []) {
      shared = new Set(sharedRevisions);
      // What is frozen Immer need not look through again at each edit, and what is remembered by identity stays right.
      store.setState({ plan: freeze(next, true), past: [], future: [] });
    },
    close() {
      store.setState({ plan: null, past: [], future: [] });
    },
    closeRun() {
      const { past } = store.getState();
      const last = past.at(-1);
      if (last?.run !== undefined) store.setState({ past: [...past.slice(0, -1), { ...last, run: undefined }] });
    },
    cancelRun(run) {
      const { past, future } = store.getState();
      const last = past.at(-1);
      if (last?.run !== run) return false;
      perform(replay(last, 'cancel'), { past: past.slice(0, -1), future });
      return true;
    },
    undo() {
      const { past, future } = store.getState();
      const last = past.at(-1);
      if (!last) return null;
      const change = replay(last, 'undo');
      const undone = change && { ...last, patches: change.inverse, inverse: change.patches };
      return perform(change, { past: past.slice(0, -1), future: undone ? [undone, ...future] : future });
    },
    redo() {
      const { past, future } = store.getState();
      const [next, ...rest] = future;
      if (!next) return null;
      const change = replay(next, 'redo');
      const { patches, inverse } = change ?? next;
      const redone: Step = { ...next, patches, inverse, run: undefined };
      return perform(change, { past: change ? [...past, redone] : past, future: rest });
    },
    takeBack(id) {
      const { past, future } = store.getState();
      if (past.at(-1)?.id === id) return this.undo();
      const step = past.find((each) => each.id === id);
      if (!step) return null;
      const moved = carefully(step, 'back');
      const rest = past.filter((each) => each !== step);
      if (!moved) return perform(null, { past: rest, future });
      const { patches, inverse } = moved;
      const change: Change = { id: newId(), label: step.label, at: now(), kind: 'undo', patches, inverse };
      // What follows was made on a plan that had the step: from here on each is taken back only where it still stands.
      foreign += 1;
      return perform(change, {
        past: rest,
        future: [{ ...step, patches: inverse, inverse: patches, run: undefined }, ...future],
      });
    },
    isDone: (id) => store.getState().past.some((step) => step.id === id),
    receive(next) {
      if (next === store.getState().plan) return;
      foreign += 1;
      store.setState({ plan: next });
    },
    markShared(revision) {
      shared.add(revision);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
