/**
 * Text of a slide is one text that the program wraps itself, so that it can be reworded. This says how wide it has to be
 * for lines to break where they do in the figure, set in the font of the slide.
 *
 * Must not know: XML, slides.
 */
import { paragraphs } from '../../geometry/text/lineBreaks';
import type { FigureText } from '../marks/mark';

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
 * Whatever has the same widths as Arial (Liberation Sans in LibreOffice) breaks the same.
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

function lineWidths({ lines, style }: FigureText): number[] {
  return lines.map(({ width }) => width * scaleOf(style));
}

function scaleOf({ family, weight }: FigureText['style']): number {
  if (family !== undefined) return 1;
  return weight >= 600 ? narrower.bold : narrower.regular;
}

/** How wide each line that goes on would be with the first word of the next. */
function withWordMore({ lines, style }: FigureText): number[] {
  return lines.flatMap(({ text, width, continues }, at) => {
    const next = lines[at + 1];
    if (!continues || !next) return [];
    const [word = ''] = next.text.split(' ');
    const share = word.length / next.text.length;
    const between = /[-\u2010-\u2014/]$/.test(text) ? 0 : blank * style.size;
    return [(width + between + next.width * share) * scaleOf(style)];
  });
}
