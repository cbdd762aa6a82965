/**
 * The frame of a PNG file: its chunks, among them the one that tells how large the picture is on paper, and texts that
 * it carries. (PNG specification, third edition; numbers are big-endian.)
 *
 * Must not know: pixels, or how they are compressed.
 */
import { strFromU8, strToU8 } from 'fflate';
import { crc32 } from './crc32';
import { deflate, inflate } from './zlib';

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

/** Colours are meant as sRGB, to be matched as pictures are (11.3.2.5). */
export const srgbChunk: Chunk = { type: 'sRGB', data: Uint8Array.of(0) };

/** Whether a PNG file, of which `start` is enough, says itself how its colours are meant. */
export function saysColours(start: Uint8Array): boolean {
  for (const { type } of chunksOf(start, { damaged: () => true })) {
    if (type === 'sRGB' || type === 'iCCP' || type === 'cICP') return true;
    if (type === 'IDAT') return false;
  }
  return false;
}

/** An international text, compressed; `keyword` is Latin-1 (11.3.3.2). Before the pixels it is found soonest. */
export function textChunk(keyword: string, text: string): Chunk {
  // The keyword ends in a null; compressed, by deflate; neither language nor a translated keyword.
  const head = [...latin1(keyword), 0, 1, 0, 0, 0];
  return { type: 'iTXt', data: Uint8Array.from([...head, ...deflate(strToU8(text))]) };
}

/**
 * The text that a PNG file carries under `keyword`, at most `room` bytes of UTF-8; or `undefined`. Other chunks may be
 * missing or damaged: this one is not.
 */
export function textWithin(png: Uint8Array, keyword: string, room: number): string | undefined {
  const wanted = latin1(`${keyword}\0`);
  for (const { type, data } of chunksOf(png, { damaged: (one) => one !== 'iTXt' })) {
    if (type !== 'iTXt' || !wanted.every((byte, at) => data[at] === byte)) continue;
    const isCompressed = data[wanted.length] === 1;
    // Behind the two bytes about compression: a language and a translated keyword, each with a null at its end.
    const language = data.indexOf(0, wanted.length + 2);
    const start = data.indexOf(0, language + 1) + 1;
    if (language < 0 || start === 0) return undefined;
    const packed = data.subarray(start);
    const bytes = isCompressed ? inflate(packed, room, 'zlib') : packed;
    return typeof bytes === 'string' || bytes.length > room ? undefined : strFromU8(bytes);
  }
  return undefined;
}

/** The chunks of a PNG file in order, or `undefined` when it is none, ends early or has a wrong checksum. */
export function parseChunks(png: Uint8Array): Chunk[] | undefined {
  const chunks = [...chunksOf(png, { damaged: () => false })];
  const length = chunks.reduce((sum, { data }) => sum + data.length + 12, pngSignature.length);
  return chunks.length > 0 && length === png.length ? chunks : undefined;
}

/** One after the other until the file ends or is no PNG file any more; a wrong checksum counts where it must. */
function* chunksOf(png: Uint8Array, may: { readonly damaged: (type: string) => boolean }): Generator<Chunk> {
  if (!pngSignature.every((byte, at) => png[at] === byte)) return;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = pngSignature.length; at + 12 <= png.length;) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > png.length) return;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (!may.damaged(type) && view.getUint32(end) !== crc32(png.subarray(at + 4, end))) return;
    yield { type, data: png.subarray(at + 8, end) };
    at = end + 4;
  }
}

/** Where further chunks go in a PNG file whose first chunk is its head: behind it, before any pixels. */
export const afterHeader = pngSignature.length + 12 + 13;

function latin1(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
