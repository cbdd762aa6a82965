import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFontFace, type FontFace } from '../../../../src/figure/pdf/fontFace';
import { setLine, setPlainly } from '../../../../src/figure/pdf/setLine';
import { readWoff, viewOf } from '../../../../src/figure/pdf/sfnt';
import { subsetFont } from '../../../../src/figure/pdf/subsetFont';
import { symbolRange } from '../../../../src/output/pdfSubsets';
import { tableMeasure } from '../../../fixtures/interWidths';
import { face, woff } from './faces';

const latin = face('latin');
const faces = [latin, face('latin-ext'), face('symbols')];
const style = { size: 20, leading: 28, weight: 400 };
const unkerned = () => 0;
const code = (character: string) => character.codePointAt(0) ?? 0;

describe('a face of the bundled typeface', () => {
  it.each([400, 500, 600])('is as wide as the variable one on the screen, at weight %d', (weight) => {
    const { glyphOf, advanceOf } = face('latin', weight);
    const off = [...'AaWi0 ,–“é'].filter((character) => {
      const advance = advanceOf(glyphOf(code(character)) ?? 0);
      return Math.abs(advance - tableMeasure(character, { size: 1, leading: 1, weight })) > 0.002;
    });
    expect(off).toEqual([]);
  });

  it('has the signs of the app’s own subset, and only what it has', () => {
    const symbols = face('symbols', 500);
    expect([...'≥≤→✓⅔'].filter((sign) => symbols.glyphOf(code(sign)) === undefined)).toEqual([]);
    expect(symbols.glyphOf(code('a'))).toBeUndefined();
    expect(latin.glyphOf(code('ก'))).toBeUndefined();
  });

  it('is not read from what is no font', () => {
    expect(() => readFontFace(Buffer.from('wOF2 something else entirely'), 'None', 400)).toThrow('no WOFF');
  });

  it('knows the signs that the style sheet of the screen lists', () => {
    const css = readFileSync('src/ui/fonts/inter-symbols.css', 'utf8');
    const listed = /unicode-range:([^;]*);/.exec(css)?.[1] ?? '';
    expect(symbolRange.replace(/\s+/g, ' ')).toBe(listed.trim().replace(/\s+/g, ' '));
  });
});

describe('a subset', () => {
  const glyphs = [...'Säß'].map((character) => latin.glyphOf(code(character)) ?? 0);
  const file = subsetFont(latin, glyphs);
  const tables = tablesOf(file);
  const lengthOf = (glyph: number) =>
    viewOf(tables.get('loca') ?? file).getUint32(glyph * 4 + 4) -
    viewOf(tables.get('loca') ?? file).getUint32(glyph * 4);

  it('keeps the outlines of what is used, under their numbers, and drops the others', () => {
    for (const glyph of glyphs) expect(lengthOf(glyph)).toBeGreaterThan(0);
    expect(lengthOf(latin.glyphOf(code('Q')) ?? 0)).toBe(0);
    expect(file.length).toBeLessThan(woff('latin', 400).length / 3);
  });

  it('keeps the parts that a letter is made of', () => {
    const whole = readWoff(woff('latin', 400)).get('glyf') ?? new Uint8Array();
    const composite = [...'äéñôü'].find((character) => isComposite(latin, latin.glyphOf(code(character)) ?? 0));
    expect(whole.length).toBeGreaterThan(0);
    expect(composite, 'a letter that is put together').toBeDefined();
    const alone = tablesOf(subsetFont(latin, [latin.glyphOf(code(composite ?? 'ä')) ?? 0]));
    const drawn = Array.from({ length: 500 }, (_, glyph) => glyph).filter((glyph) => {
      const loca = viewOf(alone.get('loca') ?? file);
      return loca.getUint32(glyph * 4 + 4) > loca.getUint32(glyph * 4);
    });
    expect(drawn.length).toBeGreaterThanOrEqual(3);
  });
});

describe('a line in embedded faces', () => {
  it('is exactly as wide as it was measured, whatever the kerning', () => {
    const kerning = (first: string, second: string) => (first + second === 'AV' ? -0.08 : 0);
    for (const text of ['AVATAR', 'Waiting - 95 %', 'Crème brûlée']) {
      const width = tableMeasure(text, style) * 0.98;
      const set = setLine({ text, x: 0, baseline: 0, width }, style, faces, kerning);
      expect(set).toBeDefined();
      const natural = (set?.runs ?? []).flatMap((run) =>
        run.glyphs.map(({ glyph, after }) => run.face.advanceOf(glyph) + after),
      );
      const sum = natural.reduce((a, b) => a + b, 0);
      expect(sum * style.size * (set?.stretch ?? 0)).toBeCloseTo(width, 6);
    }
  });

  it('changes the face for what the first lacks', () => {
    expect(setPlainly('a ≥ š', faces)?.runs.map((run) => [faces.indexOf(run.face), run.glyphs.length])).toEqual([
      [0, 2],
      [2, 1],
      [0, 1],
      [1, 1],
    ]);
  });

  it('takes a letter and its mark as one where the face has it as one', () => {
    expect(setPlainly('café', faces)?.runs[0]?.glyphs.map(({ text }) => text)).toEqual(['c', 'a', 'f', 'é']);
  });

  it.each([
    ['another script', 'ล้างมือ'],
    ['a mark that has no letter of its own with it', 'm\u0308'],
    ['an emoji', 'every morning 😀'],
    ['signs that the typeface draws as an arrow', 'a -> b'],
    ['an x that it draws as a times sign', '3x4'],
    ['a sign that cannot be seen', 'left\u200eright'],
  ])('is left to the browser when there is %s in it', (_, text) => {
    const width = tableMeasure(text, style);
    expect(setLine({ text, x: 0, baseline: 0, width }, style, faces, unkerned)).toBeUndefined();
  });

  it('is left to the browser when its width tells that something else is drawn there', () => {
    expect(setLine({ text: 'nothing special', x: 0, baseline: 0, width: 60 }, style, faces, unkerned)).toBeUndefined();
  });
});

function isComposite({ tables }: FontFace, glyph: number): boolean {
  const loca = viewOf(tables.get('loca') ?? new Uint8Array());
  return viewOf(tables.get('glyf') ?? new Uint8Array()).getInt16(loca.getUint16(glyph * 2) * 2) < 0;
}

function tablesOf(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = viewOf(file);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const entry = 12 + index * 16;
      const from = view.getUint32(entry + 8);
      return [
        String.fromCharCode(...file.subarray(entry, entry + 4)),
        file.subarray(from, from + view.getUint32(entry + 12)),
      ];
    }),
  );
}
