/**
 * Counts the lines that a text takes at any width. The words are measured once, so that trying many widths costs little;
 * it counts exactly what `wrapText` sets.
 *
 * Must not know: boxes, columns.
 */
import { breakParagraph, paragraphs, type Piece } from '../text/lineBreaks';
import type { Wrapper } from '../text/wrapText';
import type { TextStyle } from '../types/types';

export interface LineCount {
  readonly style: TextStyle;
  /** The widest run of text that is not broken by choice, in px: any narrower, and a word is cut. */
  readonly narrowest: number;
  /** The width in px at which every paragraph stands on one line. */
  readonly widest: number;
  /** How many lines the text takes at a width in px. */
  at(width: number): number;
}

/** Runs of one paragraph: the width of each, and of the spaces before it. */
interface Runs {
  readonly widths: readonly number[];
  readonly spaces: readonly number[];
}

const tolerance = 0.01;

/** Equal texts of one style can share what this gives. */
export function lineCount(text: string, style: TextStyle, wrap: Wrapper): LineCount {
  const all = paragraphs(text).map((paragraph) =>
    runsOf(breakParagraph(paragraph), (word) => wrap.widthOf(word, style)),
  );
  const isSoft = text.includes('\u00ad');
  const narrowest = Math.max(0, ...all.flatMap(({ widths }) => widths));
  const widest = Math.max(0, ...all.map(({ widths, spaces }) => sum(widths) + sum(spaces)));
  return {
    style,
    narrowest,
    widest,
    at(width) {
      // What must be cut, or may be hyphenated, is set as the picture will set it.
      if (width + tolerance < narrowest || (isSoft && width + tolerance < widest))
        return wrap(text, width, style).lines.length;
      if (width + tolerance >= widest) return all.length;
      let lines = 0;
      for (const runs of all) lines += linesOf(runs, width);
      return lines;
    },
  };
}

function runsOf(pieces: readonly Piece[], measure: (word: string) => number): Runs {
  const widths: number[] = [];
  const spaces: number[] = [];
  let width = 0;
  let before = 0;
  for (const [index, { text, spaces: behind, breakable }] of pieces.entries()) {
    const space = measure(behind.replace(/[\t\v\f]/g, ' '));
    width += measure(text);
    if (breakable || index === pieces.length - 1) {
      widths.push(width);
      spaces.push(before);
      [width, before] = [0, space];
    } else width += space;
  }
  return { widths, spaces };
}

function linesOf({ widths, spaces }: Runs, width: number): number {
  let lines = 1;
  let line = 0;
  for (let run = 0; run < widths.length; run += 1) {
    const more = line + (line === 0 ? 0 : (spaces[run] ?? 0)) + (widths[run] ?? 0);
    if (line > 0 && more > width + tolerance) {
      lines += 1;
      line = widths[run] ?? 0;
    } else line = more;
  }
  return lines;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
