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
/** As much closer or further apart, in ems, is not seen; where more were needed, lines break elsewhere. */
const unseen = 0.05;
/** Of a blank, in ems of the usual faces. */
const blank = 0.28;

/**
 * The width in px for all of the texts together, at most `most`, on a slide of so many EMU per px: in the middle, by proportion, between the longest line
 * and the shortest that would hold a word more.
 */
export function wrapWidth(texts: readonly FigureText[], most: number, emuPerPx: number): number {
  const longest = Math.max(0, ...texts.flatMap((text) => lineWidths(text, emuPerPx))) + spare;
  const shortest = Math.min(Infinity, ...texts.flatMap((text) => withWordMore(text, emuPerPx)));
  const middle = shortest === Infinity ? most : Math.sqrt(longest * Math.max(longest, shortest - spare));
  return Math.min(most, Math.max(longest, middle));
}

/**
 * How much further apart than usual the letters of each line have to stand, in px, for the text to break as it does in
 * the figure where it has so much room: mostly nothing. No one width suits lines that are as long in the figure and are
 * not in the font of the slide.
 */
export function letterSpacings(text: FigureText, room: number, emuPerPx: number): number[] {
  const widths = lineWidths(text, emuPerPx);
  const withMore = withWordMore(text, emuPerPx);
  const spacings = text.lines.map((line, at) => {
    const letters = Math.max(1, [...line.text.trimEnd()].length);
    const over = (widths[at] ?? 0) + spare / 2 - room;
    if (over > 0) return -(over + spare / 2) / letters;
    const short = room + spare / 2 - (withMore[at] ?? Infinity);
    return short > 0 ? (short + spare / 2) / letters : 0;
  });
  return spacings.map((spacing) => (Math.abs(spacing) <= unseen * text.style.size ? spacing : 0));
}

type Style = FigureText['style'];

const emuPerPt = 12_700;

/**
 * The size of type in hundredths of a point: whole tenths, as programs for slides set it, whatever the file says. The
 * schema allows none below one point.
 */
export function setSize(px: number, emuPerPx: number): number {
  return Math.max(100, Math.floor((px * emuPerPx * 10) / emuPerPt) * 10);
}

/** The size at which text is set, in px of the figure. */
function sizeSet({ size }: Style, emuPerPx: number): number {
  return (setSize(size, emuPerPx) * emuPerPt) / (100 * emuPerPx);
}

function lineWidths({ lines, style }: FigureText, emuPerPx: number): number[] {
  return lines.map((line) => widthOf(line.text.trimEnd(), line.width, style, emuPerPx));
}

/** Of a text that is so many px wide in the figure, where it has the font of the slide. */
function widthOf(text: string, width: number, style: Style, emuPerPx: number): number {
  const size = sizeSet(style, emuPerPx);
  const asSet = width * (size / style.size);
  if (style.family !== undefined) return asSet;
  const isBold = style.weight >= 600;
  const ems = arialWidth(text, isBold);
  return ems === undefined ? asSet * (isBold ? narrower.bold : narrower.regular) : ems * size;
}

/** How wide each line that goes on would be with the first word of the next; infinitely where none follows. */
function withWordMore({ lines, style }: FigureText, emuPerPx: number): number[] {
  return lines.map(({ text, width, continues }, at) => {
    const next = lines[at + 1];
    if (!continues || !next) return Infinity;
    const word = firstWord(next.text);
    const between = /[-\u2010-\u2014/]$/.test(text) ? 0 : blank * style.size;
    const more = widthOf(word, (next.width * word.length) / next.text.length, style, emuPerPx);
    return widthOf(text.trimEnd(), width, style, emuPerPx) + between + more;
  });
}

/** As far as a program for slides moves it to another line as one. */
function firstWord(text: string): string {
  return /^[^\s-]*-?/.exec(text)?.[0] ?? text;
}
