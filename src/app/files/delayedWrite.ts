/** Writes the plan by itself when its user pauses, and now and then when no pause comes. */
import type { Plan } from '../../plan/model/schema';
import type { Timers } from '../../storage/timers';

/** Milliseconds after the last edit, and after the first. */
const [pause, longest] = [3_000, 30_000];

export interface DelayedWrite {
  /** The plan was edited and is this now. */
  soon(plan: Plan): void;
  /** Waits no longer; gives the plan that was waiting to be written. */
  take(): Plan | null;
}

export function createDelayedWrite(timers: Timers, write: () => void): DelayedWrite {
  let waiting: { readonly plan: Plan; readonly since: number } | null = null;
  let cancel = () => {};
  return {
    soon(plan) {
      const since = waiting?.since ?? timers.now();
      waiting = { plan, since };
      cancel();
      cancel = timers.after(Math.min(pause, Math.max(0, since + longest - timers.now())), write);
    },
    take() {
      cancel();
      const plan = waiting?.plan ?? null;
      waiting = null;
      return plan;
    },
  };
}
