/**
 * Makes a font with the outlines of only some glyphs. Glyphs keep their numbers, so nothing else in the file needs to
 * change.
 *
 * Must not know: PDF.
 */
import type { FontFace, GlyphId } from './fontFace';
import { viewOf, writeTrueType } from './sfnt';

/** The tables that draw glyphs by number; characters, kerning and names are not asked for there. */
const kept = ['head', 'hhea', 'hmtx', 'maxp', 'cvt ', 'fpgm', 'prep'];

/** Of the flags of a part of a composite glyph. */
const flag = { wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 };

/** The bytes of a TrueType file; glyph 0, the sign for what is missing, is always there. */
export function subsetFont({ tables }: Pick<FontFace, 'tables'>, glyphs: Iterable<GlyphId>): Uint8Array<ArrayBuffer> {
  const [head, glyf, loca, maxp] = ['head', 'glyf', 'loca', 'maxp'].map((tag) => tables.get(tag) ?? new Uint8Array());
  if (!head || !glyf || !loca || !maxp) throw new Error('A font has these tables.');
  const count = viewOf(maxp).getUint16(4);
  const long = viewOf(head).getInt16(50) === 1;
  const locations = viewOf(loca);
  const offset = (glyph: GlyphId) => (long ? locations.getUint32(glyph * 4) : locations.getUint16(glyph * 2) * 2);
  const outline = (glyph: GlyphId) => glyf.subarray(offset(glyph), offset(glyph + 1));

  const wanted = new Set([0, ...glyphs]);
  // A set also goes through what is added to it on the way.
  for (const glyph of wanted) for (const part of partsOf(outline(glyph))) wanted.add(part);

  const outlines = Array.from({ length: count }, (_, glyph) => (wanted.has(glyph) ? outline(glyph) : noOutline));
  const newLoca = new Uint8Array((count + 1) * 4);
  const places = viewOf(newLoca);
  let length = 0;
  for (const [glyph, { length: bytes }] of outlines.entries()) {
    length += (bytes + 3) & ~3;
    places.setUint32((glyph + 1) * 4, length);
  }
  const newGlyf = new Uint8Array(length);
  for (const [glyph, bytes] of outlines.entries()) newGlyf.set(bytes, places.getUint32(glyph * 4));
  const newHead = head.slice();
  viewOf(newHead).setInt16(50, 1);
  return writeTrueType(
    new Map([
      ...kept.flatMap((tag) => {
        const table = tables.get(tag);
        return table ? [[tag, table] as const] : [];
      }),
      ['head', newHead],
      ['loca', newLoca],
      ['glyf', newGlyf],
    ]),
  );
}

const noOutline = new Uint8Array();

/** The glyphs that a composite glyph is made of. */
function partsOf(outline: Uint8Array): GlyphId[] {
  const view = viewOf(outline);
  if (outline.length < 10 || view.getInt16(0) >= 0) return [];
  const parts: GlyphId[] = [];
  for (let at = 10; ;) {
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & flag.wordArguments ? 4 : 2);
    at += flags & flag.matrix ? 8 : flags & flag.twoScales ? 4 : flags & flag.scale ? 2 : 0;
    if (!(flags & flag.more)) return parts;
  }
}
