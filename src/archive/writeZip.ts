/** Packs files into a ZIP archive that every system opens. */
import { strToU8, zipSync } from 'fflate';

export interface FileToPack {
  readonly name: string;
  readonly text: string;
  /** UTC instant. */
  readonly modified: string;
}

/** ZIP keeps years from 1980 to 2107 (APPNOTE.TXT 6.3.10, 4.4.6); a clock that runs wrong must not stop a backup. */
const [earliest, latest] = [Date.UTC(1981, 0, 1), Date.UTC(2099, 0, 1)];

/** The archive's bytes. Two files of one name would be one: names are the caller's to keep apart. */
export function writeZip(files: readonly FileToPack[]): Uint8Array<ArrayBuffer> {
  return zipSync(
    Object.fromEntries(
      files.map(({ name, text, modified }) => {
        const at = Date.parse(modified);
        return [name, [strToU8(text), { mtime: Math.min(Math.max(at || earliest, earliest), latest) }]];
      }),
    ),
    { level: 6 },
  );
}
