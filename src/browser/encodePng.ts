/**
 * Encodes what a canvas shows as a PNG file: in a worker, where nothing waits. The page's own encoder works in idle
 * moments only, and waits for the first of them up to a second. It does the work where there is no worker to be had.
 *
 * Must not know: what is drawn.
 */

/** Starting takes longer than encoding a small picture, so one that has nothing to do is kept. */
let resting: Worker | undefined;

/** Starts the worker before there is something to encode. */
export function preparePngEncoder(): void {
  resting ??= startWorker();
}

/** Undefined when the browser cannot. Rejects with the signal's reason when aborted. */
export async function encodePng(canvas: HTMLCanvasElement, signal?: AbortSignal): Promise<Blob | undefined> {
  const file = (await inWorker(canvas, signal)) ?? (await inPage(canvas));
  signal?.throwIfAborted();
  return file;
}

function startWorker(): Worker | undefined {
  // The one-file build has no files of its own origin that a worker could come from.
  if (import.meta.env.MODE === 'single' || !('Worker' in globalThis) || !('OffscreenCanvas' in globalThis)) {
    return undefined;
  }
  try {
    return new Worker(new URL('./png.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

/** Undefined when there is no worker or it cannot; rejects with the signal's reason when aborted. */
async function inWorker(canvas: HTMLCanvasElement, signal?: AbortSignal): Promise<Blob | undefined> {
  const worker = resting ?? startWorker();
  resting = undefined;
  if (!worker) return undefined;
  const over = new AbortController();
  try {
    const answer = answerOf(worker, over.signal, signal);
    // Where it is not awaited, nobody asks any more.
    answer.catch(() => undefined);
    // Takes no copy: the canvas is not drawn on again.
    const bitmap = await createImageBitmap(canvas).catch(() => undefined);
    if (bitmap) worker.postMessage(bitmap, [bitmap]);
    const file = bitmap && (await answer);
    if (file) resting ??= worker;
    return file;
  } finally {
    over.abort();
    if (resting !== worker) worker.terminate();
  }
}

function answerOf(worker: Worker, over: AbortSignal, wish?: AbortSignal): Promise<Blob | undefined> {
  return new Promise((done, fail) => {
    const heard = { signal: over };
    const nothing = () => done(undefined);
    worker.addEventListener('message', ({ data }) => done(data instanceof Blob ? data : undefined), heard);
    worker.addEventListener('error', nothing, heard);
    worker.addEventListener('messageerror', nothing, heard);
    wish?.addEventListener('abort', () => fail(wish.reason), heard);
  });
}

async function inPage(canvas: HTMLCanvasElement): Promise<Blob | undefined> {
  const file = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return file ?? undefined;
}
