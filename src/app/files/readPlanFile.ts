/**
 * A file as a plan, or why not. Small files are read at once; large ones in a worker, so that the page goes on living
 * and *Cancel* works at once. Where no worker starts (a page opened from a disk), the page reads them itself.
 */
import { limits } from '../../plan/model/schema';
import { readPlan, type ReadingOptions, type ReadPlan } from './planReading';
import type { News } from './readPlan.worker';

/** Bytes from which reading takes long enough to be felt. */
const large = 1_000_000;

/**
 * Rejects with the signal's reason when that is aborted, and with another error when the browser does not give the
 * file's bytes.
 */
export async function readPlanFile(file: Blob, options: ReadingOptions = {}): Promise<ReadPlan> {
  const { size } = file;
  // What is too large is not even read.
  if (size > limits.bytes)
    return { ok: false, problems: [{ kind: 'tooLarge', of: 'bytes', found: size, limit: limits.bytes }], more: 0 };
  if (size < large) return readPlan(file, options);
  const worker = startWorker();
  return worker ? readIn(worker, file, options) : readPlan(file, options);
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./readPlan.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

function readIn(worker: Worker, file: Blob, options: ReadingOptions): Promise<ReadPlan> {
  const { onProgress, signal } = options;
  return new Promise<ReadPlan>((done, failed) => {
    const stop = () => failed(signal?.reason);
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }: MessageEvent<News>) => {
      if (data.kind === 'progress') onProgress?.(data.share);
      else if (data.kind === 'read') done(data.result);
      else failed(new Error('The file could not be read.'));
    });
    // It did not start, or it has met something that it could not survive.
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      done(readPlan(file, options));
    });
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
