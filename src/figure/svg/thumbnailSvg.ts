/**
 * Draws a whole plan at the size of a stamp: boxes, lines, and soft bars where text stands. It needs no fonts. What
 * would fall on the same pixels is drawn once, so the picture does not grow with the plan.
 *
 * Must not know: where it is shown. It is made to be the source of an `<img>`.
 */
import type { Box, Geometry, Rect } from '../../geometry/types/types';
import { columnColours, lightPalette, type Palette } from '../colour/palette';
import { attributes } from '../../kit/xml';

export interface ThumbnailOptions {
  /** Size in px; that of a card unless told. */
  readonly width?: number;
  readonly height?: number;
  readonly palette?: Palette;
}

/** Of a card in the library, px. */
const card = { width: 280, height: 160 };
const margin = 12;
/** What a diagram is fitted to that is shown on a card. */
export const thumbnailRoom = { width: card.width - 2 * margin, height: card.height - 2 * margin };
/** A diagram that is only begun is not drawn as large as the card. */
const largest = 0.4;
/** Bars are drawn from this scale on; smaller, they would run together. */
const leastBars = 0.06;
/** More lines than this would be a grey ground. */
const mostLines = 400;
/** A bar is as high as small letters are. */
const barHeight = 0.45;

/** An SVG document with a transparent ground. */
export function thumbnailSvg(geometry: Geometry, options: ThumbnailOptions = {}): string {
  const { width = card.width, height = card.height, palette = lightPalette } = options;
  const { scale, ...view } = thumbnailView(geometry, width, height);
  const boxes = apart(Object.values(geometry.boxes), scale);
  const lines = Object.values(geometry.connectors);
  const connectors = lines.length > mostLines ? [] : lines;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: [view.x, view.y, view.width, view.height].join(' '),
  };
  // Lines scaled down with the diagram would fade away; the group as a whole is faint, or trunks would add up to black.
  const hairlines = { fill: 'none', stroke: palette.line, opacity: 0.6, 'stroke-width': 0.75 };
  return [
    `<svg${attributes(root)}>`,
    `<g${attributes(hairlines)}>`,
    ...connectors.map(({ path }) => `<path${attributes({ d: path, 'vector-effect': 'non-scaling-stroke' })}/>`),
    '</g>',
    ...boxes.map((box) => boxStamp(box, palette, scale >= leastBars)),
    '</svg>',
  ].join('');
}

function boxStamp(box: Box, palette: Palette, hasBars: boolean): string {
  const { kind, level, x, y, width, height, text, textAt } = box;
  const { mark, tint } = columnColours(palette, kind, level);
  const rect = attributes({ x, y, width, height, rx: 8, fill: tint });
  const { size, weight } = text.style;
  const right = x + width - textAt.x;
  const bars = (hasBars ? text.lines : []).map((line) => {
    const left = text.direction === 'rtl' ? right - line.width : x + textAt.x;
    const top = y + textAt.y + line.baseline - size * barHeight;
    const bar = { x: left, y: top, width: line.width, height: size * barHeight, rx: size * 0.2 };
    return `<rect${attributes(bar)}/>`;
  });
  const ink = attributes({ fill: palette.ink, 'fill-opacity': weight >= 600 ? 0.42 : 0.28 });
  const edge = attributes({ x, y, width: 8, height, rx: 4, fill: mark });
  return `<rect${rect}/><rect${edge}/><g${ink}>${bars.join('')}</g>`;
}

/** The whole diagram without the titles of its columns, in the middle; lengths in px at 100 %. */
function thumbnailView({ bounds, headingHeight }: Geometry, width: number, height: number): Rect & { scale: number } {
  const drawn = { ...bounds, y: bounds.y + headingHeight, height: bounds.height - headingHeight };
  const across = (width - 2 * margin) / Math.max(drawn.width, 1);
  const scale = Math.min(across, (height - 2 * margin) / Math.max(drawn.height, 1), largest);
  const [shownWidth, shownHeight] = [width / scale, height / scale];
  return {
    x: drawn.x + (drawn.width - shownWidth) / 2,
    y: drawn.y + (drawn.height - shownHeight) / 2,
    width: shownWidth,
    height: shownHeight,
    scale,
  };
}

/** Of boxes that begin on the same pixel the first. */
function apart(boxes: readonly Box[], scale: number): readonly Box[] {
  const byPixel = new Map<string, Box>();
  for (const box of boxes) {
    const pixel = `${Math.round(box.x * scale)} ${Math.round(box.y * scale)}`;
    if (!byPixel.has(pixel)) byPixel.set(pixel, box);
  }
  return [...byPixel.values()];
}
