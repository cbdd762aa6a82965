/**
 * Reads the tables of a WOFF file, and puts tables together into a TrueType file (OpenType 1.9, WOFF 1.0).
 *
 * Must not know: what the tables say.
 */
import { inflate } from '../../archive/zlib';

/** Tables by their four-letter names. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

/** Throws when `bytes` are no WOFF file. */
export function readWoff(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('This is no WOFF file.');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(12); index += 1) {
    const entry = 44 + index * 20;
    const [offset, packed, size] = [4, 8, 12].map((at) => view.getUint32(entry + at));
    if (offset === undefined || packed === undefined || size === undefined) continue;
    const body = bytes.subarray(offset, offset + packed);
    const table = packed < size ? inflate(body, size, 'zlib') : body;
    if (typeof table === 'string') throw new Error('A table of the WOFF file is damaged.');
    tables.set(tagAt(bytes, entry), table);
  }
  return tables;
}

export function writeTrueType(tables: FontTables): Uint8Array<ArrayBuffer> {
  // The directory is sorted; so programs find a table by halving.
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const count = sorted.length;
  let offset = 12 + count * 16;
  const file = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table.length), offset));
  const view = viewOf(file);
  const power = Math.floor(Math.log2(count));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (count - 2 ** power));
  for (const [index, [tag, table]] of sorted.entries()) {
    const entry = 12 + index * 16;
    file.set(table, offset);
    for (let at = 0; at < 4; at += 1) file[entry + at] = tag.charCodeAt(at);
    view.setUint32(entry + 4, checksum(view, offset, padded(table.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += padded(table.length);
  }
  return file;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
