/**
 * What is heard from other tabs while something is being written or read counts afterwards, in order; where something
 * was missed it is read.
 */
import type { Following } from './followOthers';
import type { OneAtATime } from './oneAtATime';
import type { StoreEvent } from './planStore';
import type { Timers } from './timers';
import { PlanLost } from './trouble';

/** Milliseconds. */
const firstWait = 500;
const longestWait = 30_000;

interface Needs {
  readonly following: Following;
  readonly turns: () => OneAtATime;
  readonly timers: Timers;
}

export interface Hearing {
  hear(event: StoreEvent): void;
  /** Takes in what was heard meanwhile. */
  digest(): void;
  /** Looks whether something was missed. */
  catchUp(id: string): Promise<void>;
}

export function createHearing({ following, turns, timers }: Needs): Hearing {
  const heard: StoreEvent[] = [];

  const digest = () => {
    while (!turns().busy) {
      const event = heard.shift();
      if (!event) return;
      if (!following.take(event))
        void turns()
          .run(() => following.catchUp(event.id))
          .catch(() => undefined);
    }
  };
  const look = (id: string) =>
    following.catchUp(id).catch((error: unknown) => {
      if (error instanceof PlanLost) return following.writeAnew(id);
      throw error;
    });

  return {
    digest,
    hear(event) {
      heard.push(event);
      digest();
    },
    async catchUp(id) {
      // What clears the database away may still be at it.
      for (let wait = firstWait; wait < longestWait; wait *= 2) {
        const failed = await turns()
          .run(() => look(id))
          .then(
            () => false,
            () => true,
          );
        if (!failed) return;
        await new Promise<void>((done) => void timers.after(wait, done));
      }
    },
  };
}
