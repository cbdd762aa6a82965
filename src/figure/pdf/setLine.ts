/**
 * Sets a line in the embedded faces: glyph by glyph, kerned as the browser does, as wide as it was measured.
 *
 * Must not know: PDF, where the line stands.
 */
import type { TextStyle } from '../../geometry/types/types';
import type { FigureLine } from '../marks/mark';
import type { FontFace, GlyphId } from './fontFace';

export interface SetGlyph {
  readonly glyph: GlyphId;
  /** The character that it shows. */
  readonly text: string;
  /** By how much, in em, the next one is further away than this one's advance. */
  readonly after: number;
}

/** Glyphs of one face in a row. */
export interface SetRun {
  readonly face: FontFace;
  readonly glyphs: readonly SetGlyph[];
}

export interface SetLine {
  readonly runs: readonly SetRun[];
  /** By which everything is widened to be as wide as measured. */
  readonly stretch: number;
}

/** By how much, in em, two characters are set further apart than their advances; negative when closer. */
export type Kerning = (first: string, second: string, weight: number) => number;

/** What a browser draws as an ordinary space. */
const spaces = /[\t\v\f]/g;
/** Letters and digits between which typefaces put other glyphs than their own: arrows, the times sign. */
const replaced = /[-=]>|<[-=]|\d ?[x*] ?\d/i;
/** A line that is this much off is not merely kerned otherwise: something in it is drawn in another way. */
const plausible = { least: 0.93, most: 1.07 };

/** Undefined when the faces, the first of which has priority, cannot show it as the browser does. */
export function setLine(
  { text, width }: FigureLine,
  style: TextStyle,
  faces: readonly FontFace[],
  kerning: Kerning,
): SetLine | undefined {
  if (replaced.test(text)) return undefined;
  const runs = setRuns(text, faces, (first, second) => kerning(first, second, style.weight));
  if (!runs) return undefined;
  const natural = runs
    .flatMap(({ face, glyphs }) => glyphs.map(({ glyph, after }) => face.advanceOf(glyph) + after))
    .reduce((sum, advance) => sum + advance, 0);
  const stretch = natural > 0 ? width / (natural * style.size) : 1;
  return stretch >= plausible.least && stretch <= plausible.most ? { runs, stretch } : undefined;
}

/** A line that nobody has measured. */
export function setPlainly(text: string, faces: readonly FontFace[]): SetLine | undefined {
  const runs = setRuns(text, faces, () => 0);
  return runs && { runs, stretch: 1 };
}

/** `kern` is in em. */
function setRuns(
  text: string,
  faces: readonly FontFace[],
  kern: (first: string, second: string) => number,
): readonly SetRun[] | undefined {
  const characters = [...text.replace(spaces, ' ').normalize('NFC')];
  const runs: { face: FontFace; glyphs: SetGlyph[] }[] = [];
  for (const [index, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0;
    const face = faces.find((one) => one.glyphOf(code) !== undefined);
    const glyph = face?.glyphOf(code);
    // A mark that stands by itself would have to be placed over what it belongs to.
    if (!face || glyph === undefined || /[\p{M}\p{Cf}]/u.test(character)) return undefined;
    const next = characters[index + 1];
    const last = runs.at(-1);
    const run = last?.face === face ? last : { face, glyphs: [] };
    if (run !== last) runs.push(run);
    run.glyphs.push({ glyph, text: character, after: next === undefined ? 0 : kern(character, next) });
  }
  return runs;
}
