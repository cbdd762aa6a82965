/** Packs files into a ZIP archive that every system opens, in their order. */
import { strToU8, zipSync, type ZippableFile } from 'fflate';

export interface FileToPack {
  /** Path within the archive, with forward slashes. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** UTC instant. */
  readonly modified: string;
}

/** What is compressed already would only cost time. */
const compressed = /\.(?:png|jpe?g)$/;
/** ZIP keeps years from 1980 to 2107 (APPNOTE.TXT 6.3.10, 4.4.6); a clock that runs wrong must not stop a backup. */
const [earliest, latest] = [Date.UTC(1981, 0, 1), Date.UTC(2099, 0, 1)];

/** The archive's bytes. Two files of one name would be one: names are the caller's to keep apart. */
export function writeZip(files: readonly FileToPack[]): Uint8Array<ArrayBuffer> {
  const packed = files.map(({ name, content, modified }): [string, ZippableFile] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const mtime = Math.min(Math.max(Date.parse(modified) || earliest, earliest), latest);
    return [name, [bytes, { level: compressed.test(name) ? 0 : 6, mtime }]];
  });
  return zipSync(Object.fromEntries(packed));
}
