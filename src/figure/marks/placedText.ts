/** Places set text in a picture. */
import type { TextBlock } from '../../geometry/types/types';
import type { FigureText } from './mark';

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function placedText(block: TextBlock, at: TextPlace, colour: string, struck = false): FigureText {
  const { direction, style, height } = block;
  const x = direction === 'rtl' ? at.x + at.width : at.x;
  const lines = block.lines
    .filter(({ text }) => text !== '')
    .map(({ text, baseline, width }) => ({ text, x, baseline: at.y + baseline, width }));
  return { ...at, height, lines, style, colour, direction, anchor: 'start', struck };
}
