/**
 * Writes the font of the invisible text over pictures of text, so that pictured words can be found and copied. Its
 * only glyph is empty, and each code means whatever was written with it. Codes are one em wide; those of marks, which
 * stand over other letters, have no width.
 *
 * Must not know: what the pictures show.
 */
import { array, dict, hex, name, ref, type PdfValue } from './pdfValue';
import type { PdfFile } from './pdfFile';
import { writeType0 } from './embeddedFonts';
import { viewOf, writeTrueType } from './sfnt';

export interface InvisibleFont {
  readonly resource: string;
  /** A code in hexadecimal that stands for `text`: a letter with all its marks. */
  readonly code: (text: string) => string;
  /** Writes it if it was used; gives the font resource. */
  readonly write: (file: PdfFile) => Readonly<Record<string, PdfValue>>;
}

/** Whether it is nothing but marks that belong to the letter before. */
export function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

/** Of an em. */
const invisibleHeight = { ascent: 0.95, descent: 0.25 };
const unitsPerEm = 1000;
const lastCode = 0xffff;

export function createInvisibleFont(): InvisibleFont {
  const codes = new Map<string, number>();
  const resource = 'U1';
  return {
    resource,
    code(text) {
      // Nobody has so many letters; if somebody had, the rest would not be found by searching.
      const code = codes.get(text) ?? Math.min(codes.size + 1, lastCode);
      if (code < lastCode) codes.set(text, code);
      return hex(code);
    },
    write: (file): Readonly<Record<string, PdfValue>> =>
      codes.size === 0 ? {} : { [resource]: ref(writeInvisible(file, codes)) },
  };
}

function writeInvisible(file: PdfFile, codes: ReadonlyMap<string, number>): number {
  const font = emptyFont();
  const baseFont = name('AIMTRU+Unseen');
  const [ascent, descent] = [invisibleHeight.ascent * unitsPerEm, -invisibleHeight.descent * unitsPerEm].map(String);
  const descriptor = file.add(
    dict({
      Type: '/FontDescriptor',
      FontName: baseFont,
      Flags: '4',
      FontBBox: `[0 ${descent} ${unitsPerEm} ${ascent}]`,
      ItalicAngle: '0',
      Ascent: ascent,
      Descent: descent,
      CapHeight: ascent,
      StemV: '80',
      FontFile2: ref(file.stream(font, { Length1: String(font.length) })),
    }),
  );
  const texts = new Map([...codes].map(([text, code]) => [code, text]));
  // Every code is glyph 0.
  const glyphs = ref(file.stream(new Uint8Array((codes.size + 1) * 2)));
  const marks = [...texts].flatMap(([code, text]) => (isMark(text) ? `${code} [0]` : []));
  return writeType0(file, {
    baseFont,
    descriptor,
    texts,
    metrics: { DW: String(unitsPerEm), W: array(marks) },
    glyphs,
  });
}

/** A TrueType file with one empty glyph. */
function emptyFont(): Uint8Array<ArrayBuffer> {
  const table = (length: number, values: readonly (readonly [at: number, value: number])[]) => {
    const bytes = new Uint8Array(length);
    for (const [at, value] of values) viewOf(bytes).setUint16(at, value);
    return bytes;
  };
  const { ascent, descent } = invisibleHeight;
  const [up, down] = [ascent * unitsPerEm, 0x10000 - descent * unitsPerEm];
  return writeTrueType(
    new Map([
      // Version 1, the magic number, units, a day that is no matter, the box, long offsets.
      [
        'head',
        table(54, [
          [0, 1],
          [12, 0x5f0f],
          [14, 0x3cf5],
          [18, unitsPerEm],
          [46, 8],
          [48, 2],
          [50, 1],
        ]),
      ],
      [
        'hhea',
        table(36, [
          [0, 1],
          [4, up],
          [6, down],
          [10, unitsPerEm],
          [18, 1],
          [34, 1],
        ]),
      ],
      ['hmtx', table(4, [[0, unitsPerEm]])],
      [
        'maxp',
        table(32, [
          [0, 1],
          [4, 1],
          [14, 2],
        ]),
      ],
      // A table of no length counts as missing: a glyph without contours.
      ['loca', table(8, [[6, 12]])],
      ['glyf', new Uint8Array(12)],
    ]),
  );
}
