/**
 * The frame of a TIFF file with one picture: eight bits a sample, in strips that are compressed by LZW after each sample
 * has been told by its difference from its neighbour, which suits flat colours. (TIFF 6.0; numbers are little-endian.)
 *
 * Must not know: what the picture shows, or where its pixels come from.
 */
import { strToU8 } from 'fflate';
import { compressLzw } from './lzw';

type Bytes = Uint8Array<ArrayBuffer>;

export interface TiffPicture {
  /** In px. */
  readonly width: number;
  readonly height: number;
  /** How large a pixel is on paper. */
  readonly dpi: number;
  /** With a fourth sample a pixel that says how opaque it is. */
  readonly transparent: boolean;
  /** Of every strip but the last, which may have fewer. */
  readonly rowsPerStrip: number;
  /** In words. */
  readonly description: string;
}

/** One strip from RGBA pixels of `width` px a row: differences between neighbours, compressed. */
export function tiffStrip(
  rgba: Uint8Array | Uint8ClampedArray,
  { width, transparent }: Pick<TiffPicture, 'width' | 'transparent'>,
): Bytes {
  const samples = transparent ? 4 : 3;
  const pixels = rgba.length / 4;
  const strip = new Uint8Array(pixels * samples);
  for (let pixel = 0, from = 0, to = 0; pixel < pixels; pixel += 1, from += 4) {
    const isFirst = pixel % width === 0;
    for (let sample = 0; sample < samples; sample += 1, to += 1)
      strip[to] = (rgba[from + sample] ?? 0) - (isFirst ? 0 : (rgba[from + sample - 4] ?? 0));
  }
  return compressLzw(strip);
}

/** Sizes in bytes of the types of fields: text, 16 bits, 32 bits, a fraction of two of 32 bits. */
const types = { ascii: [2, 1], short: [3, 2], long: [4, 4], rational: [5, 8] } as const;

interface Field {
  readonly tag: number;
  readonly type: keyof typeof types;
  readonly values: readonly number[];
}

/** The parts of the file in their order: head, strips, directory. */
export function tiffFile(picture: TiffPicture, strips: readonly Bytes[]): Bytes[] {
  const head = new Uint8Array(8);
  const length = strips.reduce((sum, strip) => sum + strip.length, head.length);
  // A directory begins at an even place.
  const padding = length % 2;
  const view = new DataView(head.buffer);
  head.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, length + padding, true);
  return [
    head,
    ...strips,
    new Uint8Array(padding),
    directory(fieldsOf(picture, strips, head.length), length + padding),
  ];
}

function fieldsOf(
  { width, height, dpi, transparent, rowsPerStrip, description }: TiffPicture,
  strips: readonly Bytes[],
  start: number,
): readonly Field[] {
  const samples = transparent ? 4 : 3;
  let at = start;
  const offsets = strips.map((strip) => {
    const offset = at;
    at += strip.length;
    return offset;
  });
  const resolution = { type: 'rational', values: [Math.round(dpi * 1_000), 1_000] } as const;
  const fields: readonly Field[] = [
    { tag: 256, type: 'long', values: [width] },
    { tag: 257, type: 'long', values: [height] },
    { tag: 258, type: 'short', values: Array.from({ length: samples }, () => 8) },
    // LZW.
    { tag: 259, type: 'short', values: [5] },
    // Red, green, blue.
    { tag: 262, type: 'short', values: [2] },
    { tag: 270, type: 'ascii', values: ascii(description) },
    { tag: 273, type: 'long', values: offsets },
    { tag: 277, type: 'short', values: [samples] },
    { tag: 278, type: 'long', values: [rowsPerStrip] },
    { tag: 279, type: 'long', values: strips.map((strip) => strip.length) },
    { tag: 282, ...resolution },
    { tag: 283, ...resolution },
    // The samples of a pixel stand together.
    { tag: 284, type: 'short', values: [1] },
    // Per inch.
    { tag: 296, type: 'short', values: [2] },
    { tag: 305, type: 'ascii', values: ascii('Aimtree') },
    // Differences between neighbours.
    { tag: 317, type: 'short', values: [2] },
    // The fourth sample is opacity, by which the others are not multiplied.
    ...(transparent ? [{ tag: 338, type: 'short', values: [2] } as const] : []),
  ];
  return fields;
}

/** The fields, and behind them the values that have no room in theirs. `start` is its place in the file. */
function directory(fields: readonly Field[], start: number): Bytes {
  const own = 2 + fields.length * 12 + 4;
  const sizeOf = ({ type, values }: Field) =>
    types[type][1] * (type === 'rational' ? values.length / 2 : values.length);
  const elsewhere = fields.reduce(
    (sum, field) => sum + (sizeOf(field) > 4 ? sizeOf(field) + (sizeOf(field) % 2) : 0),
    0,
  );
  const bytes = new Uint8Array(own + elsewhere);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, fields.length, true);
  let free = own;
  for (const [index, field] of fields.entries()) {
    const at = 2 + index * 12;
    const [type, unit] = types[field.type];
    const size = sizeOf(field);
    view.setUint16(at, field.tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, size / unit, true);
    let to = at + 8;
    if (size > 4) {
      view.setUint32(to, start + free, true);
      to = free;
      free += size + (size % 2);
    }
    const each = field.type === 'rational' ? 4 : unit;
    for (const value of field.values) {
      if (each === 1) view.setUint8(to, value);
      else if (each === 2) view.setUint16(to, value, true);
      else view.setUint32(to, value, true);
      to += each;
    }
  }
  return bytes;
}

/** Ends in a null. The standard knows ASCII only; programs of today read UTF-8 there. */
function ascii(text: string): readonly number[] {
  return [...strToU8(text.replaceAll('\0', '')), 0];
}
