/**
 * Set text as SVG: every line exactly where geometry put it. Nothing is wrapped or measured here.
 */
import type { Point, TextBlock } from '../geometry/types';
import { attributes, escapeXml } from './xml';

/** A place for a text block: its top-left corner and the width in px in which right-to-left lines stand flush right. */
export interface TextPlace extends Point {
  readonly width: number;
}

/**
 * One group of `<text>` lines, or nothing for an empty block. A line is an element of its own: within one element
 * viewers would reorder right-to-left text across lines.
 */
export function textSvg(block: TextBlock, at: TextPlace, colour: string): string {
  const rtl = block.direction === 'rtl';
  const x = rtl ? at.x + at.width : at.x;
  const lines = block.lines
    .filter(({ text }) => text !== '')
    .map(({ text, baseline }) => {
      // Two spaces were measured as two; browsers do not let `<text>` inherit this.
      const space = /^\s|\s\s/.test(text) ? 'preserve' : undefined;
      return `<text${attributes({ x, y: at.y + baseline, 'xml:space': space })}>${escapeXml(text)}</text>`;
    });
  if (lines.length === 0) return '';
  const { size, weight } = block.style;
  const direction = rtl ? 'rtl' : undefined;
  return `<g${attributes({ fill: colour, 'font-size': size, 'font-weight': weight, direction })}>${lines.join('')}</g>`;
}
