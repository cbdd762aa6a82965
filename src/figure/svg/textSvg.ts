/** Writes set text as SVG, every line exactly where the figure has it. Nothing is wrapped or measured here. */
import type { FigureText, TextMark } from '../marks/mark';
import { attributes, escapeXml } from '../../kit/xml';

/** One group of `<text>` lines, or nothing for an empty block. */
export function textSvg(text: FigureText): string {
  return linesSvg(text, { fill: text.colour });
}

/** The edge of the letters, to be drawn before them: not all programs know the property that would order the two. */
export function haloSvg(text: FigureText, { colour, width }: NonNullable<TextMark['halo']>): string {
  const edge = { fill: 'none', stroke: colour, 'stroke-width': 2 * width, 'stroke-linejoin': 'round' };
  return linesSvg({ ...text, struck: false }, { ...edge, 'aria-hidden': 'true' });
}

/**
 * A line is an element of its own: within one element viewers would reorder right-to-left text across lines.
 */
function linesSvg(
  { lines, style, direction, anchor, struck }: FigureText,
  look: Readonly<Record<string, string | number>>,
): string {
  if (lines.length === 0) return '';
  const written = lines.map(({ text, x, baseline }) => {
    // Two spaces were measured as two; browsers do not let `<text>` inherit this.
    const space = /^\s|\s\s/.test(text) ? 'preserve' : undefined;
    return `<text${attributes({ x, y: baseline, 'xml:space': space })}>${escapeXml(text)}</text>`;
  });
  const group = {
    ...look,
    'font-family': style.family,
    'font-size': style.size,
    'font-weight': style.weight,
    direction: direction === 'rtl' ? 'rtl' : undefined,
    'text-anchor': anchor === 'middle' ? 'middle' : undefined,
    'text-decoration': struck ? 'line-through' : undefined,
  };
  return `<g${attributes(group)}>${written.join('')}</g>`;
}
