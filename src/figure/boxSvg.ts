/**
 * One box as SVG: ground, hairline, the mark of its column, its text; and the count of a collapsed branch.
 */
import type { Box } from '../geometry/types';
import { columnColours, type Palette } from './palette';
import { textSvg } from './textSvg';
import { attributes, num } from './xml';

/** Radius of a box's corners and breadth of the mark along its left edge, in px. */
const boxRadius = 6;
const markBreadth = 4;
/** How far below its top and above its bottom the mark leaves the rounded edge. */
const markInset = boxRadius - Math.sqrt(boxRadius ** 2 - (boxRadius - markBreadth) ** 2);

/** The count of a collapsed branch: its height, how far it juts out of the box, and its type (Inter's broadest figure). */
const count = { height: 24, out: 12, padding: 6, size: 12, weight: 600, figure: 7.8, baseline: 16.3 };

export function boxSvg(box: Box, palette: Palette): string {
  const { id, column, kind, level, x, y, width, height, text, textAt, footer } = box;
  const colours = columnColours(palette, kind, level);
  const fill = kind === 'aim' ? colours.tint : palette.surface;
  const rect = attributes({ x, y, width, height, rx: boxRadius, fill, stroke: palette.hairline });
  // Geometry gives the left margin of a text only: the right one is the same.
  const textWidth = width - 2 * textAt.x;
  return [
    `<g${attributes({ id: `node-${id}`, 'data-node-id': id, 'data-column': column })}>`,
    `<rect${rect}/>`,
    `<path${attributes({ d: markPath(box), fill: colours.mark })}/>`,
    textSvg(text, { x: x + textAt.x, y: y + textAt.y, width: textWidth }, palette.ink),
    footer && textSvg(footer.text, { x: x + footer.at.x, y: y + footer.at.y, width: textWidth }, palette.quietInk),
    '</g>',
  ]
    .filter(Boolean)
    .join('');
}

/** The strip of the rounded box that is nearest its left edge. */
function markPath({ x, y, height }: Box): string {
  const [right, bottom] = [num(x + markBreadth), y + height];
  const arc = `A${boxRadius} ${boxRadius} 0 0 0`;
  const upper = `M${right} ${num(y + markInset)}${arc} ${num(x)} ${num(y + boxRadius)}`;
  return `${upper}V${num(bottom - boxRadius)}${arc} ${right} ${num(bottom - markInset)}Z`;
}

/**
 * How many boxes the collapsed branch of a box hides, over its lower right corner as on the canvas; nothing when it is
 * open. To be drawn after all boxes: it may reach over the next one.
 */
export function hiddenCount({ x, y, width, height, hidden }: Box, palette: Palette): string {
  if (hidden === 0) return '';
  const label = `+${hidden}`;
  const breadth = Math.max(count.height, label.length * count.figure + 2 * count.padding);
  const [left, top] = [x + width + count.out - breadth, y + height + count.out - count.height];
  const pill = { x: left, y: top, width: breadth, height: count.height, rx: count.height / 2 };
  const text = {
    x: left + breadth / 2,
    y: top + count.baseline,
    'text-anchor': 'middle',
    'font-size': count.size,
    'font-weight': count.weight,
    fill: palette.quietInk,
  };
  const ground = attributes({ ...pill, fill: palette.surface, stroke: palette.hairline });
  return `<rect${ground}/><text${attributes(text)}>${label}</text>`;
}
