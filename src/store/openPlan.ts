/**
 * The open plan and its history: the one way in which a plan changes. `edit` runs a function of `plan/` and keeps the
 * patches; undo, the journal and other tabs all live on them.
 *
 * Must not know: storage (it listens through `onChange`), the screen, what is selected (`session.ts`).
 */
import { freeze, produceWithPatches } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { applyChanges } from '../plan/applyChanges';
import { squash, type Change } from '../plan/change';
import type { Plan } from '../plan/schema';
import { beginRevision, versionOf } from '../plan/versions';

export type Recipe = (draft: Plan) => void;

/** A change in the history. `run` names a run of typing or a gesture that is still open to more of the same. */
interface Step extends Change {
  readonly run?: string;
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
   * Changes the plan. Edits with the same `run` in a row are one step of undo. Gives false when nothing changed.
   * Throws what the recipe throws, and then nothing has changed.
   */
  edit(label: string, recipe: Recipe, options?: { run?: string }): boolean;
  /** Ends the open run: the next edit is a step of its own. */
  closeRun(): void;
  /** Takes an open run back as if it had never been; false when the last step is not that run. */
  cancelRun(run: string): boolean;
  undo(): Change | null;
  redo(): Change | null;
  /** Applies what another tab did; not a step of this tab's history. */
  receive(change: Change): void;
  /** The revision has left as a file: the next edit begins a new one. */
  markShared(revision: string): void;
  onChange(listener: (change: Change, plan: Plan) => void): () => void;
}

export function createOpenPlan({ now, newId }: Outside): OpenPlan {
  const store = createStore<OpenPlanState>(() => ({ plan: null, past: [], future: [] }));
  const listeners = new Set<(change: Change, plan: Plan) => void>();
  let shared = new Set<string>();

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
    const [changed, patches, inverse] = produceWithPatches(plan(), (draft) => void recipe(draft));
    if (patches.length === 0) return false;
    const [stamped, stampPatches, stampInverse] = produceWithPatches(changed, stamp);
    const before = past.at(-1);
    const joins = run !== undefined && before?.run === run;
    const change: Step = {
      id: joins ? before.id : newId(),
      label: joins ? before.label : label,
      at: stamped.modified,
      kind: 'edit',
      patches: [...patches, ...stampPatches],
      inverse: [...stampInverse, ...inverse],
      run,
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
    return true;
  };

  /** Applies a step backwards or forwards and tells it as a change of its own. */
  const replay = (step: Step, kind: 'undo' | 'redo' | 'cancel', history: Pick<OpenPlanState, 'past' | 'future'>) => {
    const backwards = kind !== 'redo';
    const change: Change = {
      id: newId(),
      label: step.label,
      at: now(),
      kind,
      patches: backwards ? step.inverse : step.patches,
      inverse: backwards ? step.patches : step.inverse,
    };
    store.setState({ plan: applyChanges(plan(), [change]), ...history });
    emit(change);
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
      replay(last, 'cancel', { past: past.slice(0, -1), future });
      return true;
    },
    undo() {
      const { past, future } = store.getState();
      const last = past.at(-1);
      return last
        ? replay({ ...last, run: undefined }, 'undo', { past: past.slice(0, -1), future: [last, ...future] })
        : null;
    },
    redo() {
      const { past, future } = store.getState();
      const [next, ...rest] = future;
      return next ? replay(next, 'redo', { past: [...past, { ...next, run: undefined }], future: rest }) : null;
    },
    receive(change) {
      store.setState({ plan: applyChanges(plan(), [change]) });
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
