/** Places set text in a picture. */
import type { TextBlock } from '../../geometry/types/types';
import type { FigureText } from './mark';

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function placedText(block: TextBlock, at: TextPlace, colour: string, struck = false): FigureText {
  const { direction, source, style, height } = block;
  const x = direction === 'rtl' ? at.x + at.width : at.x;
  const lines = block.lines
    .filter(({ text }) => text !== '')
    .map(({ baseline, ...line }) => ({ ...line, x, baseline: at.y + baseline }));
  return { ...at, height, lines, source, style, colour, direction, anchor: 'start', struck };
}
