/**
 * Steps of this tab taken back and done again, each as a change of its own. The work of other tabs is left alone.
 */
import type { Change } from '../plan/change/change';
import { applyEffects } from '../plan/change/applyEffects';
import { isStamp, reversed } from '../plan/change/effects';
import { effectsBetween } from '../plan/change/effectsBetween';
import { makeReplay, type Making } from '../plan/change/makeChange';
import type { Plan } from '../plan/model/schema';
import type { ShownPlan, Step } from './shownPlan';

interface Replayed {
  readonly change: Change;
  readonly plan: Plan;
}

/** Does a step backwards or forwards. Gives null when nothing of the step can be had. */
function createReplay({ making, foreign }: Pick<ShownPlan, 'making' | 'foreign'>) {
  return (step: Step, kind: 'undo' | 'redo' | 'cancel', isExact = step.foreign === foreign()): Replayed | null => {
    const made = making();
    const done = makeReplay(made, step, { direction: kind === 'redo' ? 'forth' : 'back', isExact });
    if (!done) return null;
    const { plan, effects } = done;
    return { plan, change: { id: made.newId(), label: step.label, at: made.now, kind, effects } };
  };
}

/** More steps than this nobody looks through. */
const tried = 100;

export function createTakingBack(shown: ShownPlan) {
  const { store, perform, comeBetween } = shown;
  const replay = createReplay(shown);

  const takeBack = (step: Step, isExact?: boolean): Change | null => {
    const { past, future } = store.getState();
    const rest = past.filter((each) => each !== step);
    const done = replay(step, 'undo', isExact);
    if (!done) {
      store.setState({ past: rest });
      return null;
    }
    // What follows was made on a plan that had the step: from here on each is taken back only where it still stands.
    if (past.at(-1) !== step) comeBetween();
    const undone: Step = { ...step, effects: reversed(done.change.effects), run: undefined };
    perform(done.change, done.plan, { past: rest, future: [undone, ...future] });
    return done.change;
  };

  return {
    takeBack: createOutOfTurn(shown, replay, takeBack),
    cancelRun(run: string): boolean {
      const { past, future } = store.getState();
      const last = past.at(-1);
      if (last?.run !== run) return false;
      const done = replay(last, 'cancel');
      if (done) perform(done.change, done.plan, { past: past.slice(0, -1), future });
      else store.setState({ past: past.slice(0, -1) });
      return true;
    },
    undo(): Change | null {
      const last = store.getState().past.at(-1);
      return last ? takeBack(last) : null;
    },
    redo(): Change | null {
      const { past, future } = store.getState();
      const [next, ...rest] = future;
      if (!next) return null;
      const done = replay(next, 'redo');
      if (!done) {
        store.setState({ future: rest });
        return null;
      }
      const redone: Step = { ...next, effects: done.change.effects, run: undefined };
      perform(done.change, done.plan, { past: [...past, redone], future: rest });
      return done.change;
    },
  };
}

type Replay = ReturnType<typeof createReplay>;

/** Takes one step back, wherever in the history it stands. */
function createOutOfTurn(
  { store, making, perform, foreign }: ShownPlan,
  replay: Replay,
  takeBack: (step: Step, isExact?: boolean) => Change | null,
) {
  return (id: string): Change | null => {
    const { past } = store.getState();
    const at = past.findIndex((each) => each.id === id);
    const step = past[at];
    const later = past.slice(at + 1);
    if (!step || later.some(({ takes }) => takes === id)) return null;
    if (later.length === 0) return takeBack(step);
    const done = replay(step, 'undo', false);
    if (!done) return null;
    const isOwn = step.foreign === foreign() && later.length <= tried;
    if (isOwn && isFree(making(), done.plan, step, later)) return takeBack(step, false);
    // What followed lies upon it, and could not be taken back from there. So this is a step of its own, the last, and
    // undo leads back through all of them to where they began.
    const taking: Step = { ...done.change, label: `take back ${step.label}`, takes: id, foreign: foreign() };
    perform(done.change, done.plan, { past: [...past, taking], future: [] });
    return done.change;
  };
}

/** Whether `without` the step, what followed can still be taken back to where the step began. */
function isFree(made: Making, without: Plan, step: Step, later: readonly Step[]): boolean {
  const back = later.toReversed();
  const from = (plan: Plan, each: Step) =>
    makeReplay({ ...made, plan }, each, { direction: 'back', isExact: false })?.plan ?? plan;
  const began = [...back, step].reduce((plan, { effects }) => applyEffects(plan, reversed(effects)), made.plan);
  return effectsBetween(back.reduce(from, without), began).every(isStamp);
}
