/**
 * Deflate and the zlib streams around it (RFC 1951, 1950), which ZIP, PNG, PDF and WOFF files all hold. What is inflated
 * may come from a stranger: it never throws, and stops as soon as more comes out than there is room for.
 *
 * Must not know: what is packed.
 */
import { Inflate, Unzlib, zlibSync } from 'fflate';

/** Inflated at once at most 1,032 times that: small enough to stop in time. */
const pieceLength = 16 * 1024;

/** A zlib stream. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}

/**
 * At most `room` bytes; why not otherwise. `raw` is what ZIP archives hold, `zlib` has a head of its own, as PNG files
 * want it. `onOutput` hears how many bytes each step gave, whatever becomes of them: that is the work that was done.
 */
export function inflate(
  packed: Uint8Array,
  room: number,
  form: 'raw' | 'zlib' = 'raw',
  onOutput: (bytes: number) => void = () => {},
): Uint8Array | 'tooLarge' | 'damaged' {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new (form === 'raw' ? Inflate : Unzlib)((piece, final) => {
    pieces.push(piece);
    length += piece.length;
    onOutput(piece.length);
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length; at += pieceLength) {
      stream.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
      if (length > room) return 'tooLarge';
    }
  } catch {
    return 'damaged';
  }
  if (!ended) return 'damaged';
  const whole = new Uint8Array(length);
  let to = 0;
  for (const piece of pieces) {
    whole.set(piece, to);
    to += piece.length;
  }
  return whole;
}
