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
  const codes = codeWriter(data.length);
  const strings = new Strings();

  codes.put(clearCode);
  let prefix = data[0];
  for (let at = 1; at < data.length && prefix !== undefined; at += 1) {
    const byte = data[at] ?? 0;
    const slot = strings.slotOf(prefix, byte);
    const known = strings.codeAt(slot);
    if (known !== 0) {
      prefix = known;
      continue;
    }
    codes.put(prefix);
    codes.grow(strings.add(slot, prefix, byte));
    prefix = byte;
  }
  if (prefix !== undefined) {
    codes.put(prefix);
    // Readers count a string for this one too, though nothing follows.
    codes.grow(strings.count());
  }
  codes.put(endCode);
  return codes.end();
}

/** The strings seen so far, each by the code of all but its last byte, and that byte. No string's code is 0. */
class Strings {
  readonly #keys = new Int32Array(slots);
  readonly #codes = new Uint16Array(slots);
  #next = firstFree;

  /** Where the string stands, or where it would. */
  slotOf(prefix: number, byte: number): number {
    const key = keyOf(prefix, byte);
    let slot = (Math.imul(key, 0x9e3779b1) >>> 18) & (slots - 1);
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (slots - 1);
    return slot;
  }

  /** 0 where no string stands. */
  codeAt(slot: number): number {
    return this.#keys[slot] === 0 ? 0 : (this.#codes[slot] ?? 0);
  }

  /** Returns the next free code. */
  add(slot: number, prefix: number, byte: number): number {
    this.#keys[slot] = keyOf(prefix, byte);
    this.#codes[slot] = this.#next;
    return this.count();
  }

  /** Gives a code away; the table is begun anew when it is full. Returns the next free one. */
  count(): number {
    this.#next += 1;
    if (this.#next === full) {
      this.#keys.fill(0);
      this.#next = firstFree;
    }
    return this.#next;
  }
}

function keyOf(prefix: number, byte: number): number {
  return ((prefix << 8) | byte) + 1;
}

/** Codes as bits, the highest first. */
function codeWriter(lengthOfData: number) {
  // Flat colours become a small part of what they were; what does not grows the rest.
  let out = new Uint8Array(Math.ceil(lengthOfData / 4) + 64);
  let length = 0;
  let bits = 0;
  let pending = 0;
  let width = 9;
  const putByte = (byte: number) => {
    if (length === out.length) out = larger(out);
    out[length] = byte;
    length += 1;
  };
  const put = (code: number) => {
    pending = (pending << width) | code;
    bits += width;
    while (bits >= 8) {
      bits -= 8;
      putByte(pending >> bits);
    }
    pending &= (1 << bits) - 1;
  };

  return {
    put,
    /** Makes codes as wide as the next free one needs; with the table begun anew, says so. */
    grow(next: number) {
      if (next === firstFree) {
        put(clearCode);
        width = 9;
      } else if (next === 512 || next === 1_024 || next === 2_048) width += 1;
    },
    end(): Uint8Array<ArrayBuffer> {
      if (bits > 0) putByte(pending << (8 - bits));
      return out.slice(0, length);
    },
  };
}

function larger(small: Uint8Array): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(small.length * 2);
  more.set(small);
  return more;
}
