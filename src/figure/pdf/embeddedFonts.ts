/**
 * Collects the glyphs that a document uses of each face, and embeds each face with these glyphs alone.
 *
 * Must not know: what is set.
 */
import type { FontFace, GlyphId } from './fontFace';
import { array, dict, hex, name, num, nums, ref, type PdfValue } from './pdfValue';
import type { PdfFile } from './pdfFile';
import { subsetFont } from './subsetFont';
import { toUnicode } from './toUnicode';

export interface EmbeddedFonts {
  /** The name of the face in content streams. */
  readonly use: (face: FontFace) => string;
  /** The code of the glyph in hexadecimal. */
  readonly code: (face: FontFace, glyph: GlyphId, text: string) => string;
  /** Writes what was used; gives the font resources. */
  readonly write: (file: PdfFile) => Readonly<Record<string, PdfValue>>;
}

interface Used {
  readonly resource: string;
  readonly texts: Map<GlyphId, string>;
}

export function createEmbeddedFonts(): EmbeddedFonts {
  const faces = new Map<FontFace, Used>();
  const usedOf = (face: FontFace): Used => {
    const known = faces.get(face);
    if (known) return known;
    const made = { resource: `F${faces.size + 1}`, texts: new Map<GlyphId, string>() };
    faces.set(face, made);
    return made;
  };
  return {
    use: (face) => usedOf(face).resource,
    code(face, glyph, text) {
      const { texts } = usedOf(face);
      if (!texts.has(glyph)) texts.set(glyph, text);
      return hex(glyph);
    },
    write: (file) =>
      Object.fromEntries(
        [...faces].map(([face, { resource, texts }], index) => [resource, ref(writeFont(file, face, texts, index))]),
      ),
  };
}

function writeFont(file: PdfFile, face: FontFace, texts: ReadonlyMap<GlyphId, string>, index: number): number {
  const font = subsetFont(face, texts.keys());
  const program = file.stream(font, { Length1: num(font.length) });
  const perMille = (units: number) => Math.round((units * 1000) / face.unitsPerEm);
  // Six capitals tell readers that this is only part of the face, and which part.
  const tag = `AIMTR${String.fromCharCode(65 + (index % 26))}`;
  const baseFont = name(`${tag}+${face.name}`);
  const [ascent, descent] = [perMille(face.ascent), perMille(face.descent)];
  const descriptor = file.add(
    dict({
      Type: '/FontDescriptor',
      FontName: baseFont,
      // Not a script with signs of its own.
      Flags: '32',
      FontBBox: array([nums(-1000, descent, 3000, ascent)]),
      ItalicAngle: '0',
      Ascent: num(ascent),
      Descent: num(descent),
      CapHeight: '727',
      StemV: num(Math.round(face.weight / 5)),
      FontFile2: ref(program),
    }),
  );
  const widths = [...texts.keys()].map((glyph) => `${glyph} [${num(face.advanceOf(glyph) * 1000)}]`);
  return writeType0(file, { baseFont, descriptor, texts, metrics: { W: array(widths) }, glyphs: '/Identity' });
}

export interface Type0 {
  readonly baseFont: PdfValue;
  readonly descriptor: number;
  readonly texts: ReadonlyMap<number, string>;
  readonly metrics: Readonly<Record<string, PdfValue>>;
  /** Which glyph a code means. */
  readonly glyphs: PdfValue;
}

/** A font whose codes have two bytes each. */
export function writeType0(file: PdfFile, { baseFont, descriptor, texts, metrics, glyphs }: Type0): number {
  const descendant = file.add(
    dict({
      Type: '/Font',
      Subtype: '/CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: dict({ Registry: '(Adobe)', Ordering: '(Identity)', Supplement: '0' }),
      FontDescriptor: ref(descriptor),
      CIDToGIDMap: glyphs,
      ...metrics,
    }),
  );
  return file.add(
    dict({
      Type: '/Font',
      Subtype: '/Type0',
      BaseFont: baseFont,
      Encoding: '/Identity-H',
      DescendantFonts: array([ref(descendant)]),
      ToUnicode: ref(file.stream(toUnicode(texts))),
    }),
  );
}
