/** What a linked file was when it was last written or read, and whether somebody else has changed it since. */
import { crc32 } from '../../archive/crc32';
import type { FileLink } from '../../storage/planStore';

type Seen = FileLink['seen'];

/** What is to be remembered of a file that holds these bytes. */
export function seenOf(file: Pick<File, 'lastModified'>, bytes: Uint8Array): Seen {
  return { size: bytes.length, lastModified: file.lastModified, checksum: crc32(bytes) };
}

/** Bytes up to which a file is read whole to see whether it has changed. */
const quick = 5_000_000;

/**
 * A file that was only touched, or copied back as it was, is as it was seen; one that was written in the same second with
 * as many bytes is not.
 */
export async function isAsSeen(file: File, seen: Seen): Promise<boolean> {
  if (file.size !== seen.size) return false;
  if (file.size > quick && file.lastModified === seen.lastModified) return true;
  return crc32(await bytesOf(file)) === seen.checksum;
}

export async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
