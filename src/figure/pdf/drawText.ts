/**
 * Draws set text with operators of a content stream: glyphs of embedded faces, or a picture with invisible text over
 * it.
 *
 * Must not know: pages, what the text says.
 */
import { middleOf } from '../marks/extent';
import type { FigureLine, FigureText, TextMark } from '../marks/mark';
import type { LinePicture } from './linePicture';
import { apart, fillWith, strokeWith } from './paths';
import { num, nums } from './pdfValue';
import type { EmbeddedFonts } from './embeddedFonts';
import type { SetLine } from './setLine';
import { isMark, type InvisibleFont } from './invisibleFont';

/** All that lines are drawn with. */
export interface Type {
  readonly embedded: EmbeddedFonts;
  readonly invisible: InvisibleFont;
  readonly set: ReadonlyMap<FigureLine, SetLine>;
  readonly pictures: ReadonlyMap<FigureLine, { readonly resource: string; readonly picture: LinePicture }>;
}

/** Where the line through text stands when no face tells: its middle above the baseline, and its breadth, in em. */
const usualStrike = { at: 0.29, thickness: 0.07 };

export function drawText({ text, halo, upwards = false }: TextMark, type: Type): string {
  const edges = halo ? text.lines.map((line) => drawHalo(line, text, halo, type)) : [];
  const drawn = [...edges, ...text.lines.map((line) => drawLine(line, text, type))].join('\n');
  if (!upwards) return drawn;
  const { x, y } = middleOf(text);
  return apart(`${nums(0, -1, 1, 0, x - y, x + y)} cm`, `\n${drawn}\n`);
}

/**
 * The edge of the letters, which says nothing to those who read or copy. A line that is a picture has no letters to
 * follow: it stands on a patch.
 */
function drawHalo(line: FigureLine, text: FigureText, { colour, width }: NonNullable<TextMark['halo']>, type: Type) {
  const set = type.set.get(line);
  const x = leftOf(line, text);
  const { size } = text.style;
  if (!set) {
    const patch = nums(x - width, line.baseline - size - width, line.width + 2 * width, size * 1.3 + 2 * width);
    return apart(fillWith(colour), `${patch} re f`);
  }
  const letters = drawSetLine(set, x, line.baseline, size, type.embedded);
  return `/Span <</ActualText ()>> BDC ${apart('1 Tr 1 J 1 j [] 0 d', strokeWith(colour, 2 * width), letters)} EMC`;
}

/** x of the left end of a line. */
export function leftOf({ x, width }: FigureLine, { anchor, direction }: FigureText): number {
  if (anchor === 'middle') return x - width / 2;
  return direction === 'rtl' ? x - width : x;
}

export function drawSetLine(
  { runs, stretch }: SetLine,
  x: number,
  baseline: number,
  size: number,
  embedded: EmbeddedFonts,
) {
  const shown = runs.map(({ face, glyphs }) => {
    const codes = glyphs.map(({ glyph, text, after }) => {
      const code = `<${embedded.code(face, glyph, text)}>`;
      return Math.abs(after) < 1e-4 ? code : `${code} ${num(-1000 * after)}`;
    });
    // One after the other, codes may share their brackets.
    return `/${embedded.use(face)} ${num(size)} Tf [${codes.join('').replaceAll('><', '')}] TJ`;
  });
  const wider = Math.abs(stretch - 1) < 1e-4 ? '' : `${num(stretch * 100)} Tz `;
  return apart(`BT ${wider}1 0 0 -1 ${nums(x, baseline)} Tm ${shown.join(' ')} ET`);
}

function drawLine(line: FigureLine, text: FigureText, type: Type): string {
  const { style, colour, struck } = text;
  const x = leftOf(line, text);
  const set = type.set.get(line);
  const pictured = type.pictures.get(line);
  const drawn: string[] = [fillWith(colour)];
  if (set) drawn.push(drawSetLine(set, x, line.baseline, style.size, type.embedded));
  if (pictured) drawn.push(drawPicturedLine(pictured, line, style.size, type.invisible));
  if (struck) {
    const { at, thickness } = set?.runs[0]?.face.strike ?? usualStrike;
    const top = line.baseline - (at + thickness / 2) * style.size;
    drawn.push(`${nums(x, top, line.width, thickness * style.size)} re f`);
  }
  return drawn.join(' ');
}

/** Each letter as wide and as high as it looks, so that what is selected is what is meant. */
function drawPicturedLine(
  { resource, picture }: { readonly resource: string; readonly picture: LinePicture },
  { baseline }: FigureLine,
  size: number,
  invisible: InvisibleFont,
): string {
  const { x, y, width, height } = picture.place;
  const image = apart(`${nums(width, 0, 0, -height, x, y + height)} cm /${resource} Do`);
  const letters = picture.letters.map((letter) => {
    const parts = partsOf(letter.text);
    const breadth = letter.width / Math.max(1, parts.filter((part) => !isMark(part)).length);
    const codes = parts.map(invisible.code).join('');
    return `${num((breadth / size) * 100)} Tz 1 0 0 -1 ${nums(letter.x, baseline)} Tm <${codes}> Tj`;
  });
  if (letters.length === 0) return image;
  return `${image} ${apart(`BT 3 Tr /${invisible.resource} ${num(size)} Tf ${letters.join(' ')} ET`)}`;
}

/** Written from the right, or put together to one sign: such a letter cannot be told part by part. */
const whole = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Extended_Pictographic}]/u;

/** A letter and its marks: Firefox takes one code with a mark in it for a mark, and finds a gap where the letter is. */
function partsOf(letter: string): readonly string[] {
  return /\p{M}/u.test(letter) && !whole.test(letter) ? [...letter] : [letter];
}
