/**
 * The frame of a PNG file: its chunks, among them the one that tells how large the picture is on paper. (PNG
 * specification, third edition; numbers are big-endian.)
 *
 * Must not know: pixels, or how they are compressed.
 */
import { crc32 } from '../archive/crc32';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Chunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
}

export const pngSignature: Bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Length, type, data and checksum, as they stand in the file. */
export function encodeChunk({ type, data }: Chunk): Bytes {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(latin1(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** The head of a picture of `width` × `height` px with eight bits each of red, green, blue and alpha. */
export function headerChunk(width: number, height: number): Chunk {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Bit depth 8, colour type 6; one compression, one filter method, not interlaced.
  data.set([8, 6, 0, 0, 0], 8);
  return { type: 'IHDR', data };
}

/** Says how large a pixel is on paper. PNG counts per metre, so 300 dpi become 11,811 (an inch is 0.0254 m). */
export function resolutionChunk(dpi: number): Chunk {
  const perMetre = Math.round(dpi / 0.0254);
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  // The unit: metre.
  data[8] = 1;
  return { type: 'pHYs', data };
}

/** The chunks of a PNG file in order, or `undefined` when it is none, ends early or has a wrong checksum. */
export function parseChunks(png: Uint8Array): Chunk[] | undefined {
  if (!pngSignature.every((byte, at) => png[at] === byte)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = pngSignature.length; at < png.length;) {
    if (at + 12 > png.length) return undefined;
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > png.length) return undefined;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (view.getUint32(end) !== crc32(png.subarray(at + 4, end))) return undefined;
    chunks.push({ type, data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** Where further chunks go in a PNG file whose first chunk is its head: behind it, before any pixels. */
export const afterHeader = pngSignature.length + 12 + 13;

function latin1(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
