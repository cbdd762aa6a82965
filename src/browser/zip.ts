/**
 * Packs files into a ZIP archive.
 *
 * Must not know: what they are.
 */
import { strToU8, zipSync, type ZippableFile } from 'fflate';

/** What is compressed already would only cost time. */
const packed = /\.(?:png|jpe?g|zip)$/;

/**
 * Paths with forward slashes → content, packed in their order. `modified` is when, as far as the archive tells; from a
 * 1980 to a 2099 that it can write.
 */
export function zip(
  files: ReadonlyMap<string, string | Uint8Array>,
  { type, modified }: { readonly type: string; readonly modified: Date },
): Blob {
  const entries = [...files].map(([path, content]): [string, ZippableFile] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [path, [bytes, { level: packed.test(path) ? 0 : 6 }]];
  });
  const year = Math.min(2_099, Math.max(1_980, modified.getUTCFullYear()));
  const mtime = new Date(year, modified.getMonth(), modified.getDate());
  return new Blob([zipSync(Object.fromEntries(entries), { mtime })], { type });
}
