/**
 * Wraps text to lines that fit a width, remembers what it has wrapped, and tells in which direction a text runs.
 * Explicit line breaks are kept.
 *
 * Must not know: boxes, or where the widths come from.
 */
import { fillLines } from './fillLines';
import { breakParagraph, paragraphs } from './lineBreaks';
import type { MeasureText, TextBlock, TextLine, TextStyle } from '../types/types';
import { baselineWithin } from '../types/typography';

/** Wraps `text` to `width` px. Equal arguments give the same block as long as the memory of the wrapper reaches. */
export type Wrapper = (text: string, width: number, style: TextStyle) => TextBlock;

/** How a style is drawn by whoever draws it. */
export type DrawnAs = (style: TextStyle) => TextStyle;

const rememberedBlocks = 8_192;
const rememberedWidths = 16_384;

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
 * behind `measure` change, make a new one. What it gives is set in the style as it is drawn.
 */
export function createWrapper(measure: MeasureText, drawnAs: DrawnAs = asItIs): Wrapper {
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

  return (text, width, meant) => {
    const style = drawnAs(meant);
    const styleKey = `${style.size}/${style.leading}/${style.weight}/${style.family ?? ''}`;
    return remember(blocks, rememberedBlocks, `${styleKey}/${width}/${text}`, () =>
      wrapText(text, width, style, (word) =>
        word === '' ? 0 : remember(widths, rememberedWidths, `${styleKey}/${word}`, () => measure(word, style)),
      ),
    );
  };
}

function asItIs(style: TextStyle): TextStyle {
  return style;
}

/** Wraps `text` to lines of at most `width` px set in `style`; a character wider than that stands alone. */
export function wrapText(text: string, width: number, style: TextStyle, measure: MeasureText): TextBlock {
  const baseline = baselineWithin(style);
  const lines = paragraphs(text)
    .flatMap((paragraph) => {
      const filled = fillLines(breakParagraph(paragraph), width, (word) => measure(word, style));
      return filled.map((line, at) => (at < filled.length - 1 ? { ...line, continues: true as const } : line));
    })
    .map((line, index): TextLine => ({ ...line, baseline: index * style.leading + baseline }));
  return { lines, source: text, height: lines.length * style.leading, direction: directionOf(text), style };
}
