/** zlib streams (RFC 1950): what PDF files and WOFF fonts are compressed with. */
import { unzlibSync, zlibSync } from 'fflate';

export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 });
}

/** `size` is that of the result. Throws when `bytes` are no zlib stream. */
export function inflate(bytes: Uint8Array, size: number): Uint8Array {
  return unzlibSync(bytes, { out: new Uint8Array(size) });
}
