/** Waiting, by a clock that a test can stand in for. */

/** A clock that can be stood in for. Times in milliseconds. */
export interface Timers {
  now(): number;
  /** Gives the function that cancels it. */
  after(delay: number, run: () => void): () => void;
}

export const browserTimers: Timers = {
  now: () => performance.now(),
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};
