/**
 * Packs the parts of an office file into the ZIP archive that it is, in their order.
 *
 * Must not know: what the parts say.
 */
import { strToU8, zipSync, type ZippableFile } from 'fflate';

/** What is compressed already would only cost time. */
const compressed = /\.(?:png|jpe?g)$/;
/** ZIP keeps years from 1980 to 2107 (APPNOTE.TXT 6.3.10, 4.4.6). */
const [earliest, latest] = [Date.UTC(1981, 0, 1), Date.UTC(2099, 0, 1)];

/** Path with forward slashes → content; `modified` is a UTC instant. */
export function packParts(parts: ReadonlyMap<string, string | Uint8Array>, modified: string): Uint8Array<ArrayBuffer> {
  const mtime = Math.min(Math.max(Date.parse(modified) || earliest, earliest), latest);
  const files = [...parts].map(([path, content]): [string, ZippableFile] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [path, [bytes, { level: compressed.test(path) ? 0 : 6, mtime }]];
  });
  return zipSync(Object.fromEntries(files));
}
