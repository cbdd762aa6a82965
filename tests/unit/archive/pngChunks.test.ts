import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/archive/crc32';
import {
  afterHeader,
  encodeChunk,
  headerChunk,
  parseChunks,
  pngSignature,
  resolutionChunk,
  saysColours,
  srgbChunk,
} from '../../../src/archive/pngChunks';
import { decodePng } from '../../e2e/support/png';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const ascii = (text: string) => new TextEncoder().encode(text);
const end = { type: 'IEND', data: new Uint8Array() };

/** A PNG file of one pixel row, as `rows` says (with filter bytes). */
function png(width: number, height: number, rows: readonly number[]): Uint8Array {
  const pixels = { type: 'IDAT', data: deflateSync(Uint8Array.from(rows)) };
  const chunks = [headerChunk(width, height), resolutionChunk(300), pixels, end];
  return Buffer.concat([pngSignature, ...chunks.map(encodeChunk)]);
}

describe('the checksum', () => {
  it.each([
    ['', 0x00000000],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
    ['IEND', 0xae426082],
  ])('of %j is the published one', (text, crc) => {
    expect(crc32(ascii(text))).toBe(crc);
  });
});

describe('how colours are meant', () => {
  const start = (...chunks: { type: string; data: Uint8Array }[]) =>
    Buffer.concat([pngSignature, ...[headerChunk(1, 1), ...chunks].map(encodeChunk)]);
  const pixels = { type: 'IDAT', data: new Uint8Array(100) };

  it.each([
    ['by our own chunk', start(srgbChunk, pixels), true],
    [
      'by a profile, in a file of which only the start is known',
      start({ type: 'iCCP', data: pixels.data }).subarray(0, -2),
      false,
    ],
    ['by a profile', start({ type: 'iCCP', data: pixels.data }, pixels), true],
    ['not at all', start(resolutionChunk(300), pixels), false],
    ['too late', start(pixels, srgbChunk), false],
    ['by no PNG file', Buffer.from('sRGB'), false],
  ])('is said %s', (_, file, said) => {
    expect(saysColours(file)).toBe(said);
  });
});

describe('chunks', () => {
  it('stand in the file as length, type, data, checksum', () => {
    expect(hex(encodeChunk(end))).toBe('0000000049454e44ae426082');
    expect(hex(encodeChunk(headerChunk(1, 1)))).toBe('0000000d49484452000000010000000108060000001f15c489');
  });

  it.each([
    [72, 2835],
    [96, 3780],
    [150, 5906],
    [300, 11811],
    [600, 23622],
  ])('tell %d dpi as %d pixels per metre both ways', (dpi, perMetre) => {
    const { type, data } = resolutionChunk(dpi);
    const view = new DataView(data.buffer, data.byteOffset);
    expect([type, view.getUint32(0), view.getUint32(4), data[8]]).toEqual(['pHYs', perMetre, perMetre, 1]);
  });

  it('are read as they were written', () => {
    const written = [headerChunk(3, 2), resolutionChunk(600), { type: 'tEXt', data: ascii('k\0v') }, end];
    const file = Buffer.concat([pngSignature, ...written.map(encodeChunk)]);
    expect(parseChunks(file)?.map(({ type, data }) => [type, hex(data)])).toEqual(
      written.map(({ type, data }) => [type, hex(data)]),
    );
    expect(parseChunks(file.subarray(0, afterHeader))).toHaveLength(1);
  });

  it('are not read from a file that is none, cut short or damaged', () => {
    const file = png(1, 1, [0, 1, 2, 3, 4]);
    const damaged = Uint8Array.from(file);
    damaged[20] = 9;
    expect(parseChunks(ascii('GIF89a, not a PNG'))).toBeUndefined();
    expect(parseChunks(file.subarray(0, file.length - 3))).toBeUndefined();
    expect(parseChunks(file.subarray(0, afterHeader + 5))).toBeUndefined();
    expect(parseChunks(damaged)).toBeUndefined();
  });
});

describe('the decoder that the tests of pictures use', () => {
  it('gives size, resolution and pixels back', () => {
    const decoded = decodePng(png(2, 1, [0, 1, 2, 3, 4, 250, 251, 252, 253]));
    expect([decoded.width, decoded.height, Math.round(decoded.dpi ?? 0)]).toEqual([2, 1, 300]);
    expect([decoded.pixel(0, 0), decoded.pixel(1, 0)]).toEqual([
      [1, 2, 3, 4],
      [250, 251, 252, 253],
    ]);
  });

  it.each([
    ['none', 0, [60, 70, 80, 90], [66, 77, 88, 99]],
    ['left', 1, [60, 70, 80, 90], [6, 7, 8, 9]],
    ['above', 2, [50, 50, 50, 50], [46, 47, 48, 49]],
    ['average', 3, [55, 60, 65, 70], [26, 27, 28, 29]],
    ['Paeth', 4, [50, 50, 50, 50], [6, 7, 8, 9]],
  ])('undoes the filter %s', (_name, filter, first, second) => {
    const decoded = decodePng(png(2, 2, [0, 10, 20, 30, 40, 20, 30, 40, 50, filter, ...first, ...second]));
    expect([decoded.pixel(0, 1), decoded.pixel(1, 1)]).toEqual([
      [60, 70, 80, 90],
      [66, 77, 88, 99],
    ]);
  });
});
