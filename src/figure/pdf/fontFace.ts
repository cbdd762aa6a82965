/**
 * Reads one face of a typeface from its file: which glyph a character has and how wide it is.
 *
 * Must not know: PDF.
 */
import { readWoff, viewOf, type FontTables } from './sfnt';

export type GlyphId = number;

export interface FontFace {
  /** As documents list it: “Inter-Medium”. */
  readonly name: string;
  /** As in CSS. */
  readonly weight: number;
  readonly tables: FontTables;
  readonly unitsPerEm: number;
  /** In units of the face, downwards negative. */
  readonly ascent: number;
  readonly descent: number;
  /** The line through struck text: its middle above the baseline, and how thick it is, in em. */
  readonly strike: { readonly at: number; readonly thickness: number };
  /** Undefined when the face has none. */
  readonly glyphOf: (codePoint: number) => GlyphId | undefined;
  /** In em. */
  readonly advanceOf: (glyph: GlyphId) => number;
}

/** Throws when `woff` is no font. */
export function readFontFace(woff: Uint8Array, name: string, weight: number): FontFace {
  const tables = readWoff(woff);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no table “${tag}”.`);
    return viewOf(found);
  };
  const [hhea, hmtx, os2] = [table('hhea'), table('hmtx'), table('OS/2')];
  const unitsPerEm = table('head').getUint16(18);
  const measured = hhea.getUint16(34);
  const glyphs = readCharacterMap(table('cmap'));
  const size = os2.getInt16(26) / unitsPerEm;
  return {
    name,
    weight,
    tables,
    unitsPerEm,
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    strike: { at: os2.getInt16(28) / unitsPerEm - size / 2, thickness: size },
    glyphOf: (codePoint) => glyphs.get(codePoint),
    // Glyphs behind the last that has a width of its own share it.
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, measured - 1) * 4) / unitsPerEm,
  };
}

/** Glyphs by code point, from the subtables 4 and 12 of `cmap`. */
function readCharacterMap(cmap: DataView): ReadonlyMap<number, GlyphId> {
  const glyphs = new Map<number, GlyphId>();
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const start = cmap.getUint32(4 + index * 8 + 4);
    const format = cmap.getUint16(start);
    if (format === 4) readSegments(cmap, start, glyphs);
    if (format === 12) readGroups(cmap, start, glyphs);
  }
  return glyphs;
}

function readSegments(cmap: DataView, start: number, glyphs: Map<number, GlyphId>): void {
  const bytes = cmap.getUint16(start + 6);
  const [ends, starts] = [start + 14, start + 16 + bytes];
  for (let at = 0; at < bytes; at += 2) {
    const [first, last] = [cmap.getUint16(starts + at), cmap.getUint16(ends + at)];
    const delta = cmap.getUint16(starts + bytes + at);
    const rangeAt = starts + 2 * bytes + at;
    const range = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const found = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = range !== 0 && found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(cmap: DataView, start: number, glyphs: Map<number, GlyphId>): void {
  for (let index = 0; index < cmap.getUint32(start + 12); index += 1) {
    const group = start + 16 + index * 12;
    const [first, last, glyph] = [cmap.getUint32(group), cmap.getUint32(group + 4), cmap.getUint32(group + 8)];
    for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first);
  }
}
