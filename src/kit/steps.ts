/**
 * Defines long work as steps: a generator that yields wherever the work may pause. A caller with time finishes it at
 * once; the page runs it in slices (`browser/inSlices.ts`), or drops it half-way.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps, one after the other, without a rest. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
