/**
 * Breaks text into lines that fit a width. Only the spaces at the end of a line are dropped, and explicit line breaks
 * are kept. A word is broken inside, between user-perceived characters, only when it is wider than a whole line.
 *
 * Must not know: boxes, or where the widths come from.
 */
import { breakParagraph, graphemes, paragraphs, type Piece } from './lineBreaks';
import type { MeasureText, TextBlock, TextLine, TextStyle } from '../types/types';
import { baselineWithin } from '../types/typography';

/** Wraps `text` to `width` px. Equal arguments give the same block as long as the memory of the wrapper reaches. */
export type Wrapper = (text: string, width: number, style: TextStyle) => TextBlock;

const rememberedBlocks = 8_192;
const rememberedWidths = 16_384;
/** Widths are sums of fractions: a line that is full to the last pixel must not fall over. */
const tolerance = 0.01;

const strong = /[\p{L}\u200e\u200f\u061c]/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f\u061c]/u;

/** `'rtl'` when the first strong character of `text` is written from right to left (Unicode bidi, rules P2 and P3). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = strong.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first) ? 'rtl' : 'ltr';
}

/**
 * A wrapper that remembers: whole blocks, and the widths of words, which come back at every keystroke. When the fonts
 * behind `measure` change, make a new one.
 */
export function createWrapper(measure: MeasureText): Wrapper {
  const blocks = new Map<string, TextBlock>();
  const widths = new Map<string, number>();

  const remember = <V>(memory: Map<string, V>, limit: number, key: string, make: () => V): V => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const made = make();
    // A map iterates in the order of insertion: its first key is the oldest.
    for (const oldest of memory.keys()) {
      if (memory.size < limit) break;
      memory.delete(oldest);
    }
    memory.set(key, made);
    return made;
  };

  return (text, width, style) => {
    const styleKey = `${style.size}/${style.leading}/${style.weight}/${style.family ?? ''}`;
    return remember(blocks, rememberedBlocks, `${styleKey}/${width}/${text}`, () =>
      wrapText(text, width, style, (word) =>
        word === '' ? 0 : remember(widths, rememberedWidths, `${styleKey}/${word}`, () => measure(word, style)),
      ),
    );
  };
}

/** Wraps `text` to lines of at most `width` px set in `style`; a character wider than that stands alone. */
export function wrapText(text: string, width: number, style: TextStyle, measure: MeasureText): TextBlock {
  const baseline = baselineWithin(style);
  const lines = paragraphs(text)
    .flatMap((paragraph) => fillLines(breakParagraph(paragraph), width, (word) => measure(word, style)))
    .map((line, index): TextLine => ({ ...line, baseline: index * style.leading + baseline }));
  return { lines, height: lines.length * style.leading, direction: directionOf(text), style };
}

type SetLine = Pick<TextLine, 'text' | 'width'>;

/** Greedy filling, one paragraph. */
function fillLines(pieces: readonly Piece[], width: number, measure: (word: string) => number): SetLine[] {
  const lines: SetLine[] = [];
  let line = { text: '', width: 0 };
  let spaces = '';

  const append = (text: string, advance: number) => {
    line = { text: line.text + spaces + text, width: line.width + measure(spaces) + advance };
    spaces = '';
  };
  const endLine = () => {
    // Nothing but indentation so far: it goes, rather than to leave an empty line behind.
    if (line.text !== '') lines.push(line);
    line = { text: '', width: 0 };
    spaces = '';
  };
  const fits = (advance: number) => line.width + measure(spaces) + advance <= width + tolerance;

  const place = (run: readonly Piece[]) => {
    const advance = advanceOf(run, measure);
    if (!fits(advance)) endLine();
    const [first] = run;
    if (fits(advance)) {
      run.forEach((piece) => {
        append(piece.text, measure(piece.text));
        spaces = tabless(piece.spaces);
      });
    } else if (run.length > 1) {
      run.forEach((piece) => place([piece]));
    } else if (first) {
      for (const part of cut(first.text, width, measure)) {
        endLine();
        append(part, measure(part));
      }
      spaces = tabless(first.spaces);
    }
  };

  for (let start = 0, at = 0; at < pieces.length; at += 1) {
    if (!pieces[at]?.breakable && at < pieces.length - 1) continue;
    place(pieces.slice(start, at + 1));
    start = at + 1;
  }
  if (line.text !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Width of an unbroken run, without the spaces behind its end. */
function advanceOf(run: readonly Piece[], measure: (word: string) => number): number {
  return run.reduce(
    (sum, { text, spaces }, index) => sum + measure(text) + (index < run.length - 1 ? measure(tabless(spaces)) : 0),
    0,
  );
}

/** HTML, SVG and canvas each give a tab another width; a space is the same for all. */
function tabless(spaces: string): string {
  return spaces.replace(/[\t\v\f]/g, ' ');
}

/** Cuts a word that is wider than the line into parts that are not. */
function cut(word: string, width: number, measure: (word: string) => number): string[] {
  const units = graphemes(word);
  const parts: string[] = [];
  for (let start = 0; start < units.length;) {
    let end = start;
    let sum = 0;
    do {
      sum += measure(units[end] ?? '');
      end += 1;
    } while (end < units.length && sum + measure(units[end] ?? '') <= width + tolerance);
    // Kerning and joined letters make the whole differ from the sum of its parts.
    while (end - start > 1 && measure(units.slice(start, end).join('')) > width + tolerance) end -= 1;
    parts.push(units.slice(start, end).join(''));
    start = end;
  }
  return parts;
}
