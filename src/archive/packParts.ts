/** Packs the parts of an office file into the ZIP archive that it is. Must not know: what the parts say. */
import { writeZip } from './writeZip';

/** Path with forward slashes → content, in the order of the archive; `modified` is a UTC instant. */
export function packParts(parts: ReadonlyMap<string, string | Uint8Array>, modified: string): Uint8Array<ArrayBuffer> {
  return writeZip([...parts].map(([name, content]) => ({ name, content, modified })));
}
