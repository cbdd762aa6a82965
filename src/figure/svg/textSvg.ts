/**
 * Set text as SVG: every line exactly where the figure has it. Nothing is wrapped or measured here.
 */
import type { FigureText } from '../compose/figure';
import { attributes, escapeXml } from './xml';

/**
 * One group of `<text>` lines, or nothing for an empty block. A line is an element of its own: within one element
 * viewers would reorder right-to-left text across lines.
 */
export function textSvg({ lines, style, colour, direction, anchor, struck }: FigureText): string {
  if (lines.length === 0) return '';
  const written = lines.map(({ text, x, baseline }) => {
    // Two spaces were measured as two; browsers do not let `<text>` inherit this.
    const space = /^\s|\s\s/.test(text) ? 'preserve' : undefined;
    return `<text${attributes({ x, y: baseline, 'xml:space': space })}>${escapeXml(text)}</text>`;
  });
  const group = {
    fill: colour,
    'font-family': style.family,
    'font-size': style.size,
    'font-weight': style.weight,
    direction: direction === 'rtl' ? 'rtl' : undefined,
    'text-anchor': anchor === 'middle' ? 'middle' : undefined,
    'text-decoration': struck ? 'line-through' : undefined,
  };
  return `<g${attributes(group)}>${written.join('')}</g>`;
}
