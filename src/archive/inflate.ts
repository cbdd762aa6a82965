/**
 * Inflates data that may come from a stranger: it never throws, and stops as soon as more comes out than there is room for.
 *
 * Must not know: where the data was packed.
 */
import { Inflate, Unzlib } from 'fflate';

/** Inflated at once at most 1,032 times that: small enough to stop in time. */
const pieceLength = 16 * 1024;

/**
 * At most `room` bytes; why not otherwise. `raw` is what ZIP archives hold, `zlib` has a head of its own, as PNG files
 * want it.
 */
export function inflate(
  packed: Uint8Array,
  room: number,
  form: 'raw' | 'zlib' = 'raw',
): Uint8Array | 'tooLarge' | 'damaged' {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new (form === 'raw' ? Inflate : Unzlib)((piece, final) => {
    pieces.push(piece);
    length += piece.length;
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
