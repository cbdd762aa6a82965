/**
 * Steps of this tab taken back and done again, each as a change of its own. The work of other tabs is left alone.
 */
import type { Change } from '../plan/change/change';
import { reversed } from '../plan/change/effects';
import { makeReplay } from '../plan/change/makeChange';
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

export function createTakingBack({ store, making, perform, foreign, comeBetween }: ShownPlan) {
  const replay = createReplay({ making, foreign });

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
    takeBack(id: string): Change | null {
      const { past } = store.getState();
      const step = past.find((each) => each.id === id);
      return step ? takeBack(step, step === past.at(-1) ? undefined : false) : null;
    },
  };
}
