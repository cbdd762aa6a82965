/** Decodes PNG files, so that a test can look for ink where boxes and lines should be. */
import { inflateSync } from 'node:zlib';
import { parseChunks } from '../../../src/archive/pngChunks';

export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** From the pHYs chunk; absent when the file does not say how large it is on paper. */
  readonly dpi?: number;
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly rgba: Uint8Array;
  /** Red, green, blue, alpha of one pixel, counted from the top left. */
  pixel(x: number, y: number): readonly [number, number, number, number];
}

/** Eight bits a channel, RGB or RGBA, not interlaced: what browsers write. Throws on anything else. */
export function decodePng(file: Uint8Array): DecodedPng {
  const chunks = parseChunks(file);
  const header = chunks?.[0];
  if (!chunks || header?.type !== 'IHDR') throw new Error('Not a PNG file, or a damaged one.');
  const [width, height] = [uint32(header.data, 0), uint32(header.data, 4)];
  const [depth, colourType, , , interlaced] = header.data.subarray(8);
  const channels = colourType === 6 ? 4 : colourType === 2 ? 3 : 0;
  if (depth !== 8 || channels === 0 || interlaced !== 0)
    throw new Error('A kind of PNG that this decoder cannot read.');
  const compressed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const rows = unfilter(inflateSync(Buffer.concat(compressed)), width, height, channels);
  const rgba = channels === 4 ? rows : withAlpha(rows);
  const resolution = chunks.find(({ type }) => type === 'pHYs')?.data;
  return {
    width,
    height,
    ...(resolution?.[8] === 1 && { dpi: uint32(resolution, 0) * 0.0254 }),
    rgba,
    pixel: (x, y) => {
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4);
      return [red, green, blue, alpha];
    },
  };
}

/** PNG specification, third edition, section 9.2: each row is told by its difference from its neighbours. */
function unfilter(data: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const length = width * channels;
  if (data.length !== height * (length + 1)) throw new Error('The PNG holds more or fewer pixels than it says.');
  const out = new Uint8Array(height * length);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (length + 1)];
    for (let at = 0; at < length; at += 1) {
      const to = row * length + at;
      const left = at >= channels ? (out[to - channels] ?? 0) : 0;
      const up = row > 0 ? (out[to - length] ?? 0) : 0;
      const corner = at >= channels && row > 0 ? (out[to - length - channels] ?? 0) : 0;
      out[to] = (data[to + row + 1] ?? 0) + prediction(filter, left, up, corner);
    }
  }
  return out;
}

function prediction(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter === 4) return paeth(left, up, corner);
  throw new Error(`There is no PNG filter ${filter}.`);
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) rgba.set(rgb.subarray(from, from + 3), to);
  return rgba;
}

function uint32(data: Uint8Array, at: number): number {
  return new DataView(data.buffer, data.byteOffset).getUint32(at);
}
