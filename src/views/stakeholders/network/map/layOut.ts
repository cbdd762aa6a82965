/**
 * Lays out a map: at once where it is small, else in a worker, so that nothing waits. Where there is no worker to be had the
 * page does it.
 */
import { mapLayout, type LaidOut, type MapWish } from '../../../../geometry/network/mapLayout';

/** Up to so many people it takes less than starting a worker. */
export const isSmall = (people: number): boolean => people <= 60;

/** Undefined where it takes long: then `layOutBeside`. */
export function layOutNow(wish: MapWish): LaidOut | undefined {
  return isSmall(wish.people.length) ? mapLayout(wish) : undefined;
}

/** Rejects with the signal's reason when aborted. */
export function layOutBeside(wish: MapWish, signal: AbortSignal): Promise<LaidOut> {
  const worker = startWorker();
  if (!worker) return Promise.resolve().then(() => mapLayout(wish));
  return new Promise<LaidOut>((done, fail) => {
    const heard = { signal };
    const inPage = () => done(mapLayout(wish));
    worker.addEventListener('message', ({ data }: MessageEvent<LaidOut>) => done(data), heard);
    worker.addEventListener('error', inPage, heard);
    worker.addEventListener('messageerror', inPage, heard);
    signal.addEventListener('abort', () => fail(signal.reason as Error), { once: true });
    worker.postMessage(wish);
  }).finally(() => worker.terminate());
}

function startWorker(): Worker | undefined {
  // The one-file build has no files of its own origin that a worker could come from.
  if (import.meta.env.MODE === 'single' || !('Worker' in globalThis)) return undefined;
  try {
    return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
