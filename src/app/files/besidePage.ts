/**
 * Work on a file in a worker of its own, which is ended when it is done or not wanted any more. Where no worker starts
 * (a page opened from a disk), the page does the work itself.
 *
 * Must not know: what the work is.
 */
export interface WorkBeside<News, Result> {
  /** Makes the worker; may throw where there are none. */
  readonly start: () => Worker;
  readonly file: Blob;
  /** Hears each message; gives the result once there is one. */
  readonly hear: (news: News) => Result | undefined;
  /** The same work on the page. */
  readonly here: () => Promise<Result>;
  readonly signal: AbortSignal | undefined;
}

/** A worker that had begun and died: to begin anew on the page would only kill the page as well. */
export class WorkBrokenOff extends Error {}

/** Rejects with the signal's reason when that is aborted: the worker is ended at once. */
export async function workBeside<News, Result>(work: WorkBeside<News, Result>): Promise<Result> {
  const { file, hear, here, signal } = work;
  const worker = startWorker(work.start);
  if (!worker) return here();
  let hasBegun = false;
  return new Promise<Result>((done, failed) => {
    const stop = () => failed(signal?.reason);
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => {
      hasBegun = true;
      try {
        const result = hear(data);
        if (result !== undefined) done(result);
      } catch (error) {
        failed(error);
      }
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (hasBegun) failed(new WorkBrokenOff());
      else done(here());
    });
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}

function startWorker(start: () => Worker): Worker | undefined {
  try {
    return start();
  } catch {
    return undefined;
  }
}
