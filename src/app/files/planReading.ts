/**
 * Reads a plan file piece by piece, telling how far it has come: what the worker does, and what the page does itself
 * where there is none.
 *
 * Must not know: who listens, what becomes of the plan.
 */
import type { Recognised } from '../../exchange/recognise/recognised';
import { carriedPlan } from '../../exchange/carriedPlan';
import { readCommentsFile, type CommentsFile } from '../../format/commentsFile';
import { decodeText } from '../../format/decodeText';
import { parse, type Opened, type Refused } from '../../format/parse';

/** Bytes read at once. */
const piece = 4 * 1024 * 1024;
/** Reading from a disk is the small part of the work. */
const reading = 0.2;

/** `carried`: the file is a picture, and the plan was inside. */
export type ReadPlan = (Opened & { readonly carried: boolean }) | Refused | ReadForeign | ReadComments;

/** It is no plan: a reader has sent back comments on one. */
export type ReadComments = { readonly ok: 'comments' } & CommentsFile;

/** It is no plan, but there are boxes in it; or it is of a form that could hold some, and why there are none. */
export type ReadForeign =
  | { readonly ok: 'foreign'; readonly recognised: Recognised }
  | { readonly ok: 'foreign'; readonly refused: string };

export interface ReadingOptions {
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** `YYYY-MM-DD`, for dates in what is no plan. */
  readonly today?: string;
  readonly signal?: AbortSignal;
}

/** Rejects when the file cannot be read, and with the signal's reason when that is aborted between two pieces. */
export async function readPlan(
  file: Blob,
  { onProgress = () => {}, today = someDay, signal }: ReadingOptions,
): Promise<ReadPlan> {
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += piece) {
    const part = new Uint8Array(await file.slice(at, at + piece).arrayBuffer());
    // Browsers refuse a file that has changed since it was chosen; what slips through would be read as a broken plan.
    if (part.length !== Math.min(piece, file.size - at)) throw new Error('The file has changed while it was read.');
    bytes.set(part, at);
    signal?.throwIfAborted();
    onProgress((reading * (at + piece)) / Math.max(file.size, at + piece));
  }
  const carried = carriedPlan(bytes);
  const result = parse(carried ?? bytes, (share) => onProgress(reading + (1 - reading) * share));
  if (result.ok) return { ...result, carried: carried !== undefined };
  const comments = isOtherApp(result) ? readComments(bytes) : null;
  if (comments) return { ok: 'comments', ...comments };
  return (carried === undefined && (await readForeign(file, bytes, today))) || result;
}

/** It is JSON, and no deeper than a plan may be. */
function isOtherApp({ problems: [first] }: Refused): boolean {
  return first?.kind === 'otherApp';
}

function readComments(bytes: Uint8Array): CommentsFile | null {
  const decoded = decodeText(bytes);
  return decoded.ok ? readCommentsFile(decoded.text) : null;
}

const someDay = '2000-01-01';

/** What is no plan is seldom opened. Null when its name does not say that it is one of the forms that are read. */
async function readForeign(file: Blob, bytes: Uint8Array, today: string): Promise<ReadForeign | null> {
  const { name } = file as Partial<File>;
  if (name === undefined) return null;
  const [{ recogniseFile }, { columnWords }] = await Promise.all([
    import('../../exchange/recognise/recogniseFile'),
    import('../../exchange/clipboard/columnWords'),
  ]);
  const read = await recogniseFile({ name, bytes }, { words: columnWords(), today });
  return read && { ok: 'foreign', ...read };
}
