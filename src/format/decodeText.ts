/**
 * The bytes of a file as text: UTF-8, or UTF-16 whether or not it says so by a byte-order mark. Knows nothing of JSON.
 */
import type { Mend } from './mend';
import { recogniseBytes } from './otherFiles';
import type { FileProblem } from './problem';

/** The one thing beside the language that this folder uses; browsers and Node have it, ES libraries do not type it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};

export type Decoded = { ok: true; text: string; mended: Mend[] } | { ok: false; problem: FileProblem };

/** Text from bytes (or text that was decoded elsewhere), without its byte-order mark. */
export function decodeText(source: string | Uint8Array): Decoded {
  if (typeof source === 'string') return withoutMark(source);
  const problem = recogniseBytes(source);
  if (problem) return { ok: false, problem };
  const encoding = encodingOf(source);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(source);
    if (encoding === 'utf-8') return withoutMark(text);
    return { ok: true, text: text.replace(/^\ufeff/, ''), mended: [{ kind: 'utf16', quiet: true }] };
  } catch {
    return { ok: false, problem: { kind: 'notUtf8' } };
  }
}

/** So many bytes tell whether they are letters. */
const looked = 4_096;

/** The text of any file of text: where it is not UTF-8 or UTF-16, it is as Windows writes in Western Europe. */
export function decodeAnyText(bytes: Uint8Array): Decoded {
  const decoded = decodeText(bytes);
  if (decoded.ok || decoded.problem.kind !== 'notUtf8') return decoded;
  const isText = bytes.subarray(0, looked).every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);
  if (!isText) return { ok: false, problem: { kind: 'notText' } };
  return withoutMark(new TextDecoder('windows-1252', { fatal: false, ignoreBOM: true }).decode(bytes));
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // JSON begins with an ASCII character, of which UTF-16 leaves one byte empty.
  if (first !== undefined && first !== 0 && second === 0) return 'utf-16le';
  return first === 0 && second !== undefined && second !== 0 ? 'utf-16be' : 'utf-8';
}

function withoutMark(text: string): Decoded {
  return text.startsWith('\uFEFF')
    ? { ok: true, text: text.slice(1), mended: [{ kind: 'byteOrderMark', quiet: true }] }
    : { ok: true, text, mended: [] };
}
