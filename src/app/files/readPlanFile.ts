/**
 * A file as a plan, or why not. What is read in a moment is read at once; the rest in a worker, so that the page goes on
 * living and *Cancel* works at once.
 */
import { limits } from '../../plan/model/schema';
import { workBeside } from './besidePage';
import { readPlan, type ReadingOptions, type ReadPlan } from './planReading';
import type { News } from './readPlan.worker';

/** Bytes from which reading may hold the page for longer than a frame or three. */
const large = 200_000;

/**
 * Rejects with the signal's reason when that is aborted, and with another error when the browser does not give the
 * file's bytes.
 */
export async function readPlanFile(file: Blob, options: ReadingOptions = {}): Promise<ReadPlan> {
  const { size } = file;
  // What is too large is not even read.
  if (size > limits.bytes)
    return { ok: false, problems: [{ kind: 'tooLarge', of: 'bytes', found: size, limit: limits.bytes }], more: 0 };
  const here = () => readPlan(file, options);
  if (size < large && !(await isPicture(file))) return here();
  return workBeside<News, ReadPlan>({
    start: () => new Worker(new URL('./readPlan.worker.ts', import.meta.url), { type: 'module' }),
    file,
    here,
    signal: options.signal,
    hear: (news) => {
      if (news.kind === 'read') return news.result;
      if (news.kind === 'unreadable') throw new Error('The file could not be read.');
      options.onProgress?.(news.share);
      return undefined;
    },
  });
}

/** A plan inside a PNG image is packed: however small the file, what comes out may be large. */
async function isPicture(file: Blob): Promise<boolean> {
  return new Uint8Array(await file.slice(0, 1).arrayBuffer())[0] === 0x89;
}
