/**
 * The open plan and its history: the one way in which a plan changes. `edit` runs a function of `plan/` and keeps its
 * effects; undo, the journal and other tabs all live on them. What the plan is, its replica says.
 *
 * Must not know: storage (which reads the replicas), the screen, what is selected (`session.ts`).
 */
import { freeze } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Change } from '../plan/change/change';
import { reversed } from '../plan/change/effects';
import { joinEffects } from '../plan/change/joinEffects';
import { makeEdit, makeReplay, type Making } from '../plan/change/makeChange';
import { edit as edited, openReplica, pin } from '../plan/change/replica';
import { createReplicas, type Replicas } from '../plan/change/replicas';
import type { Plan } from '../plan/model/schema';
import type { Trail } from '../plan/change/trail';

export type Recipe = (draft: Plan) => void;

/** A change in the history. `run` names a run of typing or a gesture that is still open to more of the same. */
interface Step extends Change {
  readonly run?: string | undefined;
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
  /** Shared with what stores plans. */
  readonly replicas?: Replicas;
}

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

export function createOpenPlan({ now, newId, replicas = createReplicas() }: Outside): OpenPlan {
  const store = createStore<OpenPlanState>(() => ({ plan: null, past: [], future: [] }));
  const listeners = new Set<(change: Change, plan: Plan) => void>();
  /** How often other tabs have changed the plan since it was opened. */
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
  const making = (): Making => ({ plan: plan(), pins: replica().pins, now: now(), newId });

  const perform = (change: Change, after: Plan, history: Pick<OpenPlanState, 'past' | 'future'>) => {
    // First, so that it is being written before anything is drawn.
    replicas.put(edited(replica(), change, after), { kind: 'edited', change });
    store.setState({ plan: after, ...history });
    for (const listener of listeners) listener(change, after);
  };

  replicas.onNews((id, { kind }) => {
    const { plan: open } = store.getState();
    const next = replicas.of(id)?.shown;
    if (kind !== 'moved' || open?.id !== id || !next || next === open) return;
    foreign += 1;
    store.setState({ plan: next });
  });

  const edit: OpenPlan['edit'] = (label, recipe, { run } = {}) => {
    const { past } = store.getState();
    const made = making();
    const done = makeEdit(made, recipe);
    if (!done) return null;
    const last = past.at(-1);
    const before = run !== undefined && last?.run === run ? last : null;
    const change: Change = {
      id: before?.id ?? newId(),
      label: before?.label ?? label,
      at: made.now,
      kind: 'edit',
      effects: done.effects,
    };
    const step: Step = before
      ? { ...before, at: change.at, effects: joinEffects(before.effects, change.effects) }
      : { ...change, run, foreign };
    perform(change, done.plan, { past: [...(before ? past.slice(0, -1) : past), step], future: [] });
    return step.id;
  };

  /** Does a step backwards or forwards, as a change of its own. */
  const replay = (step: Step, kind: 'undo' | 'redo' | 'cancel', isExact = step.foreign === foreign) => {
    const made = making();
    const done = makeReplay(made, step, { direction: kind === 'redo' ? 'forth' : 'back', isExact });
    return done && { plan: done.plan, change: { id: newId(), label: step.label, at: made.now, kind, ...only(done) } };
  };

  const takeBack = (step: Step, isExact?: boolean): Change | null => {
    const { past, future } = store.getState();
    const rest = past.filter((each) => each !== step);
    const done = replay(step, 'undo', isExact);
    if (!done) {
      store.setState({ past: rest });
      return null;
    }
    // What follows was made on a plan that had the step: from here on each is taken back only where it still stands.
    if (past.at(-1) !== step) foreign += 1;
    const undone: Step = { ...step, effects: reversed(done.change.effects), run: undefined };
    perform(done.change, done.plan, { past: rest, future: [undone, ...future] });
    return done.change;
  };

  return {
    ...store,
    plan,
    edit,
    open(next, shared = []) {
      const known = replicas.of(next.id);
      // What is frozen Immer need not look through again at each edit, and what is remembered by identity stays right.
      const fresh = () => openReplica({ plan: freeze(next, true), seq: null, shared });
      replicas.focus(known?.shown === next ? known : fresh(), { kind: 'kept' });
      store.setState({ plan: next, past: [], future: [] });
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
      const done = replay(last, 'cancel');
      if (done) perform(done.change, done.plan, { past: past.slice(0, -1), future });
      else store.setState({ past: past.slice(0, -1) });
      return true;
    },
    undo() {
      const last = store.getState().past.at(-1);
      return last ? takeBack(last) : null;
    },
    redo() {
      const { past, future } = store.getState();
      const [next, ...rest] = future;
      if (!next) return null;
      const done = replay(next, 'redo');
      if (!done) {
        store.setState({ future: rest });
        return null;
      }
      perform(done.change, done.plan, {
        past: [...past, { ...next, ...only(done.change), run: undefined }],
        future: rest,
      });
      return done.change;
    },
    takeBack(id) {
      const { past } = store.getState();
      const step = past.find((each) => each.id === id);
      return step ? takeBack(step, step === past.at(-1) ? undefined : false) : null;
    },
    isDone: (id) => store.getState().past.some((step) => step.id === id),
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

function only({ effects }: Pick<Trail, 'effects'>): Pick<Trail, 'effects'> {
  return { effects };
}
