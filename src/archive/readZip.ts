/**
 * Reads a ZIP archive that may come from a stranger: it never throws, believes no size that the archive tells, and stops
 * inflating at the limits. Only the directory at the end counts, as for every other reader. APPNOTE.TXT 6.3.10, chapter 4.
 *
 * Must not know: what the files hold. Names are labels; nothing is ever written where they point to.
 */
import { crc32 } from './crc32';
import { inflate } from './zlib';

export interface ZipLimits {
  readonly files: number;
  /** Bytes of one file, unpacked. */
  readonly each: number;
  /** Bytes of all files that are opened, unpacked. */
  readonly total: number;
}

/** Why the archive cannot be read at all. */
export type ZipProblem =
  /** No archive, or one that breaks off: its directory stands at the end. */
  { readonly kind: 'notZip' } | { readonly kind: 'tooMany'; readonly found: number; readonly limit: number };

/** Why one file of it cannot be read. */
export type EntryProblem =
  /** Its bytes are not those that were packed. */
  | { readonly kind: 'damaged' }
  /** Encrypted, or packed in a way other than deflate. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'tooLarge'; readonly of: 'file' | 'archive'; readonly limit: number };

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: EntryProblem };

export interface ZipEntry {
  /** The last part of its name, without any folder. */
  readonly name: string;
  /** Its whole name, with forward slashes. */
  readonly path: string;
  /** Inflates it. What has been opened so far counts towards the limit of all. */
  open(): Unpacked;
}

export type ReadZip =
  | { readonly ok: true; readonly entries: readonly ZipEntry[] }
  | { readonly ok: false; readonly problem: ZipProblem };

/** Bytes that may still be unpacked of all files. */
interface Budget {
  left: number;
}

const endSignature = 0x06054b50;
const endLength = 22;
const directorySignature = 0x02014b50;
const directoryLength = 46;
const fileSignature = 0x04034b50;
const fileLength = 30;

/** The files of an archive, folders left out, none of them unpacked yet. */
export function readZip(bytes: Uint8Array, limits: ZipLimits): ReadZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return { ok: false, problem: { kind: 'notZip' } };
  const found = view.getUint16(end + 10, true);
  if (found > limits.files) return { ok: false, problem: { kind: 'tooMany', found, limit: limits.files } };

  const budget: Budget = { left: limits.total };
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < found; index += 1) {
    if (at + directoryLength > end || view.getUint32(at, true) !== directorySignature)
      return { ok: false, problem: { kind: 'notZip' } };
    const header = at;
    const nameLength = view.getUint16(at + 28, true);
    const path = pathOf(bytes.subarray(at + directoryLength, at + directoryLength + nameLength));
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name !== '') entries.push({ name, path, open: () => unpack(view, header, limits, budget) });
    at += directoryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, entries };
}

/** Where the end of the directory stands: before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature && at + endLength + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  return null;
}

function unpack(view: DataView, header: number, limits: ZipLimits, budget: Budget): Unpacked {
  const flags = view.getUint16(header + 8, true);
  const method = view.getUint16(header + 10, true);
  const checksum = view.getUint32(header + 16, true);
  const packedLength = view.getUint32(header + 20, true);
  const start = view.getUint32(header + 42, true);
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) return failed({ kind: 'locked' });
  if (start + fileLength > view.byteLength || view.getUint32(start, true) !== fileSignature)
    return failed({ kind: 'damaged' });
  const from = start + fileLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packedLength > view.byteLength) return failed({ kind: 'damaged' });

  const packed = new Uint8Array(view.buffer, view.byteOffset + from, packedLength);
  const of = limits.each <= budget.left ? 'file' : 'archive';
  const room = Math.min(limits.each, budget.left);
  const bytes = room <= 0 ? 'tooLarge' : method === 0 ? stored(packed, room, budget) : inflated(packed, room, budget);
  if (bytes === 'tooLarge') return failed({ kind: 'tooLarge', of, limit: of === 'file' ? limits.each : limits.total });
  return bytes === 'damaged' || crc32(bytes) !== checksum ? failed({ kind: 'damaged' }) : { ok: true, bytes };
}

/** Counts towards the limit of all as what is inflated does: whoever reads it has as much work with it. */
function stored(packed: Uint8Array, room: number, budget: Budget): Uint8Array | 'tooLarge' {
  budget.left -= Math.min(packed.length, room);
  return packed.length > room ? 'tooLarge' : packed;
}

/** What was inflated in vain, because it is damaged or too large, has been work too. */
function inflated(packed: Uint8Array, room: number, budget: Budget): ReturnType<typeof inflate> {
  let output = 0;
  const bytes = inflate(packed, room, 'raw', (more) => {
    output += more;
  });
  budget.left -= Math.min(output, room);
  return bytes;
}

function failed(problem: EntryProblem): Unpacked {
  return { ok: false, problem };
}

/** Names are UTF-8 wherever it matters; what is not shows as question marks. A folder ends with a slash. */
function pathOf(name: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(name).replaceAll('\\', '/');
}

/** Browsers and Node have it, ES libraries do not type it. */
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => {
  decode(bytes: Uint8Array): string;
};
