/**
 * Fills lines with the pieces of one paragraph, each as full as it can be. Only the spaces at the end of a line are
 * dropped. A word is broken inside only when it is wider than a whole line: where no-break characters bind it, else
 * between user-perceived characters.
 *
 * Must not know: paragraphs, styles, where the widths come from.
 */
import { boundPieces, graphemes, hyphen, type Piece } from './lineBreaks';

/** A line of text with its advance in px. */
export interface FilledLine {
  readonly text: string;
  readonly width: number;
}

type Measure = (text: string) => number;

/** Widths are sums of fractions: a line that is full to the last pixel must not fall over. */
const tolerance = 0.01;

/** The lines of one paragraph, at least one. A character that is wider than `width` stands alone. */
export function fillLines(pieces: readonly Piece[], width: number, measure: Measure): FilledLine[] {
  const most = width + tolerance;
  const { lines, set, hyphenate, endLine, room } = lineSetter(most, measure);

  const place = (run: readonly Piece[]): void => {
    const advance = advanceOf(run, measure);
    if (advance <= room()) return set(run);
    const softEnd = lastSoftEnd(run, room(), measure);
    if (softEnd > 0) {
      set(run.slice(0, softEnd));
      hyphenate();
      return place(run.slice(softEnd));
    }
    if (advance > most) return placeTooWide(run);
    endLine();
    set(run);
  };

  /** What has no room on a line of its own, and no soft hyphen that helps on this one. */
  const placeTooWide = (run: readonly Piece[]): void => {
    const [first, ...rest] = run;
    if (!first) return;
    const parts = rest.length === 0 ? boundPieces(first) : [];
    if (parts.length > 1) return fill(parts);
    const isSoft = run.some(({ soft }) => soft);
    if (endLine() && isSoft) return place(run);
    if (first.soft) {
      fill([{ text: first.text + hyphen, spaces: '', breakable: true }]);
      endLine();
      return place(rest);
    }
    if (rest.length > 0) {
      place([first]);
      return isSoft ? place(rest) : rest.forEach((piece) => place([piece]));
    }
    const words = cut(first.text, most, measure);
    words.forEach((text, at) => {
      endLine();
      set([{ ...first, text, spaces: at === words.length - 1 ? first.spaces : '' }]);
    });
  };

  const fill = (all: readonly Piece[]): void => {
    for (let start = 0, at = 0; at < all.length; at += 1) {
      if (!all[at]?.breakable && at < all.length - 1) continue;
      place(all.slice(start, at + 1));
      start = at + 1;
    }
  };

  fill(pieces);
  if (!endLine() && lines.length === 0) lines.push({ text: '', width: 0 });
  return lines;
}

/** Sets one line after the other. */
function lineSetter(most: number, measure: Measure) {
  const lines: FilledLine[] = [];
  let line = { text: '', width: 0 };
  let spaces = '';

  const append = (text: string) => {
    line = { text: line.text + spaces + text, width: line.width + measure(spaces) + measure(text) };
    spaces = '';
  };
  /** Gives whether there was a line. Nothing but indentation goes, rather than to leave an empty line behind. */
  const endLine = (): boolean => {
    const isLine = line.text !== '';
    if (isLine) lines.push(line);
    line = { text: '', width: 0 };
    spaces = '';
    return isLine;
  };
  return {
    lines,
    endLine,
    /** How wide the next run may be. */
    room: () => most - line.width - measure(spaces),
    set: (run: readonly Piece[]) => {
      for (const piece of run) {
        if (piece.text !== '') append(piece.text);
        spaces += tabless(piece.spaces);
      }
    },
    hyphenate: () => {
      append(hyphen);
      endLine();
    },
  };
}

/** How many pieces of the run have room on a line that then ends with a hyphen; 0 for none. */
function lastSoftEnd(run: readonly Piece[], room: number, measure: Measure): number {
  let [end, advance] = [0, 0];
  for (const [at, { text, spaces, soft }] of run.entries()) {
    advance += measure(text);
    if (soft && advance + measure(hyphen) > room) break;
    if (soft) end = at + 1;
    advance += measure(tabless(spaces));
  }
  return end;
}

/** Width of an unbroken run, without the spaces behind its end. */
function advanceOf(run: readonly Piece[], measure: Measure): number {
  return run.reduce(
    (sum, { text, spaces }, index) => sum + measure(text) + (index < run.length - 1 ? measure(tabless(spaces)) : 0),
    0,
  );
}

/** HTML, SVG and canvas each give a tab another width; a space is the same for all. */
function tabless(spaces: string): string {
  return spaces.replace(/[\t\v\f]/g, ' ');
}

/** Cuts a word that is wider than a line into parts that are not. */
function cut(word: string, most: number, measure: Measure): string[] {
  const units = graphemes(word);
  const parts: string[] = [];
  for (let start = 0; start < units.length;) {
    let end = start;
    let sum = 0;
    do {
      sum += measure(units[end] ?? '');
      end += 1;
    } while (end < units.length && sum + measure(units[end] ?? '') <= most);
    // Kerning and joined letters make the whole differ from the sum of its parts.
    while (end - start > 1 && measure(units.slice(start, end).join('')) > most) end -= 1;
    parts.push(units.slice(start, end).join(''));
    start = end;
  }
  return parts;
}
