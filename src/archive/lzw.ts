/**
 * LZW as TIFF wants it (TIFF 6.0, section 13): codes of 9 to 12 bits, the highest bit first, made longer one code early.
 *
 * Must not know: pixels.
 */

const clearCode = 256;
const endCode = 257;
const firstFree = 258;
/** Once so many codes are given, the table is begun anew: there is no room for longer ones. */
const full = 4_094;
/** More than twice the codes, so that looking one up seldom takes more than a step; a power of two. */
const slots = 16_384;

/** Each call compresses for itself. */
export function compressLzw(data: Uint8Array): Uint8Array<ArrayBuffer> {
  // Flat colours become a small part of what they were; what does not grows the rest.
  let out = new Uint8Array(Math.ceil(data.length / 4) + 64);
  let length = 0;
  let bits = 0;
  let pending = 0;
  let width = 9;
  const put = (code: number) => {
    pending = (pending << width) | code;
    bits += width;
    while (bits >= 8) {
      if (length === out.length) out = larger(out);
      bits -= 8;
      out[length] = pending >> bits;
      length += 1;
    }
    pending &= (1 << bits) - 1;
  };

  /** Of the string that is code `prefix` and then `byte`: that pair plus one, and its code. */
  const keys = new Int32Array(slots);
  const codes = new Uint16Array(slots);
  let next = firstFree;
  const given = () => {
    next += 1;
    if (next === full) {
      put(clearCode);
      keys.fill(0);
      next = firstFree;
      width = 9;
    } else if (next === 512 || next === 1_024 || next === 2_048) width += 1;
  };

  put(clearCode);
  let prefix = data[0];
  for (let at = 1; at < data.length && prefix !== undefined; at += 1) {
    const byte = data[at] ?? 0;
    const key = ((prefix << 8) | byte) + 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 18) & (slots - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
    if (keys[slot] === key) {
      prefix = codes[slot];
      continue;
    }
    put(prefix);
    keys[slot] = key;
    codes[slot] = next;
    given();
    prefix = byte;
  }
  if (prefix !== undefined) {
    put(prefix);
    // Readers count a string for this one too, though nothing follows.
    given();
  }
  put(endCode);
  if (bits > 0) {
    if (length === out.length) out = larger(out);
    out[length] = pending << (8 - bits);
    length += 1;
  }
  return out.slice(0, length);
}

function larger(small: Uint8Array): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(small.length * 2);
  more.set(small);
  return more;
}
