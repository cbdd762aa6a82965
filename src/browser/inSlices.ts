/**
 * Runs long work in slices of a few milliseconds, between which the page draws and answers.
 *
 * Must not know: what the work is.
 */
import type { Steps } from '../kit/steps';

/**
 * How long a slice may take, in ms: the first so long that what nobody would notice is done at once, the others less than
 * a frame, as the page wants to draw as well.
 */
const budget = { first: 25, further: 12 };

/**
 * Begins at once, so that short work is done on return, and calls `done` with what comes out, or `fail` with what is
 * thrown. Gives what stops it: after that neither is called.
 */
export function runInSlices<T>(
  steps: Steps<T>,
  done: (result: T) => void,
  fail: (fault: unknown) => void = rethrow,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (ms: number) => {
    timer = undefined;
    const step = sliceOf(steps, ms);
    if (step.kind === 'rest') timer = setTimeout(slice, 0, budget.further);
    else if (step.kind === 'done') done(step.result);
    else fail(step.fault);
  };
  slice(budget.first);
  return () => clearTimeout(timer);
}

/** The same as a promise. Rejects with the signal's reason when that is aborted. */
export function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = runInSlices(steps, resolve, reject);
    signal?.addEventListener('abort', () => {
      stop();
      reject(signal.reason as Error);
    });
  });
}

type Slice<T> =
  | { readonly kind: 'rest' }
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly fault: unknown };

function sliceOf<T>(steps: Steps<T>, ms: number): Slice<T> {
  const began = performance.now();
  try {
    do {
      const step = steps.next();
      if (step.done) return { kind: 'done', result: step.value };
    } while (performance.now() - began < ms);
    return { kind: 'rest' };
  } catch (fault) {
    return { kind: 'failed', fault };
  }
}

function rethrow(fault: unknown): never {
  throw fault;
}
