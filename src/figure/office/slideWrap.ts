/**
 * Text of a slide is one text that the program wraps itself, so that it can be reworded. This says how wide it has to be
 * for lines to break where they do in the figure, set in the font of the slide.
 *
 * Must not know: XML, slides.
 */
import { paragraphs } from '../../geometry/text/lineBreaks';
import type { FigureText } from '../marks/mark';
import { arialWidth } from './arialWidths';

/** The lines that the user typed. Programs for slides draw soft hyphens, or show them as another sign. */
export function typedLines(source: string): string[] {
  return paragraphs(source.trim()).map((line) =>
    line
      .replaceAll('\u00ad', '')
      .replace(/[\t\v\f]/g, ' ')
      .trimEnd(),
  );
}

/**
 * How much narrower Arial is than Inter, in whose place it stands, bold and regular: measured on sentences of the field.
 * For texts with letters whose widths are not known.
 */
const narrower = { bold: 0.985, regular: 0.935 };

/** A line that has just room enough has so many px more. */
const spare = 1;
/** Of a blank, in ems of the usual faces. */
const blank = 0.28;

/**
 * The width in px for all of the texts together, at most `most`: in the middle, by proportion, between the longest line
 * and the shortest that would hold a word more.
 */
export function wrapWidth(texts: readonly FigureText[], most: number): number {
  const longest = Math.max(0, ...texts.flatMap(lineWidths)) + spare;
  const shortest = Math.min(Infinity, ...texts.flatMap(withWordMore));
  const middle = shortest === Infinity ? most : Math.sqrt(longest * Math.max(longest, shortest - spare));
  return Math.min(most, Math.max(longest, middle));
}

type Style = FigureText['style'];

function lineWidths({ lines, style }: FigureText): number[] {
  return lines.map((line) => widthOf(line.text.trimEnd(), line.width, style));
}

/** Of a text that is so many px wide in the figure, where it has the font of the slide. */
function widthOf(text: string, width: number, { family, weight, size }: Style): number {
  if (family !== undefined) return width;
  const isBold = weight >= 600;
  const ems = arialWidth(text, isBold);
  return ems === undefined ? width * (isBold ? narrower.bold : narrower.regular) : ems * size;
}

/** How wide each line that goes on would be with the first word of the next. */
function withWordMore({ lines, style }: FigureText): number[] {
  return lines.flatMap(({ text, width, continues }, at) => {
    const next = lines[at + 1];
    if (!continues || !next) return [];
    const word = firstWord(next.text);
    const between = /[-\u2010-\u2014/]$/.test(text) ? 0 : blank * style.size;
    const more = widthOf(word, (next.width * word.length) / next.text.length, style);
    return [widthOf(text.trimEnd(), width, style) + between + more];
  });
}

/** As far as a program for slides moves it to another line as one. */
function firstWord(text: string): string {
  return /^[^\s-]*-?/.exec(text)?.[0] ?? text;
}
