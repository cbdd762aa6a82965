/**
 * The bytes of a file as text: UTF-8, or UTF-16 that says so by its byte-order mark. Tells files that are no text at
 * all apart by their first bytes. Knows nothing of JSON.
 */
import type { Mend } from './mend';
import type { FileProblem, OtherFile } from './problem';

/** The one thing beside the language that this folder uses; browsers and Node have it, ES libraries do not type it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};

export type Decoded = { ok: true; text: string; mended: Mend[] } | { ok: false; problem: FileProblem };

const signatures: readonly (readonly [OtherFile, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
];

/** Text from bytes (or text that was decoded elsewhere), without its byte-order mark. */
export function decodeText(source: string | Uint8Array): Decoded {
  if (typeof source === 'string') return withoutMark(source);
  const other = signatures.find(([, bytes]) => startsWith(source, bytes));
  if (other) return { ok: false, problem: { kind: 'otherFile', is: other[0] } };
  const encoding = startsWith(source, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(source, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(source);
    return encoding === 'utf-8'
      ? withoutMark(text)
      : { ok: true, text: text.slice(1), mended: [{ kind: 'utf16', quiet: true }] };
  } catch {
    return { ok: false, problem: { kind: 'notUtf8' } };
  }
}

function withoutMark(text: string): Decoded {
  return text.startsWith('\uFEFF')
    ? { ok: true, text: text.slice(1), mended: [{ kind: 'byteOrderMark', quiet: true }] }
    : { ok: true, text, mended: [] };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
