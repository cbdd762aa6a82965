/**
 * The open plan and its history: the one way in which a plan changes. `edit` runs a function of `plan/` and keeps its
 * effects; undo, the journal and other tabs all live on them. What the plan is, its replica says.
 *
 * Must not know: storage (which reads the replicas), the screen, what is selected (`session.ts`).
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Change } from '../plan/change/change';
import { joinEffects } from '../plan/change/joinEffects';
import { makeEdit } from '../plan/change/makeChange';
import { EditRefused } from '../plan/model/editRefused';
import type { Plan } from '../plan/model/schema';
import { createShownPlan, type OpenPlanState, type Outside, type Step } from './shownPlan';
import { createTakingBack } from './takingBack';

export type Recipe = (draft: Plan) => void;

export interface OpenPlan extends StoreApi<OpenPlanState> {
  /**
   * Shows a plan; history starts anew. `shared`: its revisions that exist as files, which the next edit must leave behind.
   * A plan that its replica shows is gone on with as that replica.
   */
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
  /** The revision has left as a file with this content, by default what is shown: the next edit begins a new one. */
  markShared(revision: string, content?: Plan): void;
  onChange(listener: (change: Change, plan: Plan) => void): () => void;
}

export function createOpenPlan(outside: Outside): OpenPlan {
  const shown = createShownPlan(outside);
  const { store, plan, making, perform, foreign, open, markShared, onChange } = shown;

  const edit: OpenPlan['edit'] = (label, recipe, { run } = {}) => {
    const { past } = store.getState();
    const made = making();
    const done = makeEdit(made, recipe);
    if (!done) return null;
    const refused = outside.refusal?.(done.effects) ?? null;
    if (refused !== null) throw new EditRefused(refused);
    const last = past.at(-1);
    const before = run !== undefined && last?.run === run ? last : null;
    const change: Change = {
      id: before?.id ?? made.newId(),
      label: before?.label ?? label,
      at: made.now,
      kind: 'edit',
      effects: done.effects,
    };
    const step: Step = before
      ? { ...before, at: change.at, effects: joinEffects(before.effects, change.effects) }
      : { ...change, run, foreign: foreign() };
    perform(change, done.plan, { past: [...(before ? past.slice(0, -1) : past), step], future: [] });
    return step.id;
  };

  return {
    ...store,
    ...createTakingBack(shown),
    plan,
    edit,
    open,
    markShared,
    onChange,
    close() {
      store.setState({ plan: null, past: [], future: [] });
    },
    closeRun() {
      const { past } = store.getState();
      const last = past.at(-1);
      if (last?.run !== undefined) store.setState({ past: [...past.slice(0, -1), { ...last, run: undefined }] });
    },
    isDone: (id) => {
      const { past } = store.getState();
      return past.some((step) => step.id === id) && !past.some((step) => step.takes === id);
    },
  };
}
