/** Sets words in a picture that a view draws of marks: at a place, within a width, on so many lines at most. */
import type { Wrapper } from '../../geometry/text/wrapText';
import type { TextBlock, TextStyle } from '../../geometry/types/types';
import type { TextMark } from '../marks/mark';
import { placedText } from '../marks/placedText';

export interface WordsPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly colour: string;
  /** What does not fit into so many lines ends in “…”. */
  readonly most?: number;
  /** Where the lines stand within the width. */
  readonly align?: 'start' | 'middle' | 'end';
  readonly struck?: boolean;
  /** Keeps letters legible over lines: the colour behind them. */
  readonly halo?: string;
}

/** No mark for no words. */
export function setWords(words: string, place: WordsPlace, wrap: Wrapper): readonly TextMark[] {
  const { x, y, width, style, colour, most = Infinity, align = 'start', struck = false, halo } = place;
  if (words.trim() === '') return [];
  const block = cutTo(most, wrap(words, width, style), { width, style }, wrap);
  const text = placedText(block, { x, y, width }, colour, struck);
  const longest = Math.max(...text.lines.map((line) => line.width));
  const shift = align === 'start' ? 0 : align === 'middle' ? (width - longest) / 2 : width - longest;
  const placed = { ...text, lines: text.lines.map((line) => ({ ...line, x: line.x + shift })) };
  return [{ kind: 'text', text: placed, ...(halo !== undefined && { halo: { colour: halo, width: 4 } }) }];
}

/** How high the words would be. */
export function wordsHeight(
  words: string,
  { width, style, most = Infinity }: Pick<WordsPlace, 'width' | 'style' | 'most'>,
  wrap: Wrapper,
): number {
  return words.trim() === '' ? 0 : Math.min(most, wrap(words, width, style).lines.length) * style.leading;
}

/** The words on one line; what has no room on it ends in “…”. */
export function onOneLine(words: string, width: number, style: TextStyle, wrap: Wrapper): TextBlock {
  return cutTo(1, wrap(words, width, style), { width, style }, wrap);
}

function cutTo(
  most: number,
  block: TextBlock,
  { width, style }: { readonly width: number; readonly style: TextStyle },
  wrap: Wrapper,
): TextBlock {
  if (block.lines.length <= most) return block;
  const lines = block.lines.slice(0, most);
  const last = lines.at(-1);
  if (!last) return block;
  let letters = [...last.text.trimEnd()];
  while (letters.length > 0 && wrap.widthOf(`${letters.join('')}…`, style) > width) letters = letters.slice(0, -1);
  const text = `${letters.join('').trimEnd()}…`;
  const cut = { text, width: wrap.widthOf(text, style), baseline: last.baseline };
  const shown = [...lines.slice(0, -1), cut];
  // Formats that wrap anew have no more room for what was cut away.
  const source = shown.map((line) => line.text.trim()).join(' ');
  return { ...block, source, lines: shown, height: most * style.leading };
}
